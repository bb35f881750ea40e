import { VERBS } from "./irregular.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words in -ed, -ing or -s that are not inflected. */
const BARE = words(`
  need feed exceed proceed succeed speed bleed breed seed weed heed embed shed wed bring sing ring spring sting cling
  fling sling swing string wing king focus discuss pass process address press witness miss dismiss possess assess
  express cross toss stress guess harass confess impress progress bless kiss bias canvas outlaw
`);

/** Stems that take an e against the rules below, and those that take none. */
const WITH_E = words(`
  create recreate cede concede precede recede secede supersede compete complete delete deplete explore ignore restore
  score store adore deplore implore underscore bore interfere adhere persevere revere convene intervene contravene
  postpone condone phone telephone atone clone console cajole parole scale hope cope scope elope probe breathe bathe
  soothe loathe ache code explode erode vote promote quote note devote denote demote invite unite ignite cite excite
  recite expedite incite write rewrite site bite come become overcome tune prune fine paste taste waste haste invoke
  change arrange exchange challenge avenge revenge plunge lounge cringe hinge impinge range hone bale infringe rescue type
  welcome pose
`);
const WITHOUT_E = words(`
  treat retreat threat defeat repeat heat beat cheat eat seat float boat chat combat format bloat coat murmur focus bias
  debut canvas pour tour sour avoid aid raid bid belong prolong hang long gossip worship victim veil soil spoil
  boil foil oil coil toil sail rein bulletin coffin reason ransom custom fathom doom boom loom zoom bloom
  visit limit exit edit
`);

/** Stems that are followed by an e which -ed and -ing swallow: "propos", "creat", "handl". */
const SWALLOWS = [
  /[vuz]$/,
  /[^s]s$/,
  /c$/,
  /(?:dg|rg|lg|[aeu]g|ieg)$/,
  /[bcdfgkpstz]l$/,
  /(?:^|[^aeo])at$|[iu]at$/,
  /(?:^|[^aeou])ut$/,
  /(?:^|[^aeo])[aiu]d$/,
  /(?:^|[^eo])ar$/,
  /(?:^|[^a])ir$/,
  /(?:^|[^o])ur$/,
  /(?:^|[^aeo])il$/,
  /(?:^|[^ao])ul$/,
  /(?:^|[^eo])am$/,
  /(?:^|[^a])im$/,
  /um$/,
  /(?:^|[^aeou])in$/,
  /(?:^|[^eo])ap$/,
  /(?:^|[^eo])ak$/,
  /(?:^|[^eo])ik$/,
  /(?:^|[^o])ok$/,
  /(?:^|[^h])ip$/,
  /ib$/,
];
const DOUBLED = /([bdgklmnprtv])\1$/;
/** Doubled in the stem itself: "call", "add", "err". */
const KEEPS_DOUBLE = /(?:[aeiou]ll|add|odd|^err|ebb|egg)$/;
const DROPS_L =
  /(?:^|[^aeo])(?:control|patrol|compel|expel|propel|repel|rebel|cancel|travel|label|model|fuel|signal|level|counsel|dispel|marshal|total|quarrel|fulfil|enrol|channel|tunnel|initial|rival|annul|excel|equal)l$/;

/** The infinitive of a verb's form, both in small letters. */
export function verbLemma(form: string): string {
  const irregular = VERBS.get(form);
  if (irregular) return irregular;
  if (BARE.has(form)) return form;
  if (form.endsWith("ying") && form.length > 5) return form.slice(0, -3);
  if (form.endsWith("ing") && /[aeiouy]/.test(form.slice(0, -3))) return stemLemma(form.slice(0, -3));
  if (form.endsWith("ied")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (form.endsWith("eed")) return form.slice(0, -1);
  if (form.endsWith("ed") && /[aeiouy]/.test(form.slice(0, -2))) return stemLemma(form.slice(0, -2));
  return presentLemma(form);
}

function presentLemma(form: string): string {
  if (!form.endsWith("s") || form.endsWith("ss") || form.endsWith("us") || form.length < 4) return form;
  if (form.endsWith("ies")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  return /(?:ss|sh|ch|x|zz|o)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}

/** From what is left without -ed or -ing. */
function stemLemma(stem: string): string {
  if (WITHOUT_E.has(stem)) return stem;
  if (WITH_E.has(`${stem}e`)) return `${stem}e`;
  if (DROPS_L.test(stem)) return stem.slice(0, -1);
  if (DOUBLED.test(stem)) return KEEPS_DOUBLE.test(stem) ? stem : stem.slice(0, -1);
  if (/(?:mimi|traffi|pani)ck$/.test(stem)) return stem.slice(0, -1);
  return SWALLOWS.some((ending) => ending.test(stem)) ? `${stem}e` : stem;
}
