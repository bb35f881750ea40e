"""Turns annotated documents into training passages.

    python prepare.py DATA OUT.jsonl

DATA holds texts/ID.txt and gold/ID.json (GUIDE of the graph: entities with aliases, relations with the words
that say them). Each line of OUT is one passage: a run of whole sentences of at most MAX_CHARS characters with
`text`, `mentions` [[start, end, kind, entity]] and `relations` [[from, to, type, optional]] (indices of mentions).
A mention is any place where a name or alias of an entity stands, or the words that a relation's evidence gives
for one of its ends (a pronoun too: kind "-").
"""

import json
import re
import sys
from pathlib import Path

MAX_CHARS = 700
PRONOUNS = set("he she it they him her his hers its their theirs them we us our i me my who which that this these those".split())
END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘A-Z0-9])|\n+")
ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|St|No|vs|Inc|Jr))\.$")


def sentences(text):
    """Spans of sentences: line breaks end them, abbreviations do not."""
    spans, start = [], 0
    for match in END.finditer(text):
        before = text[start : match.start()]
        if "\n" not in match.group() and ABBREVIATION.search(before):
            continue
        if before.strip():
            spans.append((start, match.start()))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def occurrences(text, phrase):
    """Where a phrase stands in a text as whole words; letter case counts except in its first letter."""
    if not phrase.strip():
        return
    first, rest = phrase[0], phrase[1:]
    head = f"[{re.escape(first.lower())}{re.escape(first.upper())}]" if first.isalpha() and len(phrase) > 3 else re.escape(first)
    for match in re.finditer(r"(?<![\w-])" + head + re.escape(rest) + r"(?![\w])", text):
        yield match.start(), match.end()


def read(folder, name):
    text = (folder / "texts" / f"{name}.txt").read_text(encoding="utf-8").replace("\r", "")
    gold = json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    kind = {e["id"]: e["kind"] for e in gold["entities"]}
    found = {}

    def add(start, end, entity, kind_):
        found.setdefault((start, end), (entity, kind_))

    for entity in gold["entities"]:
        for phrase in {entity["name"], *entity["aliases"]}:
            for start, end in occurrences(text, phrase):
                add(start, end, entity["id"], entity["kind"])
    ties = []
    for relation in gold["relations"]:
        at = text.find(relation["evidence"])
        if at < 0:
            continue
        stop = at + len(relation["evidence"])
        ends = []
        for role, entity in (("from", relation["source"]), ("to", relation["target"])):
            words = relation.get(role) or ""
            place = text.find(words, at, stop) if words else -1
            if place >= 0:
                span = (place, place + len(words))
                inside = [s for s in found if found[s][0] == entity and s[0] >= span[0] and s[1] <= span[1]]
                if not inside and span not in found:
                    pronoun = words.lower() in PRONOUNS
                    add(*span, entity, "-" if pronoun else kind[entity])
                    inside = [span]
                ends.append([s for s in (inside or [span]) if found[s][0] == entity])
            else:
                ends.append([s for s in found if found[s][0] == entity and s[0] >= at and s[1] <= stop])
        ties.append((at, stop, (relation["source"], ends[0]), (relation["target"], ends[1]), relation["type"], relation.get("optional", False), relation.get("status") or "stated"))
    # Of mentions of one entity that overlap the longest stays; a pronoun never covers a name.
    kept = {}
    for span in sorted(found, key=lambda s: (found[s][1] == "-", s[0] - s[1])):
        entity, kind_ = found[span]
        if any(s[0] < span[1] and span[0] < s[1] and kept[s][0] == entity for s in kept):
            continue
        kept[span] = (entity, kind_)
    return text, kept, ties


def passages(text, mentions, ties):
    runs, current = [], []
    for span in sentences(text):
        if current and span[1] - current[0][0] > MAX_CHARS:
            runs.append(current)
            current = []
        current.append(span)
    if current:
        runs.append(current)
    for run in runs:
        lo, hi = run[0][0], run[-1][1]
        inside = sorted(s for s in mentions if s[0] >= lo and s[1] <= hi)
        index = {s: i for i, s in enumerate(inside)}

        def covering(entity, spans):
            for s in spans:
                for t in inside:
                    if t[0] < s[1] and s[0] < t[1] and mentions[t][0] == entity:
                        yield index[t]

        pairs = {}
        for at, stop, sources, targets, type_, optional, status in ties:
            if at < lo or stop > hi + 1:
                continue
            for a in set(covering(*sources)):
                for b in set(covering(*targets)):
                    if a != b:
                        pairs[(a, b, type_)] = (optional, status)
        yield {
            "text": text[lo:hi],
            "sentences": [[a - lo, b - lo] for a, b in run],
            "mentions": [[s[0] - lo, s[1] - lo, mentions[s][1], mentions[s][0]] for s in inside],
            "relations": [[a, b, t, o, st] for (a, b, t), (o, st) in pairs.items()],
        }


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    count = {"passages": 0, "mentions": 0, "relations": 0}
    with out.open("w", encoding="utf-8") as file:
        for path in sorted((folder / "gold").glob("*.json")):
            text, mentions, ties = read(folder, path.stem)
            for passage in passages(text, mentions, ties):
                count["passages"] += 1
                count["mentions"] += len(passage["mentions"])
                count["relations"] += len(passage["relations"])
                file.write(json.dumps({"id": path.stem, **passage}, ensure_ascii=False) + "\n")
    print(count)


if __name__ == "__main__":
    main()
