import type { DomDocument } from "./dom.ts";
import type { Draft } from "./format.ts";

type Field = "title" | "date" | "source" | "url";

/** Names of meta tags (`name`, `property` or `itemprop`), the better ones first. */
const META: Readonly<Record<Field, readonly string[]>> = {
  title: ["og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title"],
  date: [
    ...["article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate"],
    ...["publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date"],
    ...[
      "dc.date.issued",
      "dcterms.created",
      "dcterms.date",
      "article.published",
      "og:article:published_time",
    ],
  ],
  source: [
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "article:publisher",
    "twitter:site",
  ],
  url: ["og:url", "twitter:url"],
};

/** What a page states about itself: JSON-LD, meta tags, `<time>`, its canonical address. */
export function readPageMetadata(document: DomDocument): Omit<Draft, "text" | "row"> {
  const meta = metaTags(document);
  const linked = linkedArticle(document);
  const pick = (field: Field): string | undefined =>
    META[field].map((name) => meta.get(name)).find((value) => value !== undefined && usable(field, value));
  const source = pick("source") ?? linked.source;
  return {
    title: withoutSite(linked.title ?? pick("title") ?? heading(document), source),
    date: linked.date ?? pick("date") ?? time(document),
    source,
    url: attribute(document, "link[rel=canonical]", "href") ?? pick("url") ?? linked.url,
  };
}

/** Some pages give an address or a handle where a name belongs. */
const usable = (field: Field, value: string): boolean =>
  field === "source" ? !/^(?:https?:|@)/u.test(value) : field !== "url" || /^https?:/u.test(value);

function metaTags(document: DomDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta[content]")) {
    const name = tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop");
    const content = tag.getAttribute("content")?.trim();
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
}

function attribute(document: DomDocument, selector: string, name: string): string | undefined {
  return text(document.querySelector(selector)?.getAttribute(name));
}

function heading(document: DomDocument): string | undefined {
  const [only, another] = document.querySelectorAll("h1");
  return (another === undefined ? text(only?.textContent) : undefined) ?? text(document.title);
}

function time(document: DomDocument): string | undefined {
  for (const scope of ["article ", "main ", ""]) {
    const value =
      attribute(document, `${scope}time[pubdate]`, "datetime") ??
      attribute(document, `${scope}time[datetime]`, "datetime");
    if (value !== undefined) return value;
  }
  return undefined;
}

/** "Ministers meet - The Paper" where the site is The Paper, or where it is not known and stands after a bar. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const [, head, tail] = /^(.{15,})\s+[|–—-]\s+([^|–—]{2,50})$/su.exec(title) ?? [];
  if (head === undefined || tail === undefined) return title;
  const named = site !== undefined && tail.toLowerCase().includes(site.toLowerCase());
  return named || title.includes(` | ${tail}`) ? head.trim() : title;
}

interface LinkedArticle {
  title?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  url?: string | undefined;
}

function linkedArticle(document: DomDocument): LinkedArticle {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ""), 0);
    if (article) {
      const publisher = record(article.publisher) ?? record(article.sourceOrganization);
      return {
        title: text(article.headline),
        date: text(article.datePublished) ?? text(article.dateCreated),
        source: text(publisher?.name),
        url: text(article.url) ?? text(article.mainEntityOfPage),
      };
    }
  }
  return {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Pages often carry broken JSON-LD: then it states nothing.
    return undefined;
  }
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

const MAX_DEPTH = 4;

function findArticle(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const object = record(value);
  if (!object) return undefined;
  const types = [object["@type"]].flat();
  if (types.some((type) => typeof type === "string" && /(?:Article|Posting|Report)$/u.test(type)))
    return object;
  return findArticle(object["@graph"] ?? object.mainEntity, depth + 1);
}
