import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../../src/errors";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved, repsOf, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const headers = ["Account ID", "Family", "Postal code", "Parent account ID", "Locked to"];
const free = { balance: "accounts", maxMovedPercent: 100, blankCells: "blank" } as const;

function planOf(
  rows: readonly (readonly Cell[])[],
  capacity: readonly number[],
  settings: Partial<Settings>,
): Carve {
  const reps = capacity.map((room, at): Cell[] => [["Ana", "Ben", "Cy"][at] ?? "", room]);
  const accounts = rows.map((row, at): Cell[] => [`a${at + 10}`, ...row]);
  const tables = tablesOf([headers, ...accounts], [["Rep", "Capacity"], ...reps]);
  return carved(tables, { ...free, ...settings });
}

const family = (name: string, more: readonly Cell[] = ["", "", ""]): Cell[] => [name, ...more];

describe("groups that are kept whole", () => {
  it("share one rep where one has room for them, blanks being on their own", () => {
    let groups = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("", "Ito", "Roy", "Abe", "ito "), { minLength: 6, maxLength: 14 }),
        (names) => {
          const { plan } = planOf(
            names.map((name) => family(name)),
            [14, 14, 14],
            { whole: "Family" },
          );
          const repsBy = new Map<string, Set<number>>();
          names.forEach((name, account) => {
            const key = name.trim().toLowerCase();
            if (key === "") return;
            repsBy.set(key, (repsBy.get(key) ?? new Set()).add(plan.rep[account] ?? -1));
          });
          for (const [, reps] of repsBy) assert.equal(reps.size, 1);
          groups += repsBy.size;
        },
      ),
      { numRuns: 40 },
    );
    assert.ok(groups > 60);
  });

  it("are one with groups of parents", () => {
    const rows = [
      family("Ito"),
      family("Ito"),
      family("", ["", "a1", ""]),
      family("Roy"),
      family("Roy"),
      family("Roy"),
    ];
    const { plan } = planOf(rows, [3, 3], { whole: "Family", together: true });
    const [first, ...others] = plan.rep.subarray(0, 3);
    assert.deepEqual(others, [first, first]);
    assert.equal(new Set(plan.rep.subarray(3)).size, 1);
  });

  it("go by the beginning of the postal code", () => {
    const codes = ["94105", "94110", "10001", "100-02", "", "60601"];
    const made = planOf(
      codes.map((code) => ["", code, "", ""]),
      [4, 4],
      { whole: "ZIP3", postalCodes: "as it stands" },
    );
    const reps = repsOf(made);
    assert.equal(reps["a0"], reps["a1"]);
    assert.equal(reps["a2"], reps["a3"]);
  });

  const big = ["Ito", "Ito", "Ito", "Ito", "Ito", "Ito", "Roy", "Roy"].map((name) => family(name));

  it("are named where nobody can have them, and split where they may be", () => {
    assert.throws(
      () => planOf(big, [4, 4], { whole: "Family" }),
      /^InputError: 1 group by Family can't be with one rep, and none may be split: Ito \(6 accounts: no rep who may serve it can carry more than 4 of its 6 accounts\)\. Let the setting "Groups that may be split" be 1/,
    );
    const made = planOf(big, [4, 4], { whole: "Family", wholeSplit: 1 });
    assert.equal(made.plan.rep[6], made.plan.rep[7]);
    assert.deepEqual([...made.plan.loads], [4, 4]);
    assert.ok(
      saidOf(made).notes.includes(
        "Family Ito is split: 6 accounts with 2 reps, since no rep who may serve it can carry more than 4 of its 6 accounts.",
      ),
      saidOf(made).notes.join("\n"),
    );
  });

  it("can't be whole with two locks", () => {
    const rows = [family("Ito", ["", "", "Ana"]), family("Ito", ["", "", "Ben"]), family("Ito")];
    assert.throws(
      () => planOf(rows, [4, 4], { whole: "Family" }),
      /Ito \(3 accounts: locked to Ana and Ben\)/,
    );
    const made = planOf(rows, [4, 4], { whole: "Family", wholeSplit: 1 });
    assert.deepEqual([...made.plan.rep.subarray(0, 2)], [0, 1]);
  });

  it("ask for a column that is there", () => {
    assert.throws(() => planOf(big, [9, 9], { whole: "County" }), InputError);
  });
});
