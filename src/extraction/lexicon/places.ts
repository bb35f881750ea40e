/** Regions larger than a country, with the adjectives that stand for them. */
export const REGIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Africa: "Africa",
    African: "Africa",
    Asia: "Asia",
    Asian: "Asia",
    Europe: "Europe",
    European: "Europe",
    Balkans: "Balkans",
    Caribbean: "Caribbean",
    "Central America": "Central America",
    "Central American": "Central America",
    "Central Americans": "Central America",
    "Latin America": "Latin America",
    "Latin American": "Latin America",
    "South America": "South America",
    "South American": "South America",
    "North America": "North America",
    "North American": "North America",
    "Middle East": "Middle East",
    "Middle Eastern": "Middle East",
    "Southeast Asia": "Southeast Asia",
    "South Asia": "South Asia",
    "Central Asia": "Central Asia",
    "East Africa": "East Africa",
    "West Africa": "West Africa",
    "North Africa": "North Africa",
    "Eastern Europe": "Eastern Europe",
    "Western Europe": "Western Europe",
    "Northern Triangle": "Northern Triangle",
    "Indo-Pacific": "Indo-Pacific",
    "Horn of Africa": "Horn of Africa",
    "Persian Gulf": "Persian Gulf",
    "Gaza Strip": "Gaza Strip",
    Gaza: "Gaza",
    "West Bank": "West Bank",
    Sahel: "Sahel",
  }),
);

/** Regions whose adjective alone is too vague to be a mention of them: "European allies". */
export const VAGUE_REGION_ADJECTIVES: ReadonlySet<string> = new Set([
  "African",
  "Asian",
  "European",
  "North American",
]);

/** Last words that make a capitalised name a place. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `Airport Avenue Base Bay Beach Camp Canal City Coast County Creek Desert District Gulf Harbor Hospital Island
  Islands Lake Mountain Mountains Ocean Palace Park Peninsula Plaza Port Province Region River Sea Square Strait
  Street Territory Town Valley Village`.split(/\s+/u),
);
