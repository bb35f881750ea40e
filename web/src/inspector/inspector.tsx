import { useStore } from "../state/store.ts";
import { NodePanel } from "./node-panel.tsx";
import { OverviewPanel } from "./overview-panel.tsx";
import { TiePanel } from "./tie-panel.tsx";

/** The selected thing; with nothing selected, the whole. */
export function Inspector() {
  const selection = useStore(({ address }) => address.selection);
  if (!selection) return <OverviewPanel />;
  return selection.kind === "node" ? (
    <NodePanel key={selection.id} id={selection.id} />
  ) : (
    <TiePanel key={selection.id} id={selection.id} />
  );
}
