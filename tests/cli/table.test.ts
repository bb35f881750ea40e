import { describe, expect, test } from "vitest";
import { printable } from "../../src/cli/printable.ts";
import { displayWidth, formatTable } from "../../src/cli/table.ts";

test("columns are aligned, numbers at the right, nothing trails", () => {
  const rows = [
    [{ text: "Ana" }, { text: "3", right: true }],
    [{ text: "José Peña" }, { text: "12", right: true }],
  ];
  expect(formatTable(["name", "n"], rows)).toBe(
    ["name        n", "─────────  ──", "Ana         3", "José Peña  12", ""].join("\n"),
  );
});

test("a table without rows is its head", () => {
  expect(formatTable(["a", "b"], [])).toBe("a  b\n─  ─\n");
});

test("a cell wider than the widest that is wanted is cut", () => {
  const lines = formatTable(["text"], [[{ text: "abcdefghij" }]], 5).split("\n");
  expect(lines[2]).toBe("abcd…");
});

describe("width", () => {
  test.each([
    ["abc", 3],
    ["e\u0301", 1],
    ["日本", 4],
    ["😀", 2],
    ["", 0],
  ])("of %j is %i", (text, width) => expect(displayWidth(text)).toBe(width));
});

test("no text can steer the terminal or break a row", () => {
  const hostile = "a\u001b[2J\nb\u0007\u202Ec\u009b1m\r";
  expect(printable(hostile)).toBe("a\\u001b[2J\\nb\\u0007\\u202ec\\u009b1m\\u000d");
  expect(formatTable([hostile], [[{ text: hostile }]]).split("\n")).toHaveLength(4);
});
