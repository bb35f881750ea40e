// Which gold entity an extracted one is, as the scorer of graphs decides it (ends of relations: near kinds may be confused).
export interface Named {
  kind: string;
  name: string;
  aliases: readonly string[];
  optional?: boolean;
}

const NAMED = new Set(["Person", "Government", "Organization", "Place"]);
const NEAR = new Set(
  [
    ["Organization", "Government"],
    ["Government", "Place"],
    ["Program", "Agreement"],
    ["Organization", "Program"],
    ["Organization", "Place"],
    ["Agreement", "Event"],
  ].flatMap(([a = "", b = ""]) => [`${a} ${b}`, `${b} ${a}`]),
);
const GATHERING = new Set(
  "meeting meetings talk talks summit conference ministerial session dialogue gathering discussion discussions negotiation negotiations visit trip".split(
    " ",
  ),
);
const STOP = new Set(
  "the a an of in on at to for and with by from their his her its between over about".split(" "),
);

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’‘]s\b/g, "")
    .replace(/\./g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(the|a|an) /, "");
const stem = (word: string): string =>
  GATHERING.has(word)
    ? "meeting"
    : word.length > 4 && word.endsWith("s") && !word.endsWith("ss")
      ? word.slice(0, -1)
      : word;

interface Form {
  text: string;
  plain: string;
  words: string[];
}

const formsOf = (entity: Named): Form[] =>
  [entity.name, ...entity.aliases].filter(Boolean).map((text) => ({
    text,
    plain: plain(text),
    words: plain(text)
      .split(" ")
      .filter((word) => word && !STOP.has(word))
      .map(stem),
  }));

function wordsScore(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(a), new Set(b)];
  if (x.size === 0 || y.size === 0) return 0;
  return (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size);
}

function personScore(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word)) ? 0.6 + 0.4 * (short.length / long.length) : 0;
}

function nameScore(kind: string, gold: readonly Form[], system: readonly Form[]): number {
  let best = 0;
  gold.forEach((g, i) => {
    system.forEach((s, j) => {
      let score = 0;
      if (g.plain === s.plain) score = 1;
      else if (kind === "Person") score = personScore(g.words, s.words);
      else if (kind !== "Government") score = wordsScore(g.words, s.words);
      const canonical = (i === 0 || g.text === gold[0]?.text) && (j === 0 || s.text === system[0]?.text);
      best = Math.max(best, canonical ? score : score * 0.95);
    });
  });
  return best;
}

const threshold = (kind: string): number => (kind === "Person" ? 0.55 : NAMED.has(kind) ? 0.6 : 0.4);

/** For each gold entity the index of the extracted one that it is, best names first, one to one. */
export function align(gold: readonly Named[], system: readonly Named[]): Map<number, number> {
  const [goldForms, systemForms] = [gold.map(formsOf), system.map(formsOf)];
  const pairs: { score: number; i: number; j: number }[] = [];
  gold.forEach((g, i) => {
    system.forEach((s, j) => {
      if (g.kind !== s.kind && !NEAR.has(`${g.kind} ${s.kind}`)) return;
      const score =
        nameScore(g.kind, goldForms[i] ?? [], systemForms[j] ?? []) - (g.kind === s.kind ? 0 : 0.05);
      if (score >= threshold(g.kind)) pairs.push({ score: score - (g.optional === true ? 0.01 : 0), i, j });
    });
  });
  pairs.sort((a, b) => b.score - a.score);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (found.has(i) || used.has(j)) continue;
    found.set(i, j);
    used.add(j);
  }
  return found;
}
