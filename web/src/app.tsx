import { useEffect } from "react";
import type { ReactNode } from "react";
import { DocumentsView } from "./documents/documents-view.tsx";
import { FilterPanel } from "./filters/filter-panel.tsx";
import { KeysDialog } from "./frame/keys-dialog.tsx";
import { Announcer, ConnectionNotice, PassingNotice } from "./frame/notices.tsx";
import { Sheet } from "./frame/sheet.tsx";
import { useStandIn } from "./frame/states.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { useAnnouncements } from "./frame/use-announcements.ts";
import { GraphPane } from "./graph/graph-pane.tsx";
import { Inspector } from "./inspector/inspector.tsx";
import { useStore } from "./state/store.ts";
import { TableView } from "./table/table-view.tsx";
import { Icon } from "./ui/icons.tsx";
import { NARROW, useMedia } from "./ui/media.ts";

export function App() {
  const narrow = useMedia(NARROW);
  const ready = useStore((state) => state.phase === "ready" && state.documents.length > 0);
  // While loading the panels stand there empty: nothing jumps when they fill.
  const framed = useStore((state) => ready || state.phase === "loading");
  const folded = useStore((state) => state.folded);
  const sheet = useStore((state) => state.sheet);
  useAnnouncements();
  const classes = [
    "page",
    !framed && "page-bare",
    folded.left && "left-folded",
    folded.right && "right-folded",
    `with-sheet-${sheet}`,
  ];
  return (
    <div className={classes.filter(Boolean).join(" ")}>
      <TopBar />
      <ConnectionNotice />
      <div className="columns">
        {framed && !narrow && (
          <SidePanel side="left" label="Legend and filters">
            {ready && <FilterPanel />}
          </SidePanel>
        )}
        <Middle />
        {framed && !narrow && (
          <SidePanel side="right" label="Details">
            {ready && <Inspector />}
          </SidePanel>
        )}
      </div>
      {framed && narrow && <Sheet details={ready && <Inspector />} filters={ready && <FilterPanel />} />}
      <PassingNotice />
      <Announcer />
      <KeysDialog />
    </div>
  );
}

/** The picture stays below the other views, so that it is as it was when one comes back to it. */
function Middle() {
  const view = useStore(({ address }) => address.view);
  const standIn = useStandIn();
  return (
    <main className="middle">
      <GraphPane covered={view !== "graph" || standIn !== undefined} />
      {standIn ?? (view === "table" ? <TableView /> : view === "documents" ? <DocumentsView /> : null)}
    </main>
  );
}

function SidePanel({
  side,
  label,
  children,
}: {
  side: "left" | "right";
  label: string;
  children: ReactNode;
}) {
  const folded = useStore((state) => state.folded[side]);
  const selected = useStore(({ address }) => address.selection?.id);
  const fold = () => useStore.setState((state) => ({ folded: { ...state.folded, [side]: !folded } }));
  // What was just selected must be seen: a folded inspector opens for it.
  useEffect(() => {
    if (side === "right" && selected !== undefined) {
      useStore.setState((state) => ({ folded: { ...state.folded, right: false } }));
    }
  }, [side, selected]);
  return (
    <aside className={`side side-${side}`} aria-label={label}>
      <button
        type="button"
        className="fold"
        aria-expanded={!folded}
        aria-label={label}
        title={folded ? `Show: ${label.toLowerCase()}` : `Fold: ${label.toLowerCase()}`}
        onClick={fold}
      >
        <Icon name={side} />
      </button>
      {!folded && <div className="side-body">{children}</div>}
    </aside>
  );
}
