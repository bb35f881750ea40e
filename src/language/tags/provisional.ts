import type { Upos } from "../analysis.ts";

const CLOSED: Partial<Record<Upos, string>> = {
  DET: "the a an this that these those all some any no every each both either neither another such which what",
  ADP: "of in on at by for from with about against between into through during before after above below over under to since until among across despite toward towards within without along around behind beyond near off out up down per via as than like",
  CCONJ: "and or but nor yet",
  SCONJ: "if because although though while whereas whether unless once that",
  PRON: "i you he she it we they me him her us them his its their our your my mine ours theirs who whom whose which what itself himself herself themselves someone anyone everyone something anything everything nothing there",
  AUX: "is are was were be been being am has have had do does did will would can could may might shall should must 's 're 've 'll 'm 'd",
  PART: "to not n't 's '",
  ADV: "also very then now already still just only even again never ever often here soon later too however meanwhile not",
};
const LEXICON = new Map<string, Upos>();
for (const [pos, list] of Object.entries(CLOSED) as [Upos, string][])
  for (const word of list.split(" ")) if (!LEXICON.has(word)) LEXICON.set(word, pos);

/** A first guess by closed classes and endings. */
export function guessTags(words: readonly string[]): Upos[] {
  return words.map((word, i): Upos => {
    const small = word.toLowerCase().replace(/[’‘]/g, "'");
    const known = LEXICON.get(small);
    if (known) return known;
    if (/^[$€£¥%§#]|\$$/.test(word)) return "SYM";
    if (/^\d/.test(word)) return "NUM";
    if (!/[\p{L}\p{N}]/u.test(word)) return "PUNCT";
    if (/^\p{Lu}/u.test(word) && (i > 0 || word.length > 1)) return "PROPN";
    if (small.endsWith("ly")) return "ADV";
    if (/(?:ed|ing|ize|ise|ate)$/.test(small)) return "VERB";
    if (/(?:al|ous|ive|ful|ic|able|ible|ary|less)$/.test(small)) return "ADJ";
    return "NOUN";
  });
}
