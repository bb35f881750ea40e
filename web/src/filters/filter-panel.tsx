import { useState } from "react";
import { ENTITY_KINDS, FAMILIES } from "../../../src/ontology/index.ts";
import type { Family, RelationType } from "../../../src/ontology/index.ts";
import { setFilters } from "../state/actions.ts";
import { replaceInHistory } from "../state/history.ts";
import { selectTitles, useStore, useVisible } from "../state/store.ts";
import { FamilyMark, KindMark } from "../ui/marks.tsx";
import { Icon } from "../ui/icons.tsx";
import { FAMILY_WORDS, KIND_WORDS, count, number, tieWord } from "../words.ts";
import { FacetRow } from "./facet-row.tsx";
import { TYPES_BY_FAMILY, only, toggle } from "./filters.ts";
import type { ListFacet } from "./filters.ts";

/** Legend and filter in one: what there is, how much of it, and whether it shows. */
export function FilterPanel() {
  return (
    <div className="filters">
      <Kinds />
      <Ties />
      <Documents />
      <AtLeast />
    </div>
  );
}

function useFacet(facet: ListFacet, all: readonly string[]) {
  const filters = useStore(({ address }) => address.filters);
  return {
    hidden: new Set<string>(filters[facet]),
    toggle: (...items: string[]) => setFilters(toggle(filters, facet, items)),
    only: (...items: string[]) => setFilters(only(filters, facet, items, all)),
  };
}

function Kinds() {
  const { kinds } = useVisible();
  const facet = useFacet("hiddenKinds", ENTITY_KINDS);
  return (
    <section aria-labelledby="filter-kinds">
      <h2 id="filter-kinds">Kinds</h2>
      {ENTITY_KINDS.map((kind) => (
        <FacetRow
          key={kind}
          mark={<KindMark kind={kind} />}
          name={KIND_WORDS[kind].many}
          count={kinds[kind]}
          of="nodes"
          checked={!facet.hidden.has(kind)}
          onToggle={() => facet.toggle(kind)}
          onOnly={() => facet.only(kind)}
        />
      ))}
    </section>
  );
}

function Ties() {
  const [open, setOpen] = useState<Family>();
  return (
    <section aria-labelledby="filter-ties">
      <h2 id="filter-ties">Ties</h2>
      {FAMILIES.map((family) => (
        <FamilyRows
          key={family}
          family={family}
          open={open === family}
          onOpen={() => setOpen(open === family ? undefined : family)}
        />
      ))}
    </section>
  );
}

const ALL_TYPES = FAMILIES.flatMap((family) => TYPES_BY_FAMILY[family]);

function FamilyRows({ family, open, onOpen }: { family: Family; open: boolean; onOpen: () => void }) {
  const { types: counts } = useVisible();
  const facet = useFacet("hiddenTypes", ALL_TYPES);
  const present = useStore(({ network }) => typesIn(network.edges));
  const types = TYPES_BY_FAMILY[family];
  const hidden = types.filter((type) => facet.hidden.has(type)).length;
  const listed = types.filter((type) => present.has(type) || facet.hidden.has(type));
  return (
    <>
      <FacetRow
        mark={<FamilyMark family={family} />}
        name={FAMILY_WORDS[family]}
        count={types.reduce((sum, type) => sum + counts[type], 0)}
        of="ties"
        checked={hidden === 0 ? true : hidden === types.length ? false : "mixed"}
        onToggle={() => facet.toggle(...types)}
        onOnly={() => facet.only(...types)}
      >
        {listed.length > 0 && (
          <button
            type="button"
            className="facet-open"
            aria-expanded={open}
            aria-label={`Types of ${FAMILY_WORDS[family].toLowerCase()}`}
            onClick={onOpen}
          >
            <Icon name="down" />
          </button>
        )}
      </FacetRow>
      {open && (
        <div className="facet-nested" role="group" aria-label={FAMILY_WORDS[family]}>
          {listed.map((type) => (
            <FacetRow
              key={type}
              name={tieWord(type)}
              count={counts[type]}
              of="ties"
              checked={!facet.hidden.has(type)}
              onToggle={() => facet.toggle(type)}
              onOnly={() => facet.only(type)}
            />
          ))}
        </div>
      )}
    </>
  );
}

const typesKnown = new WeakMap<ReadonlyMap<string, { type: RelationType }>, ReadonlySet<RelationType>>();

function typesIn(edges: ReadonlyMap<string, { type: RelationType }>): ReadonlySet<RelationType> {
  const known = typesKnown.get(edges) ?? new Set([...edges.values()].map(({ type }) => type));
  typesKnown.set(edges, known);
  return known;
}

/** More than these fold away. */
const LISTED_DOCUMENTS = 12;

function Documents() {
  const titles = useStore(selectTitles);
  const { documents: counts } = useVisible();
  const facet = useFacet("hiddenDocuments", [...titles.keys()]);
  const [all, setAll] = useState(false);
  if (titles.size === 0) return null;
  const rows = [...titles].slice(0, all ? undefined : LISTED_DOCUMENTS);
  return (
    <section aria-labelledby="filter-documents">
      <h2 id="filter-documents">Documents</h2>
      {rows.map(([id, title]) => (
        <FacetRow
          key={id}
          name={title}
          count={counts.get(id) ?? 0}
          of="ties"
          checked={!facet.hidden.has(id)}
          onToggle={() => facet.toggle(id)}
          onOnly={() => facet.only(id)}
        />
      ))}
      {rows.length < titles.size && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          Show {number(titles.size - rows.length)} more
        </button>
      )}
    </section>
  );
}

function AtLeast() {
  const filters = useStore(({ address }) => address.filters);
  const { mostDocuments, edges } = useVisible();
  const { minDocuments } = filters;
  if (mostDocuments < 2 && minDocuments === 1) return null;
  return (
    <section aria-labelledby="filter-least">
      <h2 id="filter-least">At least</h2>
      <label className="slider">
        <span>
          Stated by {count(minDocuments, "document")}
          <span className="facet-count">{number(edges.size)}</span>
        </span>
        <input
          type="range"
          min={1}
          max={Math.max(mostDocuments, minDocuments)}
          value={minDocuments}
          aria-valuetext={`At least ${count(minDocuments, "document")}`}
          onChange={(event) => {
            const next = Number(event.target.value);
            // One step of the way in the history, however far the slider is dragged.
            if (minDocuments > 1) replaceInHistory(() => setFilters({ ...filters, minDocuments: next }));
            else setFilters({ ...filters, minDocuments: next });
          }}
        />
      </label>
    </section>
  );
}
