import { useEffect, useRef, useState } from "react";
import { api } from "../api.ts";
import { useResource } from "../state/resource.ts";
import { useStore } from "../state/store.ts";
import { clauseText } from "../text/clause.ts";
import { Quote } from "../text/quote.tsx";
import { count, kindWord } from "../words.ts";
import { useHover } from "./hover.ts";

/** Beside the mouse: a node's whole name, a tie's sentence and the first words that say it. */
export function HoverCard() {
  const target = useHover((state) => state.target);
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const pane = card.current?.parentElement;
    if (!pane) return undefined;
    const follow = (event: PointerEvent) => {
      const box = pane.getBoundingClientRect();
      const element = card.current;
      if (!element) return;
      const { offsetWidth, offsetHeight } = element;
      const x = Math.min(event.clientX - box.left + 14, box.width - offsetWidth - 8);
      const below = event.clientY - box.top + 18;
      const y = below + offsetHeight > box.height - 8 ? below - offsetHeight - 32 : below;
      element.style.transform = `translate(${Math.max(8, x)}px, ${Math.max(8, y)}px)`;
    };
    pane.addEventListener("pointermove", follow);
    return () => pane.removeEventListener("pointermove", follow);
  }, []);

  return (
    <div className="hover-card" ref={card} hidden={!target} aria-hidden="true">
      {target &&
        ("node" in target ? <NodeCard id={target.node} /> : <TieCard key={target.edge} id={target.edge} />)}
    </div>
  );
}

function NodeCard({ id }: { id: string }) {
  const node = useStore(({ network }) => network.nodes.get(id));
  if (!node) return null;
  return (
    <>
      <b>{node.name}</b>
      <span className="quiet">
        {kindWord(node.kind)} · {count(node.degree, "tie")}
      </span>
    </>
  );
}

/** The mouse crosses many ties on its way: only where it rests is the sentence fetched. */
const REST = 150;

function TieCard({ id }: { id: string }) {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(true), REST);
    return () => window.clearTimeout(timer);
  }, []);
  const edge = useStore(({ network }) => network.edges.get(id));
  const source = useStore(({ network }) => network.nodes.get(edge?.source ?? ""));
  const target = useStore(({ network }) => network.nodes.get(edge?.target ?? ""));
  const { value: tie } = useResource(rested ? `tie ${id}` : undefined, (signal) => api.tie(id, signal));
  if (!edge || !source || !target) return null;
  const evidence = tie?.evidence[0];
  return (
    <>
      <b>{clauseText({ ...edge, source, target })}</b>
      {evidence && (
        <span>
          <Quote evidence={evidence} from={source.kind} to={target.kind} short />
        </span>
      )}
      <span className="quiet">
        {count(edge.count, "sentence")} in {count(edge.documents.length, "document")}
      </span>
    </>
  );
}
