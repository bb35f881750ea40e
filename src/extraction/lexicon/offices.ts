/** Head nouns of offices, in lower case: what somebody is, for a government or an organization. */
export const OFFICE_HEADS: ReadonlySet<string> = new Set(
  `administrator advisor adviser aide ambassador amir attaché attorney-general ayatollah boss cabinet-secretary
  captain caretaker ceo chair chairman chairperson chairwoman chancellor chief chief-of-staff co-chair
  co-founder colonel commander commander-in-chief commissioner comptroller congressman congressperson
  congresswoman consul coordinator counsel counselor counsellor delegate dean deputy dictator diplomat director
  director-general emir emperor envoy executive founder general governor head inspector judge justice king
  lawmaker leader legislator lieutenant major manager marshal mayor minister ministers mp negotiator officer
  ombudsman owner parliamentarian pope premier president presidents president-elect prime-minister prince
  princess principal prosecutor queen rapporteur rector representative representatives ruler secretary
  secretaries secretary-general senator senators sheikh sheriff speaker spokesman spokesperson spokeswoman
  sultan superintendent taoiseach treasurer undersecretary under-secretary vice-chairman vice-president warden
  whip`.split(/\s+/u),
);

/** Abbreviated titles before a name, with the full word. */
export const TITLE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  "Gen.": "general",
  "Gov.": "governor",
  "Lt.": "lieutenant",
  "Rep.": "representative",
  "Sen.": "senator",
  "Amb.": "ambassador",
  "Col.": "colonel",
  "Adm.": "admiral",
  "Pres.": "president",
};

/** Words of address before a name that are no office. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady Rev. Prof. Professor Hon. Don Doña".split(" "),
);

/** Words that say when somebody holds the office. */
export const TENURES: Readonly<Record<string, string>> = {
  former: "former",
  "ex-": "former",
  ex: "former",
  late: "former",
  outgoing: "outgoing",
  ousted: "former",
  deposed: "former",
  acting: "acting",
  interim: "acting",
  caretaker: "acting",
  incoming: "elect",
  elect: "elect",
  "then-": "former",
  then: "former",
};

/** Words that may stand inside a title before its head: "deputy foreign minister". */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  `assistant associate cabinet chief deputy executive first foreign general grand interior junior permanent
  prime principal second senior special under vice defense defence finance economy trade health education
  justice labor labour agriculture energy environment homeland security national external affairs home state
  transport transportation tourism immigration migration migrant planning development treasury budget commerce
  culture communications information intelligence police army military navy political public human rights
  refugee counterterrorism opposition party parliamentary legislative congressional presidential house senate
  majority minority press district attorney supreme federal regional provincial state united kingdom nations
  attorney lieutenant major brigadier police climate humanitarian technology industry oil petroleum water
  housing youth women religious veterans budget`.split(/\s+/u),
);
