"""Writes a trained reader as two int8 ONNX graphs.

    python export.py TRAINED.pt OUT_DIR [--layers 6]

encoder.onnx: ids, mask [batch, pieces] → hidden [batch, pieces, 768], tags [batch, pieces, 15] (logits).
pairs.onnx: hidden [pieces, 768] of one passage, mentions [m, pieces] (averaging weights), kinds [m], pairs [p, 2],
distances [p] → types [p, 23] and statuses [p, 3] (logits).
"""

import argparse
import json
from pathlib import Path

import torch
from model import KINDS, STATUSES, TAGS, TYPES, Reader
from onnxruntime.quantization import QuantType, quantize_dynamic

parser = argparse.ArgumentParser()
parser.add_argument("trained"), parser.add_argument("out"), parser.add_argument("--layers", type=int, default=6)
args = parser.parse_args()
out = Path(args.out)
out.mkdir(parents=True, exist_ok=True)
model = Reader(args.layers)
model.load_state_dict(torch.load(args.trained)["model"])
model.eval()


class Tagging(torch.nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, mask):
        hidden = self.reader.encoder(ids, mask)
        return hidden, self.reader.tags(hidden)


ids, mask = torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9)
shape = {0: "batch", 1: "pieces"}
torch.onnx.export(Tagging(model), (ids, mask), out / "encoder.fp32.onnx", dynamo=False, opset_version=17,
                  input_names=["ids", "mask"], output_names=["hidden", "tags"],
                  dynamic_axes={"ids": shape, "mask": shape, "hidden": shape, "tags": shape})
torch.onnx.export(model.pair, (torch.randn(9, 768), torch.rand(3, 9), torch.tensor([0, 1, 2]),
                               torch.tensor([[0, 1], [1, 2]]), torch.tensor([1, 2])),
                  out / "pairs.fp32.onnx", dynamo=False, opset_version=17,
                  input_names=["hidden", "mentions", "kinds", "pairs", "distances"], output_names=["types", "statuses"],
                  dynamic_axes={"hidden": {0: "pieces"}, "mentions": {0: "m", 1: "pieces"}, "kinds": {0: "m"},
                                "pairs": {0: "p"}, "distances": {0: "p"}, "types": {0: "p"}, "statuses": {0: "p"}})
for name in ("encoder", "pairs"):
    quantize_dynamic(out / f"{name}.fp32.onnx", out / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True)
    (out / f"{name}.fp32.onnx").unlink()
(out / "labels.json").write_text(json.dumps({"kinds": KINDS, "tags": TAGS, "types": TYPES, "statuses": STATUSES}))
