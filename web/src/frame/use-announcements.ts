import { useEffect } from "react";
import { announce } from "../state/actions.ts";
import { selectVisible, useStore } from "../state/store.ts";
import type { State } from "../state/store.ts";
import { count, kindWord } from "../words.ts";
import { clauseText } from "../text/clause.ts";

/** Tells screen readers what was selected and what the filters have left. */
export function useAnnouncements(): void {
  useEffect(() => {
    const selection = useStore.subscribe(
      (state) => state.address.selection,
      () => announce(selectionWords(useStore.getState())),
    );
    const filters = useStore.subscribe(
      (state) => state.address.filters,
      () => {
        const { nodes, edges } = selectVisible(useStore.getState());
        announce(`${count(nodes.size, "node")} and ${count(edges.size, "tie")} show.`);
      },
    );
    return () => {
      selection();
      filters();
    };
  }, []);
}

function selectionWords({ address: { selection }, network }: State): string {
  if (!selection) return "Nothing selected.";
  if (selection.kind === "node") {
    const node = network.nodes.get(selection.id);
    return node ? `${node.name}, ${kindWord(node.kind)}, ${count(node.degree, "tie")}.` : "";
  }
  const edge = network.edges.get(selection.id);
  const source = edge && network.nodes.get(edge.source);
  const target = edge && network.nodes.get(edge.target);
  return edge && source && target ? `${clauseText({ ...edge, source, target })}.` : "";
}
