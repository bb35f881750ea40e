import { NO_FILTERS } from "../filters/filters.ts";
import { setFilters } from "../state/actions.ts";

/** What is selected may be found by search, or by a link, though the filters keep it out of the picture. */
export function HiddenNote() {
  return (
    <p className="note">
      The filters hide it.{" "}
      <button type="button" className="text-button" onClick={() => setFilters(NO_FILTERS)}>
        Drop all filters
      </button>
    </p>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p className="loading quiet" role="status">
      {what}…
    </p>
  );
}

export function Failure({ error }: { error: Error }) {
  return (
    <p className="failure" role="alert">
      {error.message}
    </p>
  );
}
