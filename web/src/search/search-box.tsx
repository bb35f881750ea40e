import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { SearchHit } from "../../../src/server/contract.ts";
import { announce, openDocument, point, selectNode } from "../state/actions.ts";
import { Icon } from "../ui/icons.tsx";
import { KindMark } from "../ui/marks.tsx";
import { count, kindWord } from "../words.ts";
import { matchRange } from "./match.ts";
import { useSearch } from "./use-search.ts";

/** Finds an actor by any of its names, and documents by title: the combobox pattern with a list below. */
export function SearchBox() {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(0);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text: asked, hits, failure } = useSearch(text);
  const shown = open && asked !== "";
  const active = Math.min(picked, hits.length - 1);

  useEffect(() => {
    if (!shown) return undefined;
    announce(hits.length === 0 ? "Nothing found." : count(hits.length, "result"));
    point(hits.filter(({ kind }) => kind !== "Document").map(({ id }) => id));
    return () => point([]);
  }, [shown, hits]);

  const close = () => {
    setOpen(false);
    setPicked(0);
  };
  const choose = (hit: SearchHit) => {
    close();
    setText("");
    input.current?.blur();
    if (hit.kind === "Document") openDocument({ id: hit.id });
    else selectNode(hit.id, "always");
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setPicked((active + 1) % Math.max(1, hits.length)),
    ArrowUp: () => setPicked((active - 1 + hits.length) % Math.max(1, hits.length)),
    Enter: () => {
      const hit = hits[active];
      if (shown && hit) choose(hit);
    },
    Escape: () => {
      if (shown) close();
      else if (text !== "") setText("");
      else input.current?.blur();
    },
  };
  const key = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        aria-label="Find an actor or a document"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${list}-${active}` : undefined}
        placeholder="Find an actor or a document…"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPicked(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={key}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="search-list" hidden={!shown}>
        <ul id={list} role="listbox" aria-label="Found">
          {hits.map((hit, i) => (
            <Hit
              key={hit.id}
              id={`${list}-${i}`}
              hit={hit}
              typed={asked}
              active={i === active}
              onPoint={() => setPicked(i)}
              onChoose={() => choose(hit)}
            />
          ))}
        </ul>
        {shown && hits.length === 0 && (
          <p className="search-none quiet">{failure ?? `No actor or document is called “${asked}”.`}</p>
        )}
      </div>
    </div>
  );
}

interface HitProps {
  id: string;
  hit: SearchHit;
  typed: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Hit({ id, hit, typed, active, onPoint, onChoose }: HitProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className="hit"
      onMouseMove={onPoint}
      // Before the field loses its focus and the list with it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <KindMark kind={hit.kind} />
      <span className="hit-name">
        <Found text={hit.name} typed={hit.matched ? "" : typed} />
        {hit.matched && (
          <span className="quiet">
            {" "}
            also “<Found text={hit.matched} typed={typed} />”
          </span>
        )}
      </span>
      <span className="quiet hit-kind">
        {hit.kind === "Document" ? kindWord(hit.kind) : count(hit.degree, "tie")}
      </span>
    </li>
  );
}

function Found({ text, typed }: { text: string; typed: string }) {
  const range = matchRange(text, typed);
  if (!range) return text;
  return (
    <>
      {text.slice(0, range.start)}
      <b>{text.slice(range.start, range.end)}</b>
      {text.slice(range.end)}
    </>
  );
}
