/** The little of a page's document that is used here; linkedom gives it. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly title: string;
  readonly body: DomElement | null;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;

const hasParts = (html: string): boolean => /<(?:head|body)[\s>]/iu.test(html);

export async function parsePage(html: string): Promise<DomDocument> {
  const { parseHTML } = await import("linkedom");
  // linkedom makes the first element the root, whatever it is.
  const whole = /<html[\s>]/iu.test(html)
    ? html
    : `<html>${hasParts(html) ? html : `<body>${html}</body>`}</html>`;
  const page: unknown = parseHTML(whole);
  return (page as { document: DomDocument }).document;
}
