import type { RelationType } from "../../ontology/index.ts";

/**
 * How a verb (or a noun made of it) says a tie. The subject is the tie's source and the object its target,
 * unless `reversed`.
 */
export interface VerbPattern {
  readonly type: RelationType;
  /** Lemmas. */
  readonly verbs: readonly string[];
  /** Prepositions or particles that must come between verb and object: "call on", "agree to". */
  readonly with?: readonly string[];
  readonly reversed?: true;
  /** 0 to 1: how sure the verb alone makes it. */
  readonly weight: number;
}

const words = (text: string): string[] => text.split(/\s+/u);

export const VERB_PATTERNS: readonly VerbPattern[] = [
  { type: "PRESSURED", verbs: words("urge press pressure push demand coerce exhort implore"), weight: 0.75 },
  { type: "PRESSURED", verbs: ["call"], with: ["on", "upon"], weight: 0.7 },
  { type: "PRESSURED", verbs: ["warn", "force"], weight: 0.6 },
  { type: "REQUESTED", verbs: words("ask request beg petition invite"), weight: 0.65 },
  { type: "REQUESTED", verbs: ["appeal"], with: ["to"], weight: 0.65 },
  { type: "REQUESTED", verbs: ["seek"], with: ["from"], weight: 0.6 },
  { type: "MET_WITH", verbs: ["meet"], weight: 0.75 },
  { type: "MET_WITH", verbs: ["meet", "talk", "confer", "consult"], with: ["with"], weight: 0.85 },
  { type: "MET_WITH", verbs: ["speak", "talk"], with: ["to", "with"], weight: 0.65 },
  { type: "MET_WITH", verbs: words("welcome receive host interview phone telephone greet"), weight: 0.55 },
  { type: "VISITED", verbs: words("visit tour"), weight: 0.8 },
  { type: "VISITED", verbs: words("travel fly return go come"), with: ["to"], weight: 0.65 },
  { type: "VISITED", verbs: ["arrive"], with: ["in", "at"], weight: 0.7 },
  { type: "ATTENDED", verbs: words("attend join host lead chair convene hold address"), weight: 0.7 },
  { type: "ATTENDED", verbs: words("participate speak take part"), with: ["in", "at"], weight: 0.7 },
  { type: "ATTENDED", verbs: words("win lose"), weight: 0.6 },
  { type: "ATTENDED", verbs: words("give deliver make"), weight: 0.5 },
  {
    type: "PROPOSED",
    verbs: words("propose suggest plan present unveil outline envision plot pitch"),
    weight: 0.65,
  },
  { type: "PROPOSED", verbs: words("build promise pledge vow"), weight: 0.5 },
  { type: "PROPOSED", verbs: ["call"], with: ["for"], weight: 0.6 },
  {
    type: "ESTABLISHED",
    verbs: words("establish create launch found design introduce enact adopt announce form forge pass"),
    weight: 0.6,
  },
  { type: "ESTABLISHED", verbs: ["set"], with: ["up"], weight: 0.65 },
  { type: "FUNDED", verbs: words("fund finance donate subsidize bankroll"), weight: 0.7 },
  { type: "FUNDED", verbs: ["provide", "give", "send", "offer"], with: ["to", "for"], weight: 0.45 },
  { type: "FUNDED", verbs: ["pay", "invest"], with: ["for", "in"], weight: 0.55 },
  {
    type: "PARTY_TO",
    verbs: words("sign ratify negotiate conclude issue reach violate renegotiate"),
    weight: 0.65,
  },
  { type: "PARTY_TO", verbs: ["agree", "pledge"], with: ["on", "to", "in"], weight: 0.6 },
  {
    type: "COOPERATES_WITH",
    verbs: words("cooperate collaborate partner coordinate ally"),
    with: ["with"],
    weight: 0.75,
  },
  { type: "COOPERATES_WITH", verbs: ["work"], with: ["with", "together"], weight: 0.65 },
  {
    type: "SUPPORTS",
    verbs: words("support back endorse praise defend preserve applaud commend help hail thank protect"),
    weight: 0.55,
  },
  { type: "SUPPORTS", verbs: ["welcome"], weight: 0.4 },
  {
    type: "OPPOSES",
    verbs: words(
      "oppose criticize criticise condemn reject denounce block suspend cancel slam deplore decry end protest",
    ),
    weight: 0.6,
  },
  { type: "OPPOSES", verbs: ["withdraw", "pull"], with: ["from"], weight: 0.5 },
  { type: "THREATENED", verbs: ["threaten"], weight: 0.75 },
  { type: "THREATENED", verbs: ["withdraw"], with: ["from"], weight: 0.3 },
  {
    type: "ACCUSED",
    verbs: words("accuse blame charge sue indict impeach investigate prosecute convict"),
    weight: 0.7,
  },
  { type: "SANCTIONED", verbs: words("sanction blacklist expel ban designate penalize"), weight: 0.6 },
  { type: "SANCTIONED", verbs: ["impose"], with: ["on", "against"], weight: 0.55 },
  {
    type: "ATTACKED",
    verbs: words(
      "attack bomb kill invade shell assassinate raid strike ambush storm fight shoot bombard seize capture",
    ),
    weight: 0.6,
  },
  { type: "ABOUT", verbs: words("discuss address"), weight: 0.4 },
];

/** Nouns that say a tie of the one named before ("'s", "from", "by") to the one after a preposition. */
export const NOUN_PATTERNS: readonly (Omit<VerbPattern, "verbs"> & { readonly nouns: readonly string[] })[] =
  [
    { type: "PRESSURED", nouns: ["pressure"], with: ["on", "upon"], weight: 0.6 },
    { type: "SUPPORTS", nouns: ["support"], with: ["for", "of"], weight: 0.6 },
    { type: "OPPOSES", nouns: ["opposition", "criticism", "condemnation"], with: ["to", "of"], weight: 0.6 },
    { type: "THREATENED", nouns: ["threat"], with: ["to", "against", "from"], weight: 0.55 },
    { type: "VISITED", nouns: ["visit", "trip"], with: ["to"], weight: 0.65 },
    { type: "MET_WITH", nouns: ["meeting", "talks", "call", "conversation"], with: ["with"], weight: 0.65 },
    {
      type: "COOPERATES_WITH",
      nouns: ["cooperation", "collaboration", "partnership"],
      with: ["with"],
      weight: 0.6,
    },
    {
      type: "ATTACKED",
      nouns: ["attack", "invasion", "war", "strike"],
      with: ["on", "of", "against"],
      weight: 0.5,
    },
    {
      type: "SANCTIONED",
      nouns: ["sanctions", "sanction", "tariffs"],
      with: ["on", "against"],
      weight: 0.55,
    },
  ];

/** Verbs and nouns before an infinitive that make what follows a plan or a promise. */
export const PLANNING: ReadonlyMap<string, "planned" | "promised"> = new Map([
  ...words("plan intend aim hope want expect seek due schedule set prepare will shall").map(
    (word): [string, "planned"] => [word, "planned"],
  ),
  ...words("promise vow pledge commit agree").map((word): [string, "promised"] => [word, "promised"]),
]);

export const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't n’t never no neither nor without deny denies denied refuse refused refuses fail failed fails".split(
    " ",
  ),
);
