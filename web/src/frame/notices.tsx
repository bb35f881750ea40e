import { useEffect, useState } from "react";
import { tryNow } from "../state/connection.ts";
import { useStore } from "../state/store.ts";

/** The server is gone: what is on screen stays, and this says when the next try is. */
export function ConnectionNotice() {
  const online = useStore((state) => state.online);
  if (online) return null;
  return (
    <div className="connection" role="alert">
      <span>Entente does not answer. What is on screen stays. Is it still running in the terminal?</span>
      <Countdown />
      <button type="button" className="button" onClick={() => void tryNow()}>
        Try now
      </button>
    </div>
  );
}

function Countdown() {
  const retryAt = useStore((state) => state.retryAt);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const left = retryAt === undefined ? 0 : Math.max(0, Math.ceil((retryAt - now) / 1000));
  return <span className="quiet">{left > 0 ? `Next try in ${left} s.` : "Trying…"}</span>;
}

const SHOWN_FOR = 4_000;

/** A line that passes: what an action did, or why it could not. */
export function PassingNotice() {
  const notice = useStore((state) => state.notice);
  const id = notice?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = window.setTimeout(() => useStore.setState({ notice: undefined }), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [id]);
  return notice ? <p className="passing">{notice.text}</p> : null;
}

/** What screen readers are told of changes elsewhere on the page. */
export function Announcer() {
  const announcement = useStore((state) => state.announcement);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {announcement}
    </p>
  );
}
