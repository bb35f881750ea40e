import { useRef } from "react";
import type { PointerEvent, ReactNode } from "react";
import { useStore } from "../state/store.ts";
import type { SheetHeight } from "../state/store.ts";

const HEIGHTS: readonly SheetHeight[] = ["low", "half", "full"];
const HEIGHT_WORDS: Record<SheetHeight, string> = { low: "low", half: "half height", full: "full height" };
/** Pixels that the finger must travel for a step; less is a tap. */
const DRAG = 24;

/** On a narrow screen: both panels in one sheet of three heights, drawn by its handle. */
export function Sheet({ details, filters }: { details: ReactNode; filters: ReactNode }) {
  const height = useStore((state) => state.sheet);
  const tab = useStore((state) => state.sheetTab);
  const pulled = useRef<number>(undefined);

  const step = (by: number) => {
    const next = HEIGHTS[HEIGHTS.indexOf(height) + by];
    if (next) useStore.setState({ sheet: next });
  };
  const up = (event: PointerEvent) => {
    const way = pulled.current === undefined ? 0 : pulled.current - event.clientY;
    pulled.current = undefined;
    if (Math.abs(way) >= DRAG) step(Math.sign(way) * (Math.abs(way) > window.innerHeight / 2 ? 2 : 1));
  };
  const show = (next: "details" | "filters") => {
    useStore.setState({ sheetTab: next, sheet: height === "low" ? "half" : height });
  };

  return (
    <aside className={`sheet sheet-${height}`} aria-label="Panel">
      <div
        className="sheet-head"
        onPointerDown={(event) => {
          pulled.current = event.clientY;
        }}
        onPointerUp={up}
      >
        <button
          type="button"
          className="sheet-handle"
          aria-label={`Panel: ${HEIGHT_WORDS[height]}. Change its height`}
          onClick={() =>
            useStore.setState({ sheet: HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length] ?? "half" })
          }
        />
        <div className="segments" role="group" aria-label="Panel shows">
          <button type="button" aria-pressed={tab === "details"} onClick={() => show("details")}>
            Details
          </button>
          <button type="button" aria-pressed={tab === "filters"} onClick={() => show("filters")}>
            Legend and filters
          </button>
        </div>
      </div>
      <div className="sheet-body" inert={height === "low"}>
        {tab === "details" ? details : filters}
      </div>
    </aside>
  );
}
