import { useEffect, useRef } from "react";
import { useStore } from "../state/store.ts";
import { KEY_COMMANDS } from "./keys.ts";

export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = useStore((state) => state.keysShown);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-labelledby="keys-title"
      onClose={() => useStore.setState({ keysShown: false })}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEY_COMMANDS.map(({ keys, shown: written, does }) => (
          <div key={does}>
            <dt>
              <kbd>{written ?? keys[0]}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Double click adds a node’s neighbours. Alt-click or double click in the legend shows one thing alone.
      </p>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
