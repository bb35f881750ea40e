import { expand, flyTo, goBack, selectNode, setView } from "../state/actions.ts";
import { useStore } from "../state/store.ts";

/** One key and what it does; the list of keys shows the same. */
export interface KeyCommand {
  keys: readonly string[];
  /** How the list writes them, where that is not the keys themselves. */
  shown?: string;
  does: string;
  /** Only where the picture has the focus, or nothing has. */
  inPicture?: true;
  run: (key: string) => void;
}

const get = () => useStore.getState();

const DIRECTIONS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" } as const;

export const KEY_COMMANDS: readonly KeyCommand[] = [
  { keys: ["/"], does: "Search", run: () => document.getElementById("search")?.focus() },
  { keys: ["Escape"], shown: "Esc", does: "One step back", run: goBack },
  {
    keys: Object.keys(DIRECTIONS),
    shown: "← ↑ → ↓",
    does: "Walk to the neighbour in that direction",
    inPicture: true,
    run: walk,
  },
  { keys: ["Enter"], does: "Add the neighbours of the selected node", inPicture: true, run: expandSelected },
  { keys: ["+", "="], shown: "+", does: "Zoom in", run: () => get().picture?.zoomIn() },
  { keys: ["-"], shown: "−", does: "Zoom out", run: () => get().picture?.zoomOut() },
  { keys: ["f"], does: "Fit the network into the frame", run: () => get().picture?.fit() },
  { keys: ["l"], does: "Run or stop the layout", run: toggleLayout },
  { keys: ["g"], does: "Graph", run: () => setView("graph") },
  { keys: ["t"], does: "Table", run: () => setView("table") },
  { keys: ["d"], does: "Documents", run: () => setView("documents") },
  { keys: ["?"], does: "This list of keys", run: () => useStore.setState({ keysShown: true }) },
];

function selectedNode(): string | undefined {
  const { selection } = get().address;
  return selection?.kind === "node" ? selection.id : undefined;
}

/** With nothing selected, the first step is to the best connected node in sight. */
function walk(key: string): void {
  const { picture, address } = get();
  if (!picture || address.view !== "graph") return;
  const from = selectedNode();
  const to = from
    ? picture.neighbourTowards(from, DIRECTIONS[key as keyof typeof DIRECTIONS])
    : bestConnected();
  if (to) selectNode(to);
}

function bestConnected(): string | undefined {
  const { network } = get();
  let best: { id: string; degree: number } | undefined;
  for (const node of network.nodes.values()) if (node.degree > (best?.degree ?? -1)) best = node;
  return best?.id;
}

function expandSelected(): void {
  const id = selectedNode();
  if (!id || get().address.view !== "graph") return;
  void expand(id).then(() => flyTo(id, "unseen"));
}

function toggleLayout(): void {
  const { picture, layout } = get();
  if (layout === "running") picture?.stopLayout();
  else picture?.runLayout();
}

/** Listens for keys on the whole page. Returns what ends that. */
export function listenForKeys(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
    if (get().keysShown || isTyping(event.target)) return;
    const command = KEY_COMMANDS.find(({ keys }) => keys.includes(event.key));
    if (!command || (command.inPicture && !isPicture(event.target))) return;
    event.preventDefault();
    command.run(event.key);
  };
  window.addEventListener("keydown", listen);
  return () => window.removeEventListener("keydown", listen);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target.isContentEditable || target.matches("textarea, select");
}

function isPicture(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest("[data-picture]") !== null);
}
