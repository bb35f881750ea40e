import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates, isoDate, readStatedDate } from "../../src/documents/calendar.ts";
import { resolveRelativeDay } from "../../src/documents/dates.ts";

describe("a day seen from the document's date", () => {
  // Monday, 21 November 2016.
  const MONDAY = "2016-11-21";
  it.each([
    ["on Monday", "2016-11-21"],
    ["Wednesday", "2016-11-16"],
    ["last Monday", "2016-11-14"],
    ["Friday morning", "2016-11-18"],
    ["this Wednesday", "2016-11-23"],
    ["next Tuesday", "2016-11-29"],
    ["yesterday", "2016-11-20"],
    ["today", "2016-11-21"],
    ["tomorrow", "2016-11-22"],
    ["three days ago", "2016-11-18"],
    ["2 days later", "2016-11-23"],
    ["last week", "2016-11"],
    ["two months ago", "2016-09"],
    ["last month", "2016-10"],
    ["next year", "2017"],
    ["Nov. 8", "2016-11-08"],
    ["the November 8 election", "2016-11-08"],
    ["January 20", "2016-01-20"],
    ["on 28 February", "2016-02-28"],
    ["on the 28th of February", "2016-02-28"],
    ["in January", "2016-01"],
    ["in December", "2015-12"],
    ["next March", "2017-03"],
    ["April 19-20", "2016-04-19"],
    ["in March 2014", "2014-03"],
    ["Tuesday, January 9, 2007", "2007-01-09"],
    ["in 2019", "2019"],
    ["February 29", "2016-02-29"],
  ])("%s", (expression, expected) => {
    expect(resolveRelativeDay(expression, MONDAY)).toBe(expected);
  });

  it.each([
    ["on Thursday", "2016-11-24"],
    ["on Monday", "2016-11-21"],
    ["January 20", "2017-01-20"],
    ["in January", "2017-01"],
    ["in November", "2016-11"],
    ["February 29", "2020-02-29"],
    ["last Friday", "2016-11-18"],
  ])("%s, of something to come", (expression, expected) => {
    expect(resolveRelativeDay(expression, MONDAY, "future")).toBe(expected);
  });

  it.each([
    "",
    "the summit",
    "may",
    "they march",
    "February 30",
    "the weekend",
    "on the 5th",
    "Monroe",
    "Marchetti",
    "sat down",
  ])("no day: %j", (expression) => {
    expect(resolveRelativeDay(expression, MONDAY)).toBeUndefined();
  });

  it("gives no month for a week that lies in two", () => {
    expect(resolveRelativeDay("last week", "2024-03-06")).toBeUndefined();
  });

  it("needs no document date where the day is written out, and one where it is not", () => {
    expect(resolveRelativeDay("November 21, 2016", undefined)).toBe("2016-11-21");
    expect(resolveRelativeDay("on Monday", undefined)).toBeUndefined();
    expect(resolveRelativeDay("on Monday", "2016-11")).toBeUndefined();
    expect(resolveRelativeDay("28 February", undefined)).toBeUndefined();
  });

  it("never leaves the direction, and never throws", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
    const expression = fc.oneof(
      fc.string(),
      fc.constantFrom("on Monday", "Sunday", "March 3", "29 February", "31 December"),
    );
    fc.assert(
      fc.property(day, expression, (date, words) => {
        const now = date.toISOString().slice(0, 10);
        const past = resolveRelativeDay(words, now);
        const future = resolveRelativeDay(words, now, "future");
        if (/^(?:on )?(?:Monday|Sunday|March 3|29 February|31 December)$/u.test(words)) {
          expect(past !== undefined && past <= now && future !== undefined && future >= now).toBe(true);
        }
      }),
    );
  });
});

describe("written dates", () => {
  it("are found where they stand, the longest reading first", () => {
    const text = "Held on 28 February 2024 and on Nov. 8, not February 30, 2024, nor 2016-13-01.";
    expect(
      findDates(text).map(({ start, end, ...date }) => [text.slice(start, end), isoDate(date) ?? date]),
    ).toEqual([
      ["28 February 2024", "2024-02-28"],
      ["Nov. 8", { month: 11, day: 8 }],
    ]);
  });

  it("take no age, time, share or part of a word for a day", () => {
    expect(findDates("May 10:30, Mar 50, may 5% and Decembe 2023, 176,205 March")).toEqual([]);
  });

  it.each([
    ["2016-11-22", "2016-11-22"],
    ["2024-02-29T23:30:00-05:00", "2024-02-29"],
    ["2016/11/2", "2016-11-02"],
    ["2016-11", "2016-11"],
    ["Thu, 17 Jun 2021 17:12:36 +0000", "2021-06-17"],
    ["Nov 21, 2016", "2016-11-21"],
    ["20161122", "2016-11-22"],
    ["20161122T101500Z", "2016-11-22"],
    ["21/11/2016", "2016-11-21"],
    ["11/21/2016 10:00", "2016-11-21"],
    ["1479772800", "2016-11-22"],
    ["1479772800000", "2016-11-22"],
    ["17-Jun-2021", "2021-06-17"],
    ["03/04/2016", undefined],
    ["0202-01-01", undefined],
    ["2023-02-29", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("stated in a field: %s", (value, expected) => {
    expect(readStatedDate(value)).toBe(expected);
  });
});
