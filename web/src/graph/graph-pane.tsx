import { useEffect, useRef } from "react";
import { FilterChips } from "../filters/filter-chips.tsx";
import { selectVisible, useStore } from "../state/store.ts";
import { count, number } from "../words.ts";
import { Controls } from "./controls.tsx";
import { HoverCard } from "./hover-card.tsx";
import { hangPicture } from "./hang-picture.ts";

/** The drawn network with what floats on it. Stays mounted while another view covers it. */
export function GraphPane({ covered }: { covered: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? hangPicture(frame.current) : undefined), []);
  const failure = useStore((state) => state.pictureFailure);
  const label = useStore((state) => {
    const { nodes, edges } = selectVisible(state);
    return `The network: ${count(nodes.size, "node")}, ${count(edges.size, "tie")}. Arrow keys walk from the selected node to its neighbours, Enter expands it.`;
  });
  return (
    <section className="graph-pane" inert={covered} aria-label="Graph">
      <div
        ref={frame}
        className="picture"
        data-picture
        // Arrow keys are ours here, not the screen reader's.
        role="application"
        aria-label={label}
        tabIndex={0}
      />
      {!failure && (
        <>
          <div className="graph-top">
            <FilterChips />
            <PartNote />
          </div>
          <Controls />
          <HoverCard />
        </>
      )}
    </section>
  );
}

/** Where the store holds more than what is drawn. */
function PartNote() {
  const shown = useStore(({ network }) => network.nodes.size);
  const total = useStore((state) => state.total.nodes);
  if (shown === 0 || shown >= total) return null;
  return (
    <p className="part-note">
      Showing {number(shown)} of {number(total)} nodes, the best connected first. Search for any other, or
      expand a node.
    </p>
  );
}
