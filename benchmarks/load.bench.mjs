// How fast a graph comes into the embedded store: by the store's batches, and by one statement a node.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entityId, edgeKey } from "../dist/graph/ids.js";
import { openStore } from "../dist/stores/open.js";

const NODES = 1_000;
const EDGES = 4_000;

function makeGraph() {
  const nodes = Array.from({ length: NODES }, (_, i) => {
    const name = `Government ${i}`;
    return {
      key: entityId("Government", name),
      attributes: { kind: "Government", name, aliases: [], mentions: [] },
    };
  });
  const edges = new Map();
  for (let i = 0; i < EDGES; i++) {
    const [source, target] = [
      nodes[(i * 7919) % NODES].key,
      nodes[(i * 7919 + Math.floor(i / NODES) * 31 + 7) % NODES].key,
    ];
    const attributes = { type: "SUPPORTS", evidence: [] };
    const key = edgeKey(source, target, attributes);
    if (source !== target) edges.set(key, { key, source, target, attributes });
  }
  return { nodes, edges: [...edges.values()] };
}

export async function open() {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const graph = makeGraph();
  const amount = graph.nodes.length + graph.edges.length;
  let n = 0;
  const fresh = () => openStore(join(folder, String(n++)));
  return {
    title: `Loading ${graph.nodes.length} nodes and ${graph.edges.length} ties into the embedded store`,
    unit: "items",
    cases: {
      "Entente's batches": async () => {
        const store = await fresh();
        await store.apply({ upsert: graph, removeNodes: [], removeEdges: [] });
        await store.close();
        return amount;
      },
      "one CREATE a node": async () => {
        const store = await fresh();
        const part = graph.nodes.slice(0, 100);
        for (const { key, attributes } of part) {
          await store.query("CREATE (:Entity:Government {id: $id, name: $name})", {
            access: "write",
            params: { id: key, name: attributes.name },
          });
        }
        await store.close();
        return part.length;
      },
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
