import { useStore } from "../state/store.ts";
import { Icon } from "../ui/icons.tsx";
import type { IconName } from "../ui/icons.tsx";

/** Camera and layout, at the bottom right of the graph. */
export function Controls() {
  const picture = useStore((state) => state.picture);
  const running = useStore((state) => state.layout === "running");
  if (!picture) return null;
  return (
    <div className="controls">
      <p className="settling" role="status">
        {running && "settling…"}
      </p>
      <Control icon="plus" label="Zoom in" keys="+" onClick={() => picture.zoomIn()} />
      <Control icon="minus" label="Zoom out" keys="-" onClick={() => picture.zoomOut()} />
      <Control icon="fit" label="Fit the network" keys="f" onClick={() => picture.fit()} />
      {running ? (
        <Control icon="stop" label="Stop the layout" keys="l" onClick={() => picture.stopLayout()} />
      ) : (
        <Control icon="layout" label="Run the layout" keys="l" onClick={() => picture.runLayout()} />
      )}
    </div>
  );
}

interface ControlProps {
  icon: IconName;
  label: string;
  keys: string;
  onClick: () => void;
}

function Control({ icon, label, keys, onClick }: ControlProps) {
  return (
    <button
      type="button"
      className="button control"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
