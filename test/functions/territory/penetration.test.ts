import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { marketOfRange } from "../../../functions/territory/market";
import { penetrationOfRange } from "../../../functions/territory/penetration";
import { refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

const accounts = [
  ["Account ID", "Region", "ICP", "Customer since", "Customer until", "ARR"],
  ["1", "West", true, "2026-01-15", null, 5],
  ["2", "West", true, "2026-03-31", null, 5],
  ["3", "West", true, null, null, 0],
  ["4", "West", false, "2026-01-01", null, 5],
  ["5", "East", true, "2025-06-01", "2026-02-10", 0],
  ["5", "East", true, "2025-06-01", "2026-02-10", 0],
  ["6", null, false, "2026-02-01", null, 5],
];
const january = 46_023;

describe("TP.PENETRATION", () => {
  it("follows ICP customers over ICP companies month by month", () => {
    assert.deepEqual(withoutNotes(penetrationOfRange(accounts, undefined, undefined, 4)), [
      ["Month", "West", "East", "(none)", "All"],
      [january - 31, 0, 1, "", 0.25],
      [january, 1 / 3, 1, "", 0.5],
      [january + 31, 1 / 3, 0, "", 0.25],
      [january + 59, 2 / 3, 0, "", 0.5],
    ]);
  });

  it("ends where TP.MARKET stands, after twelve months unless told otherwise", () => {
    const found = withoutNotes(penetrationOfRange(accounts));
    assert.equal(found.length, 13);
    assert.equal(found.at(-1)?.[1], marketOfRange(accounts)[1]?.[9]);
  });

  it("says which day it took where nobody said one", () => {
    const notes = (settings?: unknown[][]): readonly unknown[] =>
      notesIn(penetrationOfRange(accounts, undefined, settings, 1)).filter((note) =>
        String(note).startsWith("As of"),
      );
    assert.deepEqual(notes(), [
      "As of 31 March 2026, the latest day in accounts. The setting asOf takes another, such as TODAY().",
    ]);
    assert.deepEqual(notes([["asOf", "2026-03-31"]]), []);
  });

  it("counts nobody who comes after asOf", () => {
    const found = penetrationOfRange(accounts, undefined, [["asOf", "2026-03-30"]], 1);
    assert.deepEqual(found[1], [january + 59, 1 / 3, 0, "", 0.25]);
  });

  const last = (given: unknown[][], by?: unknown[][]): unknown =>
    withoutNotes(penetrationOfRange(given, by, [["asOf", "2026-03-31"]], 1))[1]?.at(-1);
  const one = ["7", "West", true, "2026-02-01", null, 5];

  for (const [what, at, cell, note] of [
    ["a word for a date", 3, "soon", /Row 9 of accounts \(Customer since\) holds soon/],
    ["neither yes nor no", 2, "perhaps", /Row 9 of accounts \(ICP\) holds perhaps/],
    ["an error", 0, "#REF!", /Row 9 of accounts \(Account ID\) holds #REF!/],
  ] as const) {
    it(`leaves a row out that can't be read, and says so: ${what}`, () => {
      const given = [...accounts, one.with(at, cell)];
      assert.equal(last(given), last(accounts));
      assert.match(String(notesIn(penetrationOfRange(given)).at(-2)), note);
    });
  }

  it("takes n/a for no date, and leaves Region alone where it groups by something else", () => {
    assert.equal(last([...accounts, one.with(3, "n/a")]), last([...accounts, one.with(3, null)]));
    const given = [...accounts, one.with(1, "#N/A")];
    assert.equal(last(given, [["ICP"]]), last([...accounts, one], [["ICP"]]));
  });

  it("takes the first date of an account in several rows, and says where they differ", () => {
    const twice = [...accounts, one.with(3, null), one, one.with(3, "2026-03-01")];
    assert.equal(last(twice), last([...accounts, one]));
    assert.match(
      String(notesIn(penetrationOfRange(twice)).at(-2)),
      /^1 of the accounts .* differ in Customer since \(7\): the first date counts/,
    );
  });

  it("takes all companies where nothing says which fit", () => {
    const plain = accounts.map(([id, region, , since]) => [id, region, since]);
    assert.deepEqual(penetrationOfRange(plain, [["region"]], undefined, 1)[1]?.slice(1), [
      0.75,
      1,
      1,
      5 / 6,
    ]);
  });

  it("refuses what can't be used", () => {
    refuses(() => penetrationOfRange([["Region"], ["W"]]), /no column Customer since/);
    refuses(
      () =>
        penetrationOfRange([
          ["Region", "Customer since"],
          ["W", null],
        ]),
      /no date under Customer since/,
    );
    refuses(() => penetrationOfRange(accounts, undefined, undefined, 200), /months is 200/);
  });
});
