import { expect, test } from "vitest";
import { Messages } from "../../src/cli/messages.ts";

function recorded(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  return { messages: new Messages({ write, isTTY, columns: 40 }), written };
}

test("without a terminal progress is one line a phase", () => {
  const { messages, written } = recorded(false);
  for (const done of [0, 1, 2]) messages.progress({ phase: "read", done, total: 2, item: "a.txt" });
  messages.progress({ phase: "store", done: 0, total: 10 });
  expect(written).toEqual(["Reading (2)…\n", "Storing (10)…\n"]);
});

test("on a terminal it is one line that changes, never wider than the terminal, and goes when all is said", () => {
  const { messages, written } = recorded(true);
  messages.progress({ phase: "read", done: 1, total: 2, item: "a".repeat(100) });
  messages.say("done");
  expect(written[0]).toMatch(/Reading 1 of 2: a+$/);
  expect(written[0]?.length).toBeLessThan(40 + 5);
  expect(written.slice(1)).toEqual(["\r\u001b[2K", "done\n"]);
});

test("what it says cannot steer the terminal", () => {
  const { messages, written } = recorded(true);
  messages.say("a\u001b[31mb");
  expect(written).toEqual(["a\\u001b[31mb\n"]);
});
