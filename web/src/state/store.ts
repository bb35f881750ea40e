import { create } from "zustand";
import { subscribeWithSelector } from "zustand/middleware";
import type { DocumentSummary, ViewGraph, WorkspaceStatus } from "../../../src/server/contract.ts";
import type { Positions } from "../api.ts";
import { rememberVisible } from "../filters/visible.ts";
import type { Network, Visible } from "../filters/visible.ts";
import type { Picture } from "../picture/picture.ts";
import { fromSearch } from "./address.ts";
import type { Address } from "./address.ts";

export type Phase = "loading" | "ready" | "failed";
/** Of the bottom sheet on a narrow screen. */
export type SheetHeight = "low" | "half" | "full";

export interface State {
  address: Address;
  phase: Phase;
  /** What went wrong while loading, and what to do. */
  failure: string | undefined;
  workspace: WorkspaceStatus | undefined;
  documents: readonly DocumentSummary[];
  network: Network;
  total: ViewGraph["total"];
  /** As the store kept them when the page was opened. */
  positions: Positions;

  picture: Picture | undefined;
  /** Why there is no picture, where there can be none. */
  pictureFailure: string | undefined;
  layout: "running" | "settled";
  /** What the keyboard or a list points at, and what a search has found. */
  pointed: readonly string[];
  /** Node whose neighbours are being fetched. */
  expanding: string | undefined;

  online: boolean;
  /** Milliseconds since the epoch of the next try to reach the server. */
  retryAt: number | undefined;
  /** Said aloud by screen readers. */
  announcement: string;
  /** A line that passes: "Copied", a failure that concerns one action. */
  notice: { text: string; id: number } | undefined;

  folded: { left: boolean; right: boolean };
  sheet: SheetHeight;
  sheetTab: "details" | "filters";
  keysShown: boolean;
}

const address = fromSearch(window.location.search);

const initial: State = {
  address,
  phase: "loading",
  failure: undefined,
  workspace: undefined,
  documents: [],
  network: { nodes: new Map(), edges: new Map() },
  total: { nodes: 0, edges: 0 },
  positions: {},
  picture: undefined,
  pictureFailure: undefined,
  layout: "settled",
  pointed: [],
  expanding: undefined,
  online: true,
  retryAt: undefined,
  announcement: "",
  notice: undefined,
  folded: { left: false, right: false },
  sheet: address.selection && address.view === "graph" ? "half" : "low",
  sheetTab: "details",
  keysShown: false,
};

export const useStore = create<State>()(subscribeWithSelector(() => initial));

const remembered = rememberVisible();

export function selectVisible(state: State): Visible {
  return remembered(state.network, state.address.filters);
}

/** What the filters let through, shared by everything that shows it. */
export function useVisible(): Visible {
  return useStore(selectVisible);
}

/** Titles by key, in the order of the list. */
const titlesOf = new WeakMap<readonly DocumentSummary[], ReadonlyMap<string, string>>();

export function selectTitles({ documents }: State): ReadonlyMap<string, string> {
  const known = titlesOf.get(documents);
  if (known) return known;
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  titlesOf.set(documents, titles);
  return titles;
}
