import assert from "node:assert/strict";
import fc from "fast-check";
import { managersOf, managerTotals } from "../../../src/plan/review/teams";
import type { Move } from "../../../src/plan/review/moves";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { tablesOf } from "../carvedTables";

const accounts = [
  ["Account ID", "Owner", "ARR"],
  ["A1", "Ana", 5],
];

function found(header: string): ReturnType<typeof managersOf> {
  const reps = [
    ["Rep", header, "Capacity"],
    ["Cem", "", 9],
    ["Ana", "Mia", 9],
    ["Ben", " Mia ", 9],
  ];
  return managersOf(tablesOf(accounts, reps), { ...defaultSettings, balance: "ARR" });
}

describe("who leads whom", () => {
  for (const header of ["Manager", "Sales Manager", "MANAGER NAME", "Reports to", "Vorgesetzte"])
    it(`is read from the reps' column ${header}, whatever their order`, () => {
      const managers = found(header);
      assert.equal(managers?.header, header);
      assert.deepEqual([...managers.ofRep].sort(), [
        ["Ana", "Mia"],
        ["Ben", "Mia"],
      ]);
    });

  for (const header of ["Notes", "Management fee", "Account manager email"])
    it(`is not told by a column ${header}`, () => {
      assert.equal(found(header), undefined);
    });
});

describe("what moves between managers", () => {
  const names = ["Ana", "Ben", "Cem", "Dee"];
  const ofRep = new Map([
    ["Ana", "Mia"],
    ["Ben", "Mia"],
    ["Cem", "Noa"],
  ]);
  const move = fc
    .record({
      from: fc.constantFrom(...names, "Gone", ""),
      to: fc.constantFrom(...names, "House", ""),
      load: fc.integer({ min: 0, max: 99 }),
    })
    .map((one): Move => {
      const plain = { account: 0, id: "", name: "", group: "", reason: "", arr: undefined };
      return { ...plain, kind: "moved", isCustomer: undefined, ...one };
    });

  it("is counted for both sides, so that only what comes from or goes to nobody is over", () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const totals = managerTotals(moves, { ofRep }, names);
        assert.deepEqual(
          totals.map(({ manager }) => manager),
          ["Mia", "Noa", ""],
        );
        const sum = (of: (one: (typeof totals)[number]) => number): number =>
          totals.reduce((all, one) => all + of(one), 0);
        const isRep = (name: string): boolean => names.includes(name);
        const loads = (some: readonly Move[]): number =>
          some.reduce((all, { load }) => all + load, 0);
        const taken = moves.filter(({ from, to }) => isRep(to) && !isRep(from));
        const given = moves.filter(({ from, to }) => isRep(from) && !isRep(to));
        assert.equal(sum(({ into }) => into) - sum(({ out }) => out), taken.length - given.length);
        assert.equal(
          sum(({ loadInto }) => loadInto) - sum(({ loadOut }) => loadOut),
          loads(taken) - loads(given),
        );
        const [mia] = totals;
        const isMias = (name: string): boolean => ["Ana", "Ben"].includes(name);
        assert.equal(
          mia?.within,
          moves.filter(({ from, to }) => isMias(from) && isMias(to)).length,
        );
      }),
    );
  });
});
