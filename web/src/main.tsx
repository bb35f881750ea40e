import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { listenForKeys } from "./frame/keys.ts";
import { load } from "./state/actions.ts";
import { followHistory } from "./state/history.ts";
import { useStore } from "./state/store.ts";
import { applyColours, followTheme } from "./ui/theme.ts";
import "./styles/index.css";

const root = document.getElementById("page");
if (!root) throw new Error("index.html has no #page to draw into.");

followTheme(applyColours);
followHistory();
listenForKeys();
// A server that comes back is asked for what it could not give before.
useStore.subscribe(
  (state) => state.online,
  (online) => {
    if (online && useStore.getState().phase === "failed") void load();
  },
);
void load();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
