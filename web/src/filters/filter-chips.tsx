import { setFilters } from "../state/actions.ts";
import { selectTitles, useStore } from "../state/store.ts";
import { Icon } from "../ui/icons.tsx";
import { chips } from "./chips.ts";
import { NO_FILTERS, dropFacet } from "./filters.ts";

/** The active filters, each dropped by a click. */
export function FilterChips() {
  const filters = useStore(({ address }) => address.filters);
  const active = chips(filters, useStore(selectTitles));
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label="Active filters">
      {active.map(({ facet, label }) => (
        <li key={facet}>
          <button
            type="button"
            className="chip"
            aria-label={`Drop filter: ${label}`}
            onClick={() => setFilters(dropFacet(filters, facet))}
          >
            {label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <button type="button" className="chip chip-all" onClick={() => setFilters(NO_FILTERS)}>
            Drop all
          </button>
        </li>
      )}
    </ul>
  );
}
