import { useState } from "react";
import { selectTitles, useStore } from "../state/store.ts";
import { EXPORTS, exportAddress, narrowsExport } from "./exports.ts";

/** The files that the network can be taken away as. */
export function ExportList({ onGo }: { onGo: () => void }) {
  const filters = useStore(({ address }) => address.filters);
  const titles = useStore(selectTitles);
  const narrowing = { filters, documents: [...titles.keys()] };
  const canNarrow = narrowsExport(narrowing);
  const [narrow, setNarrow] = useState(true);
  const narrowed = canNarrow && narrow ? narrowing : undefined;
  return (
    <>
      <p className="menu-title quiet">Export {narrowed ? "what is shown" : "the whole network"}</p>
      {canNarrow && (
        <label className="menu-check">
          <input type="checkbox" checked={narrow} onChange={() => setNarrow(!narrow)} />
          Only shown kinds, ties and documents
        </label>
      )}
      <ul className="menu-list" aria-label="Formats">
        {EXPORTS.map((file) => (
          <li key={file.name}>
            <a href={exportAddress(file, narrowed)} download onClick={onGo}>
              {file.name}
              <span className="quiet">{file.use}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
