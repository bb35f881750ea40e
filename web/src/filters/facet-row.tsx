import type { MouseEvent, ReactNode } from "react";
import { number } from "../words.ts";

interface Props {
  /** Stands before the name; where there is one, it takes the checkbox's place for the eye. */
  mark?: ReactNode;
  name: string;
  count: number;
  /** What is counted: "nodes", "ties". */
  of: string;
  checked: boolean | "mixed";
  onToggle: () => void;
  onOnly: () => void;
  /** A button between name and count. */
  children?: ReactNode;
}

/** A line of the legend, which is the filter: a checkbox, what it stands for, how many, and "only". */
export function FacetRow({ mark, name, count, of, checked, onToggle, onOnly, children }: Props) {
  const click = (event: MouseEvent) => {
    if (!event.altKey) return;
    event.preventDefault();
    onOnly();
  };
  return (
    <div className={`facet${checked === false ? " facet-off" : ""}${count === 0 ? " facet-none" : ""}`}>
      <label className="facet-label" title={name} onClick={click} onDoubleClick={onOnly}>
        <input
          type="checkbox"
          className={mark ? "facet-box-marked" : "facet-box"}
          checked={checked === true}
          ref={(box) => {
            if (box) box.indeterminate = checked === "mixed";
          }}
          onChange={onToggle}
        />
        {mark && <span className="facet-mark">{mark}</span>}
        <span className="facet-name">{name}</span>
        <span className="unseen">
          {number(count)} {of}
        </span>
      </label>
      {children}
      <button type="button" className="facet-only" onClick={onOnly} aria-label={`Only ${name}`}>
        only
      </button>
      <span className="facet-count" aria-hidden="true">
        {number(count)}
      </span>
    </div>
  );
}
