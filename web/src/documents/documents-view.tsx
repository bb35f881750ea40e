import { useStore } from "../state/store.ts";
import { DocumentList } from "./document-list.tsx";
import { Reader } from "./reader.tsx";

export function DocumentsView() {
  const open = useStore(({ address }) => address.document);
  return open ? <Reader key={open.id} id={open.id} at={open.at} /> : <DocumentList />;
}
