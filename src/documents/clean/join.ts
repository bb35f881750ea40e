/** Puts together what a line break took apart. */

const OPENS = /(?:[“‘«([‹]|(?:^|[\s(])["'])$/u;
const CLOSES = /^(?:[,.;:!?)\]”»]|['’]s(?!\p{L}))/u;

/** Left parts whose hyphen stays when a line ends after them: "self-" + "government". */
const COMPOUNDS = new Set(
  "all anti co cross eight ex five four full half high ill inter left long low mid multi nine non north off one part post pre pro quasi right self semi seven short six south state ten three two under vice well".split(
    " ",
  ),
);

/** How the end of one line and the start of the next make one sentence. */
export interface Seam {
  /** The end of the first, its hyphen gone where that only parted a word. */
  left: string;
  blank: "" | " ";
}

export function seam(left: string, right: string): Seam {
  const tail = left.slice(-60);
  const broken = /(?<word>[\p{L}\d.]+)[-‐]$/u.exec(tail)?.groups?.word;
  if (broken !== undefined) {
    const parted =
      /^\p{Ll}/u.test(right) && /^\p{L}\p{Ll}+$/u.test(broken) && !COMPOUNDS.has(broken.toLowerCase());
    return { left: parted ? left.slice(0, -1) : left, blank: "" };
  }
  return { left, blank: OPENS.test(tail) || CLOSES.test(right.slice(0, 4)) ? "" : " " };
}
