import { setTable } from "../state/actions.ts";
import { useStore, useVisible } from "../state/store.ts";
import { number } from "../words.ts";
import { NODE_COLUMNS, TIE_COLUMNS } from "./columns.tsx";
import type { TieRow } from "./columns.tsx";
import { DataTable } from "./data-table.tsx";

/** What the picture shows, as two tables. */
export function TableView() {
  const table = useStore(({ address }) => address.table);
  const { nodes, edges } = useVisible();
  const tabs = [
    { id: "nodes", title: "Actors", size: nodes.size },
    { id: "ties", title: "Ties", size: edges.size },
  ] as const;
  return (
    <section className="page-pane" aria-label="Table">
      <div className="segments" role="group" aria-label="Rows">
        {tabs.map(({ id, title, size }) => (
          <button key={id} type="button" aria-pressed={table === id} onClick={() => setTable(id)}>
            {title} <span className="quiet">{number(size)}</span>
          </button>
        ))}
      </div>
      <div className="table-scroll">{table === "nodes" ? <Nodes /> : <Ties />}</div>
    </section>
  );
}

function Nodes() {
  const { nodes } = useVisible();
  const network = useStore((state) => state.network);
  const selected = useStore(({ address }) => address.selection?.id);
  return (
    <DataTable
      caption="Actors, events, agreements, programs and places"
      columns={NODE_COLUMNS}
      rows={[...network.nodes.values()].filter(({ id }) => nodes.has(id))}
      rowId={({ id }) => id}
      selected={selected}
      start={{ column: "ties", direction: "descending" }}
    />
  );
}

function Ties() {
  const { edges } = useVisible();
  const network = useStore((state) => state.network);
  const selected = useStore(({ address }) => address.selection?.id);
  const rows: TieRow[] = [];
  for (const edge of network.edges.values()) {
    const source = network.nodes.get(edge.source);
    const target = network.nodes.get(edge.target);
    if (edges.has(edge.id) && source && target) rows.push({ edge, source, target });
  }
  return (
    <DataTable
      caption="Ties"
      columns={TIE_COLUMNS}
      rows={rows}
      rowId={({ edge }) => edge.id}
      selected={selected}
      start={{ column: "sentences", direction: "descending" }}
    />
  );
}
