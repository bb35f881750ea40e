/** "form form …: lemma", one a line, to a map from form to lemma. */
function table(lines: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const [lemma = "", forms = ""] = line.split(":").map((part) => part.trim());
    for (const form of forms.split(/\s+/)) map.set(form, lemma);
  }
  return map;
}

/** Forms of auxiliaries and clitics. */
export const AUXILIARIES = table(`
  be: am is are was were been being 're 'm
  have: has had having 've
  do: does did done doing
  will: wo 'll
  can: ca
  would: 'd
  get: gets got gotten getting
`);

export const VERBS = table(`
  arise: arose arisen
  awake: awoke awoken
  bear: bore borne born
  beat: beaten
  become: became
  begin: began begun
  bend: bent
  bid: bade bidden
  bind: bound
  bite: bit bitten
  bleed: bled
  blow: blew blown
  break: broke broken
  breed: bred
  bring: brought
  build: built
  rebuild: rebuilt
  burn: burnt
  buy: bought
  catch: caught
  choose: chose chosen
  cling: clung
  come: came
  overcome: overcame
  creep: crept
  deal: dealt
  dig: dug
  draw: drew drawn
  withdraw: withdrew withdrawn
  dream: dreamt
  drink: drank drunk
  drive: drove driven
  eat: ate eaten
  fall: fell fallen
  feed: fed
  feel: felt
  fight: fought
  find: found
  flee: fled
  fly: flew flown flies
  forbid: forbade forbidden
  foresee: foresaw foreseen
  forget: forgot forgotten
  forgive: forgave forgiven
  freeze: froze frozen
  give: gave given
  go: went gone goes
  undergo: underwent undergone undergoes
  grow: grew grown
  hang: hung
  hear: heard
  hide: hid hidden
  hold: held
  uphold: upheld
  withhold: withheld
  keep: kept
  kneel: knelt
  know: knew known
  lay: laid
  lead: led
  mislead: misled
  lean: leant
  learn: learnt
  leave: left
  lend: lent
  lie: lay lain lying
  light: lit
  lose: lost
  make: made
  mean: meant
  meet: met
  mistake: mistook mistaken
  outdo: outdid outdone
  oversee: oversaw overseen
  overtake: overtook overtaken
  overthrow: overthrew overthrown
  override: overrode overridden
  pay: paid
  repay: repaid
  prove: proven
  ride: rode ridden
  ring: rang rung
  rise: rose risen
  run: ran
  say: said
  see: saw seen
  seek: sought
  sell: sold
  send: sent
  sew: sewn
  shake: shook shaken
  shine: shone
  shoot: shot
  show: shown
  shrink: shrank shrunk
  sing: sang sung
  sink: sank sunk
  sit: sat
  slay: slew slain
  sleep: slept
  slide: slid
  speak: spoke spoken
  speed: sped
  spend: spent
  spin: spun
  spring: sprang sprung
  stand: stood
  withstand: withstood
  understand: understood
  steal: stole stolen
  stick: stuck
  strike: struck stricken
  strive: strove striven
  swear: swore sworn
  sweep: swept
  swim: swam swum
  swing: swung
  take: took taken
  undertake: undertook undertaken
  retake: retook retaken
  teach: taught
  tear: tore torn
  tell: told
  think: thought
  throw: threw thrown
  wake: woke woken
  wear: wore worn
  weave: wove woven
  weep: wept
  win: won
  wind: wound
  write: wrote written
  rewrite: rewrote rewritten
  die: dying
  tie: tying
  vie: vying
  focus: focused focusing focuses
  underlie: underlying
  veto: vetoes
  echo: echoes
  picnic: picnicking picnicked
`);

export const NOUNS = table(`
  man: men
  woman: women
  child: children
  foot: feet
  tooth: teeth
  mouse: mice
  goose: geese
  ox: oxen
  wife: wives
  life: lives
  knife: knives
  leaf: leaves
  half: halves
  self: selves
  thief: thieves
  wolf: wolves
  shelf: shelves
  loaf: loaves
  calf: calves
  crisis: crises
  analysis: analyses
  basis: bases
  thesis: theses
  hypothesis: hypotheses
  diagnosis: diagnoses
  emphasis: emphases
  criterion: criteria
  phenomenon: phenomena
  memorandum: memoranda
  referendum: referenda
  bus: buses
  gas: gases
  bias: biases
  campus: campuses
  virus: viruses
  bonus: bonuses
  status: statuses
  census: censuses
  caucus: caucuses
  consensus: consensuses
  surplus: surpluses
  shoe: shoes
  toe: toes
  canoe: canoes
  movie: movies
  cookie: cookies
  tie: ties
  lie: lies
  pie: pies
  calorie: calories
  axis: axes
  quiz: quizzes
  cache: caches
  headache: headaches
`);

export const DEGREES = table(`
  good: better best
  bad: worse worst
  far: further furthest farther farthest
  late: later latest
  large: larger largest
  close: closer closest
  wide: wider widest
  safe: safer safest
  big: bigger biggest
  hot: hotter hottest
  free: freer freest
  nice: nicer nicest
  fine: finer finest
  rare: rarer rarest
  simple: simpler simplest
  brave: braver bravest
  wise: wiser wisest
  fierce: fiercer fiercest
`);

export const PRONOUNS = table(`
  he: him
  they: them 'em
  I: me
  we: us
  a: an
  this: these
  that: those
  who: whom
  not: n't
`);
