const MAX_LENGTH = 700;

const SIGNS = [
  // Who took it, at the end: "Credit: Reuters", "(AP Photo/A. Photographer)", "Photo by A. Photographer".
  /(?:credit|photo|image|picture|courtesy|handout)s?(?: by| of| credit)?\s?[:|/][^.]{1,40}\.?$/iu,
  /\((?:[\p{L}/. ]{1,30} )?(?:photo|image|picture|handout)s?(?: (?:by|via) [^()]{2,40})?\)\.?$/iu,
  /(?:photos? by|courtesy of) \p{Lu}[^.]{1,40}\.?$/u,
  /\p{Lu}{2,}\/\p{Lu}[\p{L}. '’-]+\)?\.?$/u,
  // Who stands where. "(R)" alone is a party too.
  /\((?:\d(?:st|nd|rd|th) (?:L|R|C|left|right)|L|C|left|right|cent(?:er|re))\)/u,
] as const;

/** A photo's caption: it ends on a credit or says who stands where. */
export function looksLikeCaption(line: string): boolean {
  return line.length <= MAX_LENGTH && SIGNS.some((sign) => sign.test(line));
}
