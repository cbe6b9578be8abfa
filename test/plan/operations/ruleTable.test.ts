import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Carve } from "../../../src/plan/carve";
import { ruleTableSteps, type RuleTable } from "../../../src/plan/operations/ruleTable";
import type { Given } from "../../../src/plan/operations/settingsFor";
import { parseRules } from "../../../src/plan/rules/parseRule";
import { sayIt } from "../../../src/plan/words/sayIt";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

interface Made {
  readonly carve: Carve;
  readonly tables: CarveTables;
}

const ruleTableOf = ({ carve, tables }: Made, given: Given = {}): RuleTable =>
  runSteps(ruleTableSteps(carve, tables, given));

const team: Cell[][] = [["Rep"], ["Ana"], ["Ben"], ["Cy"]];
const head: Cell[] = ["Account ID", "Owner", "Potential", "Segment", "State", "Postal code"];

/** Blank cells below a value are blank here: nobody is there to be asked about them. */
const asTheyStand = { blankCells: "blank" } as const;

/** A plan in which everybody keeps the accounts of today. */
function planOf(rows: readonly (readonly Cell[])[]): Made {
  const cells = rows.map((row, at) => [`A${at + 1}`, ...row]);
  const tables = tablesOf([head, ...cells], team);
  return { tables, carve: carved(tables, { maxMovedPercent: 0, ...asTheyStand }) };
}

/** The same tables carved by the rules alone, and how many accounts are as in the plan. */
function byRules(rows: readonly (readonly Cell[])[], lines: readonly string[]) {
  // Nobody owns anything: the rules alone place accounts.
  const cells = rows.map(([, ...row], at) => [`A${at + 1}`, "", ...row]);
  return carved(tablesOf([head, ...cells], team), {
    approach: "rules",
    rules: lines,
    ...asTheyStand,
  });
}

describe("the plan as rules", () => {
  const rows: Cell[][] = [
    ...Array.from({ length: 6 }, (): Cell[] => ["Ana", 10, "ENT", "CA", "94107"]),
    ...Array.from({ length: 4 }, (): Cell[] => ["Ben", 10, "ENT", "NY", "10001"]),
    ...Array.from({ length: 5 }, (): Cell[] => ["Cy", 10, "Oil and Gas", "CA", "94107"]),
    ...Array.from({ length: 3 }, (): Cell[] => ["Cy", 10, "Oil and Gas", "NY", "10001"]),
  ];

  it("finds the few rules by which a plan was made, and gives it back when carved by them", () => {
    const made = planOf(rows);
    const { rules, rest, placed, sentences } = ruleTableOf(made);
    assert.deepEqual(rest, []);
    assert.equal(placed, 18);
    assert.equal(rules.length, 3);
    assert.equal(
      rules.reduce((sum, { right }) => sum + right, 0),
      18,
    );
    assert.ok(rules.some(({ line }) => line === 'Segment is "Oil and Gas": Cy'));
    assert.deepEqual(sentences.map(sayIt), [
      "By 3 rules, 100.0 % of 18 accounts are placed as in the plan.",
    ]);
    const again = byRules(
      rows,
      rules.map(({ line }) => line),
    );
    assert.deepEqual(again.plan.rep, made.carve.plan.rep);
  });

  it("lists the accounts that the rules place otherwise", () => {
    const made = planOf([...rows, ["Ben", 10, "ENT", "CA", "94107"]]);
    const { rest, placed, all, sentences } = ruleTableOf(made);
    assert.deepEqual(
      rest.map(({ id, rep }) => [id, rep]),
      [["A19", "Ben"]],
    );
    assert.ok((rest[0]?.rule ?? 0) > 0);
    assert.deepEqual([placed, all], [18, 19]);
    assert.equal(sentences.map(sayIt)[1], "Placed otherwise than in the plan: 1 account.");
  });

  it("names several values of a column in one rule, and beginnings of postal codes", () => {
    const states = ["CA", "NV", "OR", "NY", "NJ", "MA"];
    const made = planOf(
      states.flatMap((state, at) =>
        Array.from({ length: 3 }, (): Cell[] => [at < 3 ? "Ana" : "Ben", 10, "", state, ""]),
      ),
    );
    const { rules, placed } = ruleTableOf(made);
    assert.equal(placed, 18);
    assert.deepEqual(rules.map(({ line }) => line).sort(), [
      'State is CA, NV, "OR": Ana',
      "State is NY, NJ, MA: Ben",
    ]);
    const byCode = planOf(
      ["94107", "94110", "94999", "10001", "10002", "10999"].map((code, at): Cell[] => [
        at < 3 ? "Ana" : "Ben",
        10,
        "",
        "",
        code,
      ]),
    );
    const found = ruleTableOf(byCode).rules.map(({ line }) => line);
    assert.deepEqual(found.sort(), [
      "Postal code starts with 1: Ben",
      "Postal code starts with 9: Ana",
    ]);
  });

  it("says the same as a carve by these rules, whatever the plan", () => {
    const drawn = fc.array(
      fc.tuple(
        fc.constantFrom("Ana", "Ben", "Cy"),
        fc.constantFrom("ENT", "SMB", "R&D, Lab", "Oil and Gas", ""),
        fc.constantFrom("CA", "NY", "is blank", "TX"),
        fc.constantFrom("94107", "94999", "10001", "1", ""),
      ),
      { minLength: 6, maxLength: 40 },
    );
    fc.assert(
      fc.property(drawn, fc.constantFrom(1, 2, 5), (cells, mostRules) => {
        const all = cells.map(([owner, segment, state, code]): Cell[] => [
          owner,
          10,
          segment,
          state,
          code,
        ]);
        const made = planOf(all);
        const { rules, rest, placed } = ruleTableOf(made, { mostRules });
        assert.ok(rules.length <= mostRules);
        const lines = rules.map(({ line }) => line);
        if (lines.length === 0) return;
        assert.equal(parseRules(lines).length, lines.length);
        const again = byRules(all, lines);
        const otherwise = new Map(rest.map(({ id, rule }) => [id, rule]));
        const { ruling } = again.setup;
        again.inputs.accounts.id.forEach((id, account) => {
          const rule = otherwise.get(id);
          const isSame = again.plan.rep[account] === made.carve.plan.rep[account];
          if (rule === undefined) assert.ok(isSame, `${id} by ${lines.join(" / ")}`);
          else assert.equal((ruling?.ruleOf[account] ?? -1) + 1, rule);
          if (rule !== undefined && rule > 0) assert.ok(!isSame);
        });
        const same = again.plan.rep.filter((rep, account) => rep === made.carve.plan.rep[account]);
        assert.ok(same.length >= placed);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses accounts without a column that rules could go by", () => {
    const tables = tablesOf(
      [
        ["Account ID", "Owner", "Potential"],
        ["A1", "Ana", 1],
      ],
      team,
    );
    const bare = { tables, carve: carved(tables) };
    assert.throws(
      () => ruleTableOf(bare),
      /no column that rules could go by\. Choose a column for Segment/,
    );
    assert.throws(
      () => ruleTableOf({ ...bare, tables: planOf(rows).tables }),
      /no longer those that the plan was made from/,
    );
  });
});
