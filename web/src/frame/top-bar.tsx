import { SearchBox } from "../search/search-box.tsx";
import { setView } from "../state/actions.ts";
import { VIEWS } from "../state/address.ts";
import type { View } from "../state/address.ts";
import { useStore } from "../state/store.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import { Icon } from "../ui/icons.tsx";
import { NARROW, useMedia } from "../ui/media.ts";
import { count } from "../words.ts";
import { ExportList } from "./export-list.tsx";

const VIEW_WORDS: Record<View, string> = { graph: "Graph", table: "Table", documents: "Documents" };

export function TopBar() {
  const narrow = useMedia(NARROW);
  return (
    <header className="top-bar">
      <Name short={narrow} />
      <SearchBox />
      {narrow ? (
        <Disclosure className="menu" button={<Icon name="menu" />} label="Menu">
          {(close) => (
            <>
              <Views onGo={close} />
              <ExportList onGo={close} />
            </>
          )}
        </Disclosure>
      ) : (
        <div className="top-right">
          <nav aria-label="Views">
            <Views />
          </nav>
          <Disclosure className="export" button="Export">
            {(close) => <ExportList onGo={close} />}
          </Disclosure>
          <button
            type="button"
            className="button control"
            aria-label="Keys"
            title="Keys (?)"
            onClick={() => useStore.setState({ keysShown: true })}
          >
            ?
          </button>
        </div>
      )}
    </header>
  );
}

function Name({ short }: { short: boolean }) {
  const workspace = useStore((state) => state.workspace);
  const documents = workspace && count(workspace.counts.documents, "document");
  return (
    <p className="name">
      <b>Entente</b>
      {workspace && (
        <span className="quiet" title={`${workspace.store.engine} store, ${workspace.store.location}`}>
          {[short ? "" : workspace.name, documents].filter(Boolean).join(" · ")}
        </span>
      )}
    </p>
  );
}

function Views({ onGo }: { onGo?: () => void }) {
  const current = useStore(({ address }) => address.view);
  return (
    <div className="segments views">
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === current ? "page" : undefined}
          onClick={() => {
            setView(view);
            onGo?.();
          }}
        >
          {VIEW_WORDS[view]}
        </button>
      ))}
    </div>
  );
}
