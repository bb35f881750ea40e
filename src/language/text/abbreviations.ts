const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name: their full stop never ends a sentence. */
export const TITLES = words(`
  Mr Mrs Ms Mx Dr Drs Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Pvt Adm Brig Sen Sens Rep Reps Gov Govs Pres Rev Hon
  Fr St Ste Mt Ft Messrs Mlle Mme Amb Supt Insp Sec Dep Asst Atty Det
`);

/** Abbreviations only where a number follows. */
export const BEFORE_NUMBER = words(
  `No Nos no nos Art Arts art Fig fig p pp Vol vol Ch ch Sec Res Apr Mar Jun Jul`,
);

/** Abbreviations only after a comma or a bracket: "Boston, Mass." */
export const STATES = words(`
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
  Tenn Tex Va Vt Wash Wis Wyo
`);

/** May end a sentence or not: what follows decides. */
export const GENERAL = words(`
  Inc Ltd Co Corp Cos Bros Jr Sr Esq Ph Ave Blvd Dept Univ Assn Jan Feb Aug Sep Sept Oct Nov Dec
  vs etc approx cf al v viz min max
`);

/** Words that, capitalised after an abbreviation, start a sentence: "in the U.S. The …". */
export const STARTERS = words(`
  The This That These Those It Its He She They We You His Her Their Our My I A An And But Or So Yet If When While
  Where What Who Why How There Here In On At For From With After Before Since During Under Over By As To Of About
  Although Though However Meanwhile Moreover Also Still Then Now Not No Some Many Most Several Both Each Every All
  One Two Three Because Despite According Earlier Later Asked Last Until Instead Once Such Another Other Others
  Only Even Just Is Are Was Were Did Do Does Has Have Had Will Would Could Should May Might Can
`);
