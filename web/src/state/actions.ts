import { ApiError, api, isAbort } from "../api.ts";
import { toggle } from "../filters/filters.ts";
import type { Filters } from "../filters/filters.ts";
import { count, number } from "../words.ts";
import { stepBack } from "./address.ts";
import type { Address, OpenDocument, TableName, View } from "./address.ts";
import { noteFailure } from "./connection.ts";
import { missingOf, partOf, toNetwork, withPart } from "./network.ts";
import type { Part } from "./network.ts";
import { forgetFetched } from "./resource.ts";
import { useStore } from "./store.ts";

const get = () => useStore.getState();
const set = useStore.setState;

function go(change: Partial<Address>): void {
  set(({ address }) => ({ address: { ...address, ...change } }));
}

/** Loads everything that the first picture needs. */
export async function load(): Promise<void> {
  set({ phase: "loading", failure: undefined });
  try {
    const workspace = await api.status();
    set({ workspace });
    const [graph, documents, positions] = await Promise.all([api.graph(), api.documents(), loadPositions()]);
    set({ network: toNetwork(graph), total: graph.total, documents, positions, phase: "ready" });
    expanded.clear();
    forgetFetched();
    const { selection } = get().address;
    if (selection?.kind === "node") void bringNode(selection.id);
    announce(`${count(graph.nodes.length, "node")} and ${count(graph.edges.length, "tie")} loaded.`);
  } catch (error) {
    noteFailure(error);
    set({ phase: "failed", failure: error instanceof Error ? error.message : String(error) });
  }
}

/** Without kept positions there is a layout: nothing that a user need know of. */
async function loadPositions() {
  try {
    return await api.positions();
  } catch (error) {
    console.warn("Positions could not be read:", error);
    return {};
  }
}

export function announce(announcement: string): void {
  set({ announcement });
}

export function notify(text: string): void {
  set({ notice: { text, id: Date.now() }, announcement: text });
}

export function setView(view: View): void {
  go({ view });
}

export function setTable(table: TableName): void {
  go({ table });
}

/** `fly`: to it in any case, or only where it cannot be seen. */
export function selectNode(id: string, fly: "always" | "unseen" = "unseen"): void {
  go({ selection: { kind: "node", id } });
  openSheet();
  void bringNode(id)
    .then(laidOut)
    .then(() => flyTo(id, fly));
}

/** Resolves when the page has its new shape: a sheet that opens takes room from the picture. */
function laidOut(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

export function selectTie(id: string): void {
  go({ selection: { kind: "edge", id } });
  openSheet();
}

/** On a narrow screen what was selected must be seen. */
function openSheet(): void {
  set(({ sheet }) => ({ sheet: sheet === "low" ? "half" : sheet, sheetTab: "details" }));
}

export function flyTo(id: string, when: "always" | "unseen" = "always"): void {
  const { picture } = get();
  if (!picture || !get().network.nodes.has(id)) return;
  if (when === "always" || !inSight(picture.screenPosition(id))) picture.flyTo(id);
}

const MARGIN = 24;

function inSight(point: { x: number; y: number } | undefined): boolean {
  const pane = document.querySelector("[data-picture]")?.getBoundingClientRect();
  if (!pane || !point) return false;
  const within = (at: number, size: number) => at >= MARGIN && at <= size - MARGIN;
  return within(point.x, pane.width) && within(point.y, pane.height);
}

/** Fetches a node that the picture does not hold yet, with its ties to what is there. */
async function bringNode(id: string): Promise<void> {
  if (get().phase !== "ready" || get().network.nodes.has(id)) return;
  try {
    add(partOf(await api.node(id)));
  } catch (error) {
    noteFailure(error);
  }
}

/** Nodes and ties that were not there before; the picture follows the store. */
function add(part: Part): Part {
  const missing = missingOf(get().network, part);
  if (missing.nodes.length + missing.edges.length > 0) {
    set(({ network }) => ({ network: withPart(network, missing) }));
  }
  return missing;
}

/** Neighbours that one expansion adds: a hub comes in steps. */
const STEP = 50;
/** How far the neighbours of a node have been fetched. */
const expanded = new Map<string, number>();

export async function expand(id: string): Promise<void> {
  set({ expanding: id });
  try {
    await bringNode(id);
    let added = 0;
    let more = 0;
    do {
      const offset = expanded.get(id) ?? 0;
      const page = await api.neighbours(id, { limit: STEP, offset });
      expanded.set(id, offset + page.nodes.length);
      added += add(page).nodes.length;
      more = page.more;
    } while (more > 0 && added < STEP);
    notify(expansionWords(added, more));
  } catch (error) {
    fail(error);
  } finally {
    set({ expanding: undefined });
  }
}

function expansionWords(added: number, more: number): string {
  if (added === 0) return "All its neighbours are in the graph already.";
  const said = `${count(added, "neighbour")} added`;
  return more > 0 ? `${said}, ${number(more)} more. Expand again for the next.` : `${said}.`;
}

function fail(error: unknown): void {
  if (isAbort(error)) return;
  noteFailure(error);
  if (error instanceof ApiError) notify(error.message);
}

export function hideNode(id: string): void {
  const { filters } = get().address;
  go({ filters: toggle(filters, "hiddenNodes", [id]), selection: undefined });
}

export function setFilters(filters: Filters): void {
  go({ filters });
}

export function openDocument(document: OpenDocument): void {
  go({ view: "documents", document });
  // The text is what was asked for: the sheet makes way.
  set({ sheet: "low" });
}

export function closeDocument(): void {
  go({ document: undefined });
}

export function goBack(): void {
  const { address, keysShown } = get();
  if (keysShown) {
    set({ keysShown: false });
    return;
  }
  const back = stepBack(address);
  if (back) go(back);
  set({ pointed: [] });
}

export function clearSelection(): void {
  if (get().address.selection) go({ selection: undefined });
}

/** Rings nodes in the picture; pass what was last pointed at to let go of that alone. */
export function point(ids: readonly string[]): void {
  const { pointed } = get();
  if (pointed.length === ids.length && ids.every((id, i) => id === pointed[i])) return;
  set({ pointed: ids });
}

export async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify(done);
  } catch {
    notify("The browser does not let this page copy. Select the text and copy it by hand.");
  }
}
