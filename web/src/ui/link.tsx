import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from "react";
import { toSearch } from "../state/address.ts";
import type { Address } from "../state/address.ts";
import { point, selectNode } from "../state/actions.ts";
import { useStore } from "../state/store.ts";

interface GoProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> {
  /** What of the address changes. */
  to: Partial<Address>;
  /** Does what the address says, and whatever goes with it. */
  onGo: () => void;
  children: ReactNode;
}

/** A link within the page: a real address to copy or to open beside, a plain click stays here. */
export function Go({ to, onGo, children, ...rest }: GoProps) {
  const href = useStore(({ address }) => toSearch({ ...address, ...to }) || "?");
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onGo();
  };
  return (
    <a href={href} onClick={click} {...rest}>
      {children}
    </a>
  );
}

/** A node's name as a link: points at it in the picture, selects it. */
export function NodeLink({ id, children, ...rest }: { id: string; children: ReactNode; className?: string }) {
  return (
    <Go
      to={{ selection: { kind: "node", id } }}
      onGo={() => selectNode(id)}
      onMouseEnter={() => point([id])}
      onMouseLeave={() => point([])}
      onFocus={() => point([id])}
      onBlur={() => point([])}
      {...rest}
    >
      {children}
    </Go>
  );
}
