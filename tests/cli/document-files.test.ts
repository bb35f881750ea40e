import { expect, test } from "vitest";
import { documentFileNames } from "../../src/cli/document-files.ts";

test.each([
  [
    ["a.txt", "b.html"],
    ["a.json", "b.json"],
  ],
  [
    ["2016/a.txt", "2017/a.txt", "a.html"],
    ["a.json", "a-2.json", "a-3.json"],
  ],
  [
    ["news.csv#1", "news.csv#2"],
    ["news-1.json", "news-2.json"],
  ],
  [
    ["a.txt", "A.txt"],
    ["a.json", "A-2.json"],
  ],
  [
    ["a.b.txt", ".hidden", "no-extension"],
    ["a.b.json", ".hidden.json", "no-extension.json"],
  ],
  [
    ["a.txt", "a.md", "a-2.txt"],
    ["a.json", "a-2.json", "a-2-2.json"],
  ],
  [
    ["C#/notes.txt", "x:y?.txt"],
    ["notes.json", "x_y_.json"],
  ],
])("%j are written to %j", (files, names) => {
  expect(documentFileNames(files, ".json")).toEqual(names);
});
