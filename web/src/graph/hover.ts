import { create } from "zustand";

export type Hover = { node: string } | { edge: string } | undefined;

/** What the mouse is over in the picture. Apart from the store: it changes with every move. */
export const useHover = create<{ target: Hover }>()(() => ({ target: undefined }));

export function setHover(target: Hover): void {
  useHover.setState({ target });
}
