/** Words of which a capitalised name's presence makes it an organization. */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  `Academy Administration Agency Alliance Army Assembly Association Authority Bank Board Brotherhood Bureau Cabinet
  Center Centre Chamber Church Club Coalition College Command Commission Committee Community Company Confederation
  Conference Congress Corporation Corps Council Court Democrats Department Directorate Federation Force Forces
  Foundation Front Fund Group Guard House Inc Institute Institution International Jazeera Junta League Legislature
  Ministry Mission Movement Nations Navy Network News Office Organisation Organization Parliament Partnership Party
  Patrol Police Post Press Ltd LLC Reserve School Secretariat Senate Service Services Society State Staff Studies
  Times Treasury Tribunal Trust Union University Watch`.split(/\s+/u),
);

/** Organizations that news names without ever saying what they are. */
export const KNOWN_ORGANIZATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NATO: "NATO",
    UN: "United Nations",
    "U.N.": "United Nations",
    "United Nations": "United Nations",
    "Security Council": "Security Council",
    "White House": "White House",
    Pentagon: "Pentagon",
    Kremlin: "Kremlin",
    FBI: "FBI",
    CIA: "CIA",
    IMF: "IMF",
    WHO: "WHO",
    WTO: "WTO",
    OAS: "OAS",
    ASEAN: "ASEAN",
    OPEC: "OPEC",
    OSCE: "OSCE",
    OECD: "OECD",
    G7: "G7",
    G8: "G8",
    G20: "G20",
    UNICEF: "UNICEF",
    UNHCR: "UNHCR",
    UNESCO: "UNESCO",
    IAEA: "IAEA",
    Interpol: "Interpol",
    Reuters: "Reuters",
    AFP: "AFP",
    BBC: "BBC",
    CNN: "CNN",
    Hamas: "Hamas",
    Hezbollah: "Hezbollah",
    Taliban: "Taliban",
    "al-Qaida": "al-Qaida",
    "al-Qaeda": "al-Qaeda",
    ISIS: "ISIS",
    ISIL: "ISIL",
    Congress: "Congress",
    Parliament: "Parliament",
    Senate: "Senate",
  }),
);
