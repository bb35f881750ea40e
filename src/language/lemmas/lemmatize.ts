import type { Upos } from "../analysis.ts";
import { AUXILIARIES, DEGREES, NOUNS, PRONOUNS } from "./irregular.ts";
import { verbLemma } from "./verbs.ts";

/** Nouns in -s that are not plurals. */
const SINGULAR =
  /(?:ss|us|is|\d+s|^(?:news|series|species|means|headquarters|gas|bias|lens|alias|canvas|atlas|chaos|thanks|clothes|remains|surroundings|proceeds|premises|pants|glasses|economics|politics|ethics|physics|mathematics|logistics|athletics|electronics|analytics|genetics|linguistics|geopolitics|olympics))$/;
const NOT_SUPERLATIVE =
  /^(?:honest|modest|earnest|interest|west|east|northwest|southwest|northeast|southeast|manifest)$/;
const COMPARATIVE =
  /^(small|high|low|long|short|strong|weak|old|young|new|great|deep|rich|poor|fast|slow|hard|tough|near|cheap|broad|dark|light|few|clear|cold|warm|thick|soft|sharp|bright|quick|full|smart|tall|steep|strict|swift|thin)er$/;

/** The dictionary form of a word: in small letters, but for names. */
export function lemmatize(text: string, pos: Upos): string {
  if (pos === "PROPN") return text;
  const form = text.toLowerCase().replace(/[’‘ʼ]/g, "'");
  switch (pos) {
    case "AUX":
      return form === "'s" ? "be" : (AUXILIARIES.get(form) ?? form);
    case "VERB":
      return form === "'s" ? "be" : (AUXILIARIES.get(form) ?? verbLemma(form));
    case "NOUN":
      return nounLemma(form);
    case "ADJ":
    case "ADV":
      return degreeLemma(form);
    case "PRON":
    case "DET":
    case "PART":
      return form === "i" ? "I" : (PRONOUNS.get(form) ?? form);
    case "ADP":
    case "CCONJ":
    case "INTJ":
    case "NUM":
    case "PUNCT":
    case "SCONJ":
    case "SYM":
    case "X":
      return form;
  }
}

function nounLemma(form: string): string {
  const irregular = NOUNS.get(form);
  if (irregular) return irregular;
  if (/[a-z]{2}(?:men)$/.test(form) && !/^(?:specimen|regimen|acumen|omen|abdomen)$/.test(form)) {
    return `${form.slice(0, -2)}an`;
  }
  if (!form.endsWith("s") || form.length < 4 || SINGULAR.test(form)) return form;
  if (form.endsWith("ies")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

function degreeLemma(form: string): string {
  const irregular = DEGREES.get(form);
  if (irregular) return irregular;
  if (/[^e]iest$/.test(form)) return `${form.slice(0, -4)}y`;
  if (/(?:[a-z]{3})ier$/.test(form) && !/^(?:premier|frontier)$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/[a-z]{3}est$/.test(form) && !NOT_SUPERLATIVE.test(form)) return form.slice(0, -3);
  return COMPARATIVE.exec(form)?.[1] ?? form;
}
