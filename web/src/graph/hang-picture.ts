import { describeError } from "../../../src/errors.ts";
import { api } from "../api.ts";
import type { Positions } from "../api.ts";
import type { Network } from "../filters/visible.ts";
import type { Picture, PictureEvents, PictureState } from "../picture/picture.ts";
import { clearSelection, expand, selectNode, selectTie } from "../state/actions.ts";
import { noteFailure } from "../state/connection.ts";
import { missingOf } from "../state/network.ts";
import { selectVisible, useStore } from "../state/store.ts";
import type { State } from "../state/store.ts";
import { followTheme } from "../ui/theme.ts";
import { setHover } from "./hover.ts";

/** Puts the picture into its frame and keeps it the same as the store. Returns what takes it down. */
export function hangPicture(frame: HTMLElement): () => void {
  let down = false;
  let takeDown = () => {
    down = true;
  };
  // The renderer is the larger half of the page: frame, lists and panels need not wait for it.
  import("../picture/create-picture.ts")
    .then(({ createPicture }) => {
      if (!down) takeDown = connect(createPicture(frame, events()));
    })
    .catch((error: unknown) => {
      console.error(error);
      useStore.setState({ pictureFailure: describeError(error) });
    });
  return () => takeDown();
}

function connect(picture: Picture): () => void {
  let drawn: Network | undefined;
  const draw = ({ network, phase, positions }: State) => {
    if (phase !== "ready" || network === drawn) return;
    const added =
      drawn && missingOf(drawn, { nodes: [...network.nodes.values()], edges: [...network.edges.values()] });
    if (added && isGrown(drawn, network)) picture.addToGraph(added.nodes, added.edges);
    else picture.setGraph([...network.nodes.values()], [...network.edges.values()], positions);
    drawn = network;
  };
  const update = (state: State) => {
    draw(state);
    picture.setState(pictureState(state));
  };
  const ends = [
    followTheme((theme) => picture.setTheme(theme)),
    useStore.subscribe((state, before) => {
      if (
        state.network !== before.network ||
        state.phase !== before.phase ||
        state.address !== before.address ||
        state.pointed !== before.pointed
      ) {
        update(state);
      }
    }),
  ];
  update(useStore.getState());
  useStore.setState({ picture });
  return () => {
    for (const end of ends) end();
    useStore.setState({ picture: undefined });
    picture.destroy();
  };
}

/** Whether everything that was drawn is still there. */
function isGrown(before: Network | undefined, after: Network): boolean {
  return before !== undefined && [...before.nodes.keys()].every((id) => after.nodes.has(id));
}

function pictureState(state: State): PictureState {
  const { selection } = state.address;
  const { nodes, edges } = selectVisible(state);
  return {
    visibleNodes: nodes,
    visibleEdges: edges,
    selectedNode: selection?.kind === "node" ? selection.id : undefined,
    selectedEdge: selection?.kind === "edge" ? selection.id : undefined,
    highlighted: new Set(state.pointed),
  };
}

function events(): PictureEvents {
  return {
    onNodeClick: (id) => selectNode(id),
    onEdgeClick: selectTie,
    onBackgroundClick: clearSelection,
    onExpand: (id) => void expand(id),
    onHover: setHover,
    onLayout: (layout) => useStore.setState({ layout }),
    onPositions: keepPositions,
  };
}

const PAUSE = 800;
let unsaved: Positions = {};
let timer: number | undefined;

/** Saves what has come to rest, some moments after the last of it. */
function keepPositions(positions: Readonly<Positions>): void {
  unsaved = { ...unsaved, ...positions };
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const saving = unsaved;
    unsaved = {};
    api.savePositions(saving).catch((error: unknown) => {
      // They are kept for the next try: without them the next visit lays out anew, no more.
      unsaved = { ...saving, ...unsaved };
      console.warn("Positions could not be saved:", error);
      noteFailure(error);
    });
  }, PAUSE);
}
