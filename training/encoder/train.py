"""Fine-tunes the encoder with both heads.

    python train.py PASSAGES.jsonl BERT.npz VOCAB OUT.pt [--layers 0,2,4,6,8,10] [--epochs 8] [--all] [--teacher T.pt]

One document in ten (every tenth id) is held out and scored after each epoch; --all trains on it too. A
checkpoint is written after each epoch, and a run goes on from it.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from model import KINDS, MAY, STATUSES, SYMMETRIC, TAGS, TYPES, Reader
from tokenizers import BertWordPieceTokenizer

MAX_PIECES = 320
MAX_SENTENCES_APART = 1
MASK = torch.zeros(len(KINDS), len(KINDS), len(TYPES))
for n, t in enumerate(TYPES):
    for a in MAY[t][0]:
        for b in MAY[t][1]:
            MASK[KINDS.index(a), KINDS.index(b), n] = 1


def bucket(d):
    """Pieces between two mentions, signed by order, in 16 steps."""
    size = sum(abs(d) > x for x in (0, 2, 4, 8, 16, 32, 64))
    return size + (8 if d < 0 else 0)


def features(passage, tokenizer):
    enc = tokenizer.encode(passage["text"])
    ids, offsets = enc.ids[:MAX_PIECES], enc.offsets[:MAX_PIECES]
    kind_of = {}
    for *_, kind, entity in passage["mentions"]:
        if kind != "-":
            kind_of.setdefault(entity, kind)
    tags, spans, kept = [0] * len(ids), [], {}
    for i, (start, end, kind, entity) in enumerate(passage["mentions"]):
        pieces = [p for p, (a, b) in enumerate(offsets) if b > a and a < end and start < b]
        real = kind if kind != "-" else kind_of.get(entity, "Person")
        if not pieces:
            continue
        kept[i] = len(spans)
        spans.append((pieces[0], pieces[-1] + 1, KINDS.index(real), entity))
    # Outermost mentions are tagged; what lies inside them is left to rules.
    for i in sorted(kept, key=lambda i: passage["mentions"][i][0] - passage["mentions"][i][1]):
        start, end, kind, _ = spans[kept[i]]
        if passage["mentions"][i][2] == "-" or any(tags[start:end]):
            continue
        tags[start] = TAGS.index(f"B-{KINDS[kind]}")
        for p in range(start + 1, end):
            tags[p] = TAGS.index(f"I-{KINDS[kind]}")
    sentence = lambda p: next((n for n, (a, b) in enumerate(passage["sentences"]) if a <= offsets[p][0] < b), 0)
    where = [sentence(s[0]) for s in spans]
    labels = {}
    for a, b, t, optional, status in passage["relations"]:
        if a in kept and b in kept:
            pair = (kept[a], kept[b])
            both = [pair, pair[::-1]] if t in SYMMETRIC else [pair]
            for p in both:
                labels.setdefault(p, {})[t] = (optional, status)
    pairs = [
        (a, b) for a in range(len(spans)) for b in range(len(spans))
        if a != b and spans[a][3] != spans[b][3] and abs(where[a] - where[b]) <= MAX_SENTENCES_APART
        and MASK[spans[a][2], spans[b][2]].any()
    ]
    target = torch.zeros(len(pairs), len(TYPES))
    weight = torch.stack([MASK[spans[a][2], spans[b][2]] for a, b in pairs]) if pairs else torch.zeros(0, len(TYPES))
    status = torch.full((len(pairs),), -1)
    for n, pair in enumerate(pairs):
        for t, (optional, st) in labels.get(pair, {}).items():
            target[n, TYPES.index(t)] = 1
            status[n] = STATUSES.index(st) if st in STATUSES else 0
            if optional:
                weight[n, TYPES.index(t)] *= 0.5
    return {
        "id": passage["id"], "ids": ids, "tags": tags, "spans": spans, "pairs": pairs, "target": target,
        "weight": weight, "status": status, "labels": labels,
        "distances": [bucket(spans[b][0] - spans[a][0]) for a, b in pairs],
    }


def batches(items, size, rng):
    order = sorted(items, key=lambda x: len(x["ids"]) + rng.random() * 30)
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


def run(model, group):
    length = max(len(x["ids"]) for x in group)
    ids = torch.zeros(len(group), length, dtype=torch.long)
    mask = torch.zeros(len(group), length)
    for i, x in enumerate(group):
        ids[i, : len(x["ids"])] = torch.tensor(x["ids"])
        mask[i, : len(x["ids"])] = 1
    with torch.autocast("cpu", dtype=torch.bfloat16):
        h = model.encoder(ids, mask)
    h = h.float()
    tags = model.tags(model.drop(h))
    pair_logits = []
    for i, x in enumerate(group):
        n = len(x["ids"])
        if not x["pairs"]:
            pair_logits.append(None)
            continue
        average = torch.zeros(len(x["spans"]), n)
        for j, (a, b, *_) in enumerate(x["spans"]):
            average[j, a:b] = 1.0 / (b - a)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, status = model.pair(h[i, :n], average, torch.tensor([s[2] for s in x["spans"]]),
                                        torch.tensor(x["pairs"]), torch.tensor(x["distances"]))
        pair_logits.append((logits.float(), status.float()))
    return tags, pair_logits


def loss_of(model, group, teacher=None):
    tags, pair_logits = run(model, group)
    soft = None
    if teacher is not None:
        with torch.no_grad():
            soft = run(teacher, group)
    total = 0.0
    target = torch.full(tags.shape[:2], -100)
    for i, x in enumerate(group):
        target[i, 1 : len(x["ids"]) - 1] = torch.tensor(x["tags"][1:-1])
    total = total + nn_ce(tags.flatten(0, 1), target.flatten(), ignore_index=-100)
    if soft is not None:
        keep = target.flatten() >= 0
        p = torch.softmax(soft[0].flatten(0, 1)[keep], -1)
        total = 0.5 * total - 0.5 * (p * torch.log_softmax(tags.flatten(0, 1)[keep], -1)).sum(-1).mean()
    bce, count = 0.0, 0
    for i, x in enumerate(group):
        if pair_logits[i] is None:
            continue
        logits, status = pair_logits[i]
        goal = x["target"]
        if soft is not None:
            goal = 0.5 * goal + 0.5 * torch.sigmoid(soft[1][i][0])
        each = torch.nn.functional.binary_cross_entropy_with_logits(logits, goal, weight=x["weight"], reduction="sum")
        bce, count = bce + each, count + max(1.0, float(x["target"].sum()))
        if (x["status"] >= 0).any():
            total = total + 0.05 * nn_ce(status, x["status"], ignore_index=-1)
    return total + (bce / count if count else 0.0)


nn_ce = torch.nn.functional.cross_entropy


def spans_of(tags):
    out, start, kind = [], None, None
    for i, t in enumerate([*tags, 0]):
        name = TAGS[t]
        if start is not None and not (name == f"I-{kind}"):
            out.append((start, i, kind))
            start = None
        if name.startswith("B-") or (name.startswith("I-") and start is None):
            start, kind = i, name[2:]
    return out


@torch.no_grad()
def evaluate(model, items):
    """Exact-span F1 of mentions; F1 of required ties between given mentions at the best single threshold."""
    model.eval()
    tp = fp = fn = 0
    scored = []
    required = 0
    for group in batches(items, 8, random.Random(0)):
        tags, pair_logits = run(model, group)
        for i, x in enumerate(group):
            n = len(x["ids"])
            gold = set(spans_of(x["tags"]))
            mine = set(spans_of(tags[i, :n].argmax(-1).tolist()))
            tp, fp, fn = tp + len(gold & mine), fp + len(mine - gold), fn + len(gold - mine)
            if pair_logits[i] is None:
                continue
            p = torch.sigmoid(pair_logits[i][0]) * (x["weight"] > 0)
            best = {}
            for k, (a, b) in enumerate(x["pairs"]):
                for t in range(len(TYPES)):
                    name = TYPES[t]
                    ends = (x["spans"][a][3], x["spans"][b][3])
                    if name in SYMMETRIC:
                        ends = tuple(sorted(ends))
                    key = (x["id"], *ends, name)
                    is_gold = x["labels"].get((a, b), {}).get(name)
                    s, g = best.get(key, (0.0, None))
                    best[key] = (max(s, float(p[k, t])), g if g is not None else is_gold)
            scored.append(best)
    merged = {}
    for best in scored:
        for key, (s, g) in best.items():
            s0, g0 = merged.get(key, (0.0, None))
            merged[key] = (max(s, s0), g if g is not None else g0)
    rows = sorted(((s, g) for s, g in merged.values() if s > 0.02 or g), reverse=True, key=lambda r: r[0])
    required = sum(1 for _, g in rows if g is not None and not g[0])
    hit = wrong = 0
    best_f, best_at = 0.0, 0.5
    for s, g in rows:
        if g is None:
            wrong += 1
        elif not g[0]:
            hit += 1
        f = 2 * hit / (hit + wrong + required) if hit else 0
        if f > best_f:
            best_f, best_at = f, s
    model.train()
    return 2 * tp / (2 * tp + fp + fn), best_f, best_at


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("passages"), parser.add_argument("bert"), parser.add_argument("vocab"), parser.add_argument("out")
    parser.add_argument("--layers", default="0,2,4,6,8,10"), parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--all", action="store_true"), parser.add_argument("--teacher"), parser.add_argument("--teacher-layers")
    parser.add_argument("--threads", type=int, default=1), parser.add_argument("--lr", type=float, default=5e-5)
    parser.add_argument("--test")
    args = parser.parse_args()
    torch.manual_seed(7), random.seed(7), np.random.seed(7)
    torch.set_num_threads(args.threads)
    tokenizer = BertWordPieceTokenizer(args.vocab, lowercase=False, strip_accents=False)
    load = lambda path: [features(json.loads(line), tokenizer) for line in open(path, encoding="utf-8")]
    items = load(args.passages)
    held = [x for x in items if int(x["id"][1:]) % 10 == 0]
    train = items if args.all else [x for x in items if int(x["id"][1:]) % 10 != 0]
    test = load(args.test) if args.test else []
    layers = [int(i) for i in args.layers.split(",")]
    model = Reader(len(layers))
    model.encoder.load(np.load(args.bert), layers)
    teacher = None
    if args.teacher:
        teacher = Reader(len(args.teacher_layers.split(",")))
        teacher.load_state_dict(torch.load(args.teacher)["model"])
        teacher.eval()
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": slow, "lr": args.lr}, {"params": fast, "lr": 4e-4}], weight_decay=0.01)
    steps = args.epochs * ((len(train) + 7) // 8)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, s / (0.08 * steps)) * max(0.02, 1 - s / steps))
    first = 0
    if Path(args.out).exists():
        saved = torch.load(args.out)
        model.load_state_dict(saved["model"]), optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        first = saved["epoch"] + 1
    rng = random.Random(11)
    for epoch in range(args.epochs):
        groups = batches(train, 8, rng)
        if epoch < first:
            continue
        began, total = time.time(), 0.0
        model.train()
        for n, group in enumerate(groups):
            loss = loss_of(model, group, teacher)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step(), schedule.step(), optimizer.zero_grad(set_to_none=True)
            total += float(loss.detach())
            if n % 20 == 0:
                print(f"  {n}/{len(groups)} loss {total / (n + 1):.3f} {time.time() - began:.0f}s", flush=True)
        print(f"epoch {epoch} loss {total / len(groups):.3f} {time.time() - began:.0f}s",
              "held out: mentions %.3f ties %.3f at %.2f" % evaluate(model, held), flush=True)
        if test:
            print("   test: mentions %.3f ties %.3f at %.2f" % evaluate(model, test), flush=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch}, args.out)


if __name__ == "__main__":
    main()
