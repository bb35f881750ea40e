import { InvalidArgumentError } from "commander";
import { describe, expect, test } from "vitest";
import {
  parseCount,
  parseDate,
  parseDuration,
  parseHost,
  parseOneOf,
  parseParam,
  parsePort,
} from "../../src/cli/options.ts";

describe("a time", () => {
  test.each([
    ["500ms", 500],
    ["10s", 10_000],
    ["2m", 120_000],
    ["1.5s", 1500],
    ["3", 3000],
  ])("%s is %i ms", (text, ms) => expect(parseDuration(text)).toBe(ms));

  test.each(["", "0", "0s", "-1s", "10h", "s", "ten", "1e9", "Infinity"])("%j is refused", (text) =>
    expect(() => parseDuration(text)).toThrow(InvalidArgumentError),
  );
});

describe("a parameter", () => {
  test.each([
    ["n=10", { n: 10 }],
    ["name=Peru", { name: "Peru" }],
    ['name="10"', { name: "10" }],
    ["list=[1,2]", { list: [1, 2] }],
    ["flag=true", { flag: true }],
    ["none=null", { none: null }],
    ["id=007", { id: "007" }],
    ["formula=a=b", { formula: "a=b" }],
    ["empty=", { empty: "" }],
    ["lines=a\nb", { lines: "a\nb" }],
  ])("%j is %j", (text, params) => expect(parseParam(text)).toEqual(params));

  test("is added to those before it, the last of a name counts", () => {
    expect(parseParam("b=2", parseParam("a=1"))).toEqual({ a: 1, b: 2 });
    expect(parseParam("a=2", parseParam("a=1"))).toEqual({ a: 2 });
  });

  test.each(["", "name", "=1", "a b=1", "1a=1"])("%j is refused", (text) =>
    expect(() => parseParam(text)).toThrow(InvalidArgumentError),
  );
});

describe("a port", () => {
  test.each([
    ["0", 0],
    ["4680", 4680],
    ["65535", 65_535],
  ])("%s", (text, port) => expect(parsePort(text)).toBe(port));
  test.each(["", "-1", "65536", "80.5", "http"])("%j is refused", (text) =>
    expect(() => parsePort(text)).toThrow(InvalidArgumentError),
  );
});

describe("a host", () => {
  test.each(["127.0.0.1", "localhost", "::1"])("%s is this computer", (host) =>
    expect(parseHost(host)).toBe(host),
  );
  test.each(["0.0.0.0", "::", "192.168.1.2", "example.org", ""])("%j is refused, and why", (host) =>
    expect(() => parseHost(host)).toThrow(/only this computer/),
  );
});

describe("a date", () => {
  test.each(["2016", "2016-11", "2016-11-21", "2024-02-29"])("%s", (date) =>
    expect(parseDate(date)).toBe(date),
  );
  test.each(["", "16", "2016-13", "2016-00", "2023-02-29", "2016-11-31", "21.11.2016", "2016-11-21T00:00"])(
    "%j is refused",
    (date) => expect(() => parseDate(date)).toThrow(InvalidArgumentError),
  );
});

test("a count is a whole number of at least 1", () => {
  expect(parseCount("12")).toBe(12);
  for (const text of ["0", "-1", "1.5", "", "many", "1e3"]) {
    expect(() => parseCount(text)).toThrow(InvalidArgumentError);
  }
});

test("a name of a set is found in any case, with - for _, and added to those before it", () => {
  const parse = parseOneOf(["MET_WITH", "ATTENDED"]);
  expect(parse("met-with", parse("attended"))).toEqual(["ATTENDED", "MET_WITH"]);
  expect(() => parse("meets")).toThrow(/MET_WITH, ATTENDED/);
});
