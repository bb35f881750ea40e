"""One encoder pass a passage, two heads: mentions with their kinds, ties between two mentions."""

import torch
from torch import nn

KINDS = ["Person", "Government", "Organization", "Event", "Agreement", "Program", "Place"]
TYPES = ["HOLDS_OFFICE", "MEMBER_OF", "LOCATED_IN", "HELD_IN", "ATTENDED", "MET_WITH", "VISITED", "PROPOSED",
         "ESTABLISHED", "FUNDED", "PARTY_TO", "COOPERATES_WITH", "SUPPORTS", "OPPOSES", "THREATENED", "PRESSURED",
         "REQUESTED", "ACCUSED", "SANCTIONED", "ATTACKED", "ABOUT", "RESULTED_IN", "APPLIES_TO"]
TAGS = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BI"]
STATUSES = ["stated", "planned", "promised"]
ACTOR = ["Person", "Government", "Organization"]
MAY = {
    "HOLDS_OFFICE": (["Person"], ["Government", "Organization", "Place"]),
    "MEMBER_OF": (ACTOR, ["Organization", "Government"]),
    "LOCATED_IN": (["Place"], ["Place", "Government"]),
    "HELD_IN": (["Event"], ["Place", "Government"]),
    "ATTENDED": (ACTOR, ["Event"]),
    "MET_WITH": (ACTOR, ACTOR),
    "VISITED": (ACTOR, ["Government", "Place"]),
    "PROPOSED": (ACTOR, ["Program", "Agreement", "Event"]),
    "ESTABLISHED": (ACTOR, ["Program", "Agreement", "Organization"]),
    "FUNDED": (ACTOR, ["Program", "Government", "Organization", "Place"]),
    "PARTY_TO": (ACTOR, ["Agreement"]),
    "COOPERATES_WITH": (ACTOR, ACTOR),
    "SUPPORTS": (ACTOR, KINDS), "OPPOSES": (ACTOR, KINDS), "THREATENED": (ACTOR, KINDS), "ATTACKED": (ACTOR, KINDS),
    "PRESSURED": (ACTOR, ACTOR), "REQUESTED": (ACTOR, ACTOR), "ACCUSED": (ACTOR, ACTOR), "SANCTIONED": (ACTOR, ACTOR),
    "ABOUT": (["Event", "Agreement"], ["Program", "Agreement", "Event", *ACTOR]),
    "RESULTED_IN": (["Event"], ["Agreement", "Program"]),
    "APPLIES_TO": (["Program", "Agreement"], ["Government", "Organization", "Place"]),
}
SYMMETRIC = {"MET_WITH", "COOPERATES_WITH"}


class Layer(nn.Module):
    def __init__(self, d=768, heads=12, ff=3072, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.up, self.down = nn.Linear(d, ff), nn.Linear(ff, d)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, t, d = x.shape
        split = lambda y: y.view(b, t, self.heads, d // self.heads).transpose(1, 2)
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        a = torch.softmax(q @ k.transpose(-1, -2) / (d // self.heads) ** 0.5 + bias, -1)
        y = (self.drop(a) @ v).transpose(1, 2).reshape(b, t, d)
        x = self.n1(x + self.drop(self.o(y)))
        return self.n2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers, vocab=28996, d=768):
        super().__init__()
        self.words, self.positions, self.types = nn.Embedding(vocab, d), nn.Embedding(512, d), nn.Embedding(2, d)
        self.norm, self.drop = nn.LayerNorm(d, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(d) for _ in range(layers))

    def forward(self, ids, mask):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.positions(at) + self.types.weight[0]))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self, arrays, chosen):
        """From the arrays that convert.py wrote; `chosen` are the layers to keep, lowest first."""
        t = lambda name: torch.from_numpy(arrays[name])
        e = "embeddings/"
        self.words.weight.data = t(e + "word_embeddings")
        self.positions.weight.data = t(e + "position_embeddings")
        self.types.weight.data = t(e + "token_type_embeddings")
        norm = lambda m, n: (setattr(m.weight, "data", t(n + "/gamma")), setattr(m.bias, "data", t(n + "/beta")))
        dense = lambda m, n: (setattr(m.weight, "data", t(n + "/kernel").T.contiguous()), setattr(m.bias, "data", t(n + "/bias")))
        norm(self.norm, e + "LayerNorm")
        for layer, i in zip(self.layers, chosen, strict=True):
            p = f"encoder/layer_{i}/"
            for m, n in ((layer.q, "attention/self/query"), (layer.k, "attention/self/key"), (layer.v, "attention/self/value"),
                         (layer.o, "attention/output/dense"), (layer.up, "intermediate/dense"), (layer.down, "output/dense")):
                dense(m, p + n)
            norm(layer.n1, p + "attention/output/LayerNorm")
            norm(layer.n2, p + "output/LayerNorm")


class PairHead(nn.Module):
    """Two mentions (means of their pieces, with kind and distance) and the context that they attend to → types."""

    def __init__(self, d=768, w=256, block=32):
        super().__init__()
        self.block = block
        self.kind = nn.Embedding(len(KINDS), 32)
        self.distance = nn.Embedding(16, 32)
        self.query, self.key = nn.Linear(2 * d, w), nn.Linear(d, w)
        self.value = nn.Linear(d, w)
        self.first, self.second = nn.Linear(d + w + 64, w), nn.Linear(d + w + 64, w)
        self.out = nn.Linear(w * block, len(TYPES))
        self.status = nn.Linear(2 * w, len(STATUSES))
        self.drop = nn.Dropout(0.2)
        # Nearly no pair is tied: start from that.
        nn.init.constant_(self.out.bias, -5.0)

    def forward(self, h, mentions, kinds, pairs, distances):
        """h [T, d] of one passage; mentions [M, T] averaging weights; kinds [M]; pairs [P, 2]; distances [P]."""
        m = mentions @ h
        a, b = m[pairs[:, 0]], m[pairs[:, 1]]
        q = self.query(torch.cat([a, b], -1))
        att = torch.softmax(q @ self.key(h).T / 16.0, -1)
        c = att @ self.value(h)
        far = self.distance(distances)
        z1 = torch.tanh(self.first(self.drop(torch.cat([a, c, self.kind(kinds[pairs[:, 0]]), far], -1))))
        z2 = torch.tanh(self.second(self.drop(torch.cat([b, c, self.kind(kinds[pairs[:, 1]]), far], -1))))
        groups = z1.view(-1, z1.shape[1] // self.block, self.block, 1) * z2.view(-1, z2.shape[1] // self.block, 1, self.block)
        return self.out(self.drop(groups.flatten(1))), self.status(torch.cat([z1, z2], -1))


class Reader(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.encoder = Encoder(layers)
        self.tags = nn.Linear(768, len(TAGS))
        self.pair = PairHead()
        self.drop = nn.Dropout(0.1)
