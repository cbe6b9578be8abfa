import assert from "node:assert/strict";
import type { Carve } from "../../../src/plan/carve";
import type { Measure } from "../../../src/plan/measures/measures";
import type { Settings } from "../../../src/plan/settings/settings";
import { seededRandom } from "../../../src/random";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const headers = [
  "Account ID",
  "Owner",
  "Potential",
  "Tier",
  "Class",
  "Segment",
  "Latitude",
  "Longitude",
];

/** Accounts whose tier goes with their size, and owners who hold the best of them. */
function accountsOf(n: number, tiers: readonly string[], places = false): Cell[][] {
  const random = seededRandom(9);
  return [
    places ? headers : headers.slice(0, 6),
    ...Array.from({ length: n }, (_, at): Cell[] => [
      `A${at + 101}`,
      `Rep ${1 + (at % 2)}`,
      Math.round(1000 * (1 + 3 * random()) * (at % 7 === 0 ? 3 : 1)),
      tiers[at % tiers.length] ?? "",
      1 + (at % 3),
      at % 2 === 0 ? "SMB" : "ENT",
      ...(places ? [40 + 5 * random(), -100 + 5 * random()] : []),
    ]),
  ];
}

const repsOf = (k: number, ...more: [header: string, of: (rep: number) => Cell][]): Cell[][] => [
  ["Rep", ...more.map(([header]) => header)],
  ...Array.from({ length: k }, (_, rep): Cell[] => [
    `Rep ${rep + 1}`,
    ...more.map(([, of]) => of(rep)),
  ]),
];

function carve(accounts: Cell[][], reps: Cell[][], changed: Partial<Settings>): Carve {
  return carved(tablesOf(accounts, reps), { maxMovedPercent: 100, ...changed });
}

/** How many accounts with a value each rep has. */
function counts(of: Carve, accounts: Cell[][], column: string, value: Cell): number[] {
  const at = accounts[0]?.indexOf(column) ?? -1;
  const held = new Array<number>(of.inputs.reps.count).fill(0);
  of.plan.rep.forEach((rep, account) => {
    if (rep >= 0 && accounts[account + 1]?.[at] === value) held[rep]! += 1;
  });
  return held;
}

const linesOf = (of: Carve): Measure[] =>
  of.measures.filter(({ key }) => key.startsWith("category "));

/** All whole numbers are within one of each other, or inside the tolerance around the mean. */
function assertEven(held: readonly number[], tolerance: number): void {
  const mean = held.reduce((sum, one) => sum + one, 0) / held.length;
  for (const one of held)
    assert.ok(
      (one >= Math.floor(mean) && one <= Math.ceil(mean)) ||
        Math.abs(one - mean) <= tolerance * mean,
      held.join(", "),
    );
}

describe("balance by categories", () => {
  const cases: [name: string, n: number, k: number, tiers: string[], places: boolean][] = [
    ["large ones", 120, 4, ["A", "B", "C", "C", "B", "C"], false],
    [
      "small ones: two accounts of a kind for six reps",
      60,
      6,
      ["A", "B", "B", ...Array<string>(27).fill("C")],
      false,
    ],
    ["places, with travel short inside", 150, 5, ["A", "B", "C", "C"], true],
  ];
  for (const [name, n, k, tiers, places] of cases)
    it(`gives each rep as many of each, the load balanced beside: ${name}`, () => {
      const accounts = accountsOf(n, tiers, places);
      const plan = carve(accounts, repsOf(k), { measures: "Tier 5 %", balance: "Potential" });
      for (const tier of new Set(tiers)) assertEven(counts(plan, accounts, "Tier", tier), 0.05);
      const lines = linesOf(plan);
      assert.deepEqual(
        lines.map(({ label, met }) => [label, met]),
        [...new Set(tiers)].map((tier) => [`Tier = ${tier}: reps with a fair share`, "yes"]),
      );
      const spread = plan.measures.find(({ key }) => key === "tolerance Potential");
      assert.equal(spread?.met, "yes", spread?.meaning);
    });

  it("balances one value alone, and numbers that stand for kinds", () => {
    const accounts = accountsOf(90, ["A", "B", "C"]);
    const one = carve(accounts, repsOf(4), { measures: "Tier = a 5 %; Potential 10 %" });
    assert.deepEqual(
      linesOf(one).map(({ key }) => key),
      ["category Tier = A"],
    );
    assertEven(counts(one, accounts, "Tier", "A"), 0.05);
    const coded = carve(accounts, repsOf(4), {
      measures: "Class = 1 5 %; Class = 2 5 %; Potential",
    });
    for (const value of [1, 2]) assertEven(counts(coded, accounts, "Class", value), 0.05);
  });

  it("goes by the shares of the reps, and is taken among peers", () => {
    const accounts = accountsOf(120, ["A", "B", "C"]);
    const half = carve(accounts, repsOf(4, ["Share", (rep) => (rep === 0 ? 0.5 : 1)]), {
      measures: "Tier 5 %; Potential 10 %",
    });
    const [first = 0, ...others] = counts(half, accounts, "Tier", "A");
    assert.ok(first >= 5 && first <= 6, String(first));
    for (const other of others) assert.ok(other >= 11 && other <= 12, others.join(", "));
    const segments = repsOf(4, ["Segment", (rep) => (rep === 0 ? "SMB" : "ENT")]);
    const grouped = carve(accounts, segments, { match: "segment", measures: "Tier 5 %" });
    assert.ok(
      linesOf(grouped).every(({ met }) => met === "yes"),
      linesOf(grouped)
        .map(({ meaning }) => meaning)
        .join("; "),
    );
    assert.equal(counts(grouped, accounts, "Tier", "A")[0], 20);
  });

  it("says who has too many where locks leave no other way", () => {
    const locked = accountsOf(60, ["A", "B", "C"]).map((row, at): Cell[] => [
      ...(at > 0 && row[3] === "A" ? row.with(1, "Rep 1") : row),
      at === 0 ? "Lock" : row[3] === "A" ? "x" : "",
    ]);
    const plan = carve(locked, repsOf(4), { measures: "Tier = A 5 %; Potential 5 %" });
    const [line] = linesOf(plan);
    assert.deepEqual([line?.after, line?.target, line?.met], [0, "all 4", "no"]);
    assert.match(
      line?.meaning ?? "",
      /^Rep 1 holds 20 accounts; 5 would be near enough to a fair share of 5\.0$/,
    );
    assert.ok(
      saidOf(plan).notes.some((note) => note.startsWith("Tier = A: Rep 1 holds 20 accounts; ")),
    );
  });

  it("leaves accounts without a value out, and says how many", () => {
    const accounts = accountsOf(60, ["A", "", "B"]);
    const plan = carve(accounts, repsOf(4), { measures: "Tier 5 %" });
    assert.deepEqual(
      linesOf(plan).map(({ key }) => key),
      ["category Tier = A", "category Tier = B"],
    );
    assert.ok(
      saidOf(plan).notes.includes(
        "20 accounts have nothing under Tier and belong to none of what is balanced there.",
      ),
    );
  });

  it("refuses what can't be balanced by the column and what it holds", () => {
    const many = accountsOf(
      60,
      Array.from({ length: 20 }, (_, at) => `T${at}`),
    );
    assert.throws(
      () => carve(many, repsOf(3), { measures: "Tier 5 %" }),
      /names the column Tier, which holds 20 different values; up to 12 can be balanced\. Name those that matter, such as Tier = T0 5 %/,
    );
    const few = accountsOf(60, ["A", "B"]);
    assert.throws(
      () => carve(few, repsOf(3), { measures: "Tier = D 5 %" }),
      /names Tier = D, and no account has that\. Tier holds: A and B\./,
    );
    assert.throws(
      () => carve(few, repsOf(3), { measures: "Tier = A; Tier = a 5 %" }),
      /names Tier twice/,
    );
    assert.throws(() => carve(few, repsOf(3), { measures: "Tier = " }), /can't read "Tier ="/);
  });
});
