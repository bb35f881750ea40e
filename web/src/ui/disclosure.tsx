import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

interface Props {
  /** What the button shows. */
  button: ReactNode;
  label?: string;
  className?: string;
  /** Gets what closes it again. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under itself; Esc, a click elsewhere or leaving it closes it. */
export function Disclosure({ button, label, className = "", children }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);

  return (
    <div
      className={`disclosure ${className}`}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <button
        type="button"
        className="button"
        ref={opener}
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && <div className="disclosure-panel">{children(() => setOpen(false))}</div>}
    </div>
  );
}
