import { fromSearch, toSearch } from "./address.ts";
import type { Address } from "./address.ts";
import { useStore } from "./store.ts";

let replaceNext = false;

/** The next change of the address takes the place of the last one: for a slider on its way, or a corrected id. */
export function replaceInHistory(change: () => void): void {
  replaceNext = true;
  change();
  replaceNext = false;
}

/** Keeps address bar and state the same, both ways. Returns what undoes it. */
export function followHistory(): () => void {
  const unsubscribe = useStore.subscribe((state) => state.address, write);
  const read = () => useStore.setState({ address: fromSearch(window.location.search) });
  window.addEventListener("popstate", read);
  return () => {
    unsubscribe();
    window.removeEventListener("popstate", read);
  };
}

function write(address: Address): void {
  const search = toSearch(address);
  if (search === window.location.search) return;
  const url = `${window.location.pathname}${search}`;
  if (replaceNext) window.history.replaceState(null, "", url);
  else window.history.pushState(null, "", url);
}
