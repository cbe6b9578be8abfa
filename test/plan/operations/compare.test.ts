import assert from "node:assert/strict";
import { comparison, type NamedCarve } from "../../../src/plan/operations/compare";
import type { Carve } from "../../../src/plan/carve";
import { sayIt } from "../../../src/plan/words/sayIt";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

/** Ana has eight accounts of 10, Ben two; the first two are customers. */
const tables = tablesOf(
  [
    ["Account ID", "Owner", "Potential", "ARR"],
    ...Array.from({ length: 10 }, (_, at): Cell[] => [
      `A${at + 101}`,
      at < 8 ? "Ana" : "Ben",
      10,
      at < 2 ? 100 : 0,
    ]),
  ],
  [["Rep"], ["Ana"], ["Ben"]],
);

const A: NamedCarve = { name: "A", carve: carved(tables, { maxMovedPercent: 0 }) };
const B: NamedCarve = { name: "B", carve: carved(tables, { maxMovedPercent: 20 }) };
const C: NamedCarve = { name: "C", carve: carved(tables, { maxMovedPercent: 100 }) };

describe("plans side by side", () => {
  it("puts their measures in one table, with what is met", () => {
    const { measures, figures, names } = comparison([A, B, C]);
    assert.deepEqual(names, ["A", "B", "C"]);
    const spread = measures.find(({ key }) => key === "spread");
    assert.deepEqual(
      spread?.values.map((one) => one.toFixed(2)),
      ["0.60", "0.20", "0.00"],
    );
    assert.deepEqual(spread.met, ["no", "no", "yes"]);
    assert.deepEqual(
      figures.map(({ moved }) => moved.accounts),
      [0, 2, 3],
    );
    const moved = measures.find(({ key }) => key === "moved");
    assert.deepEqual(moved?.values, [0, 2, 3]);
    assert.deepEqual(moved.met, ["yes", "yes", ""]);
  });

  it("says for and against each, and recommends none", () => {
    const { sentences, dominating, targets } = comparison([A, C]);
    assert.equal(dominating, -1);
    const said = sentences.map(sayIt);
    assert.ok(
      said.includes(
        "Spread of Potential: met by C (0.0 %, at most 10 %); not by A (60.0 %, at most 10 %).",
      ),
      said.join("\n"),
    );
    assert.ok(
      said.some((one) => /^C is the evenest: \w+, the furthest rep, is 0\.0 % from/.test(one)),
    );
    assert.ok(said.includes("A moves fewest: 0 accounts."));
    assert.ok(said.includes("A and C differ in 3 accounts."));
    const [ofA, ofC] = targets;
    assert.ok(
      said.includes(
        `Targets met: A ${ofA?.met} of ${ofA?.all} targets and C ${ofC?.met} of ${ofC?.all} targets.`,
      ),
    );
  });

  it("names the accounts that two plans give to different reps", () => {
    const [pair] = comparison([A, B]).pairs;
    const then = B.carve.plan.rep;
    const expected = [...then.keys()]
      .filter((account) => then[account] !== A.carve.plan.rep[account])
      .map((account) => ({ id: `A${account + 101}`, name: "", reps: ["Ana", "Ben"] }));
    assert.equal(expected.length, 2);
    assert.deepEqual(pair?.accounts, expected);
    assert.equal(pair.onlyOne, 0);
  });

  it("is the same from either side", () => {
    const forth = comparison([A, B, C]);
    const back = comparison([C, B, A]);
    assert.deepEqual(back.targets, [...forth.targets].reverse());
    for (const { key, values, met } of forth.measures) {
      const other = back.measures.find((one) => one.key === key);
      assert.deepEqual(other?.values, [...values].reverse());
      assert.deepEqual(other.met, [...met].reverse());
    }
    const ids = ({ pairs }: typeof forth, a: string, b: string, names: readonly string[]) =>
      pairs
        .find(({ plans }) => plans.every((at) => [a, b].includes(names[at] ?? "")))
        ?.accounts.map(({ id }) => id);
    for (const [a, b] of [
      ["A", "B"],
      ["A", "C"],
      ["B", "C"],
    ] as const)
      assert.deepEqual(ids(forth, a, b, forth.names), ids(back, a, b, back.names));
  });

  it("says so where one plan is at least as good in everything", () => {
    // As many accounts change hands as in B, and the wrong way.
    const { cells } = tables.accounts;
    const locked = cells.map((row, at) => [...row, at === 0 ? "Locked to" : "Ana"]);
    const worse: NamedCarve = {
      name: "worse",
      carve: carved(tablesOf(locked, tables.reps.cells), { maxMovedPercent: 20 }),
    };
    assert.equal(comparison([B, worse]).dominating, 0);
    const { dominating, sentences } = comparison([worse, B]);
    assert.equal(dominating, 1);
    assert.ok(
      sentences
        .map(sayIt)
        .includes(
          "B is at least as good as every other in each measure that can be compared, and better in some.",
        ),
    );
    const same = comparison([A, { name: "again", carve: A.carve }]);
    assert.equal(same.dominating, -1);
    assert.deepEqual(same.pairs[0]?.accounts, []);
  });

  it("refuses one plan, six, two of one name and one that breaks rules", () => {
    const refuses = (plans: readonly NamedCarve[], message: RegExp): void => {
      assert.throws(
        () => comparison(plans),
        (error: Error) => message.test(error.message),
      );
    };
    refuses([A], /two to 5 plans to compare; these are 1/);
    refuses([A, A], /Plans 1 and 2 are both "A"/);
    const broken: Carve = Object.assign({}, A.carve, { broken: { rules: [] } });
    refuses([B, { name: "X", carve: broken }], /The plan "X" breaks rules/);
  });
});
