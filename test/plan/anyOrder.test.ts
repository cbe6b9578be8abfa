/** A plan hangs on what the sheets say, and not on how they are sorted. */
import assert from "node:assert/strict";
import { runSteps } from "../../src/assign";
import { answerSteps } from "../../src/plan/cells/answer";
import { keepCarves } from "../../src/plan/cells/keepCarves";
import type { Carve } from "../../src/plan/carve";
import type { Answer, Question } from "../../src/plan/compute";
import type { Pin } from "../../src/plan/inputs/inputs";
import { frontierSteps } from "../../src/plan/operations/frontier";
import { leaverSteps } from "../../src/plan/operations/leaver";
import { newRepSteps } from "../../src/plan/operations/newRep";
import { rebalanceSteps } from "../../src/plan/operations/rebalance";
import { ruleTableSteps } from "../../src/plan/operations/ruleTable";
import { stressSteps } from "../../src/plan/operations/stress";
import { whereShortSteps } from "../../src/plan/operations/whereShort";
import { sayIt } from "../../src/plan/words/sayIt";
import { defaultSettings, type Settings } from "../../src/plan/settings/settings";
import type { CarveTables } from "../../src/plan/tables/tables";
import { resultsOf } from "../../src/plan/results/resultsOf";
import type { Cell } from "../../src/table/cell";
import type { TableRange } from "../../src/table/readTable";
import { InfeasibleError } from "../../src/errors";
import { seededRandom } from "../../src/random";
import { carved, saidOf } from "./carved";
import { tablesOf } from "./carvedTables";
import { caseSettings, everyColumn, settingCases } from "./settingCases";
import { anyTeam } from "./words/anyTeam";

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** A table that says the same, its rows and its columns in another order. */
function resorted(range: TableRange, random: () => number): TableRange {
  const [head = [], ...rows] = range.cells;
  const columns = shuffled([...head.keys()], random);
  const cells = [head, ...shuffled(rows, random)].map((row) =>
    columns.map((column): Cell => row[column] ?? null),
  );
  return { ...range, cells };
}

function resortedTables(tables: CarveTables, seed: number): CarveTables {
  const random = seededRandom(seed);
  const accounts = resorted(tables.accounts, random);
  return { ...tables, accounts, reps: resorted(tables.reps, random) };
}

type Lines = readonly (readonly unknown[])[];

/** Lines in an order of their own, for whoever doesn't mind theirs. */
function inSomeOrder(lines: Lines): string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}

/** All that a carve says, figures to the last bit, by ids and names. */
function told(carve: Carve): unknown {
  const { inputs, plan, reasons, fingerprint, measures, before, after, broken } = carve;
  const { accounts, reps } = inputs;
  const rows = accounts.id.map((id, at) => [
    ...[id, reps.name[plan.rep[at] ?? -1] ?? inputs.house, accounts.ownerName[at], reasons[at]],
  ]);
  const team = reps.name.map((name, rep) => [
    ...[name, plan.loads[rep], before.load[rep], after.load[rep], after.workload[rep]],
    ...[before.index[rep], after.index[rep], after.distanceKm[rep], after.accounts[rep]],
  ]);
  const { cost, lowerBound, gap, travel, moved, shortage, measures: spreads } = plan;
  return {
    rows: inSomeOrder(rows),
    team: inSomeOrder(team),
    plan: { cost, lowerBound, gap, travel, moved, shortage, spreads },
    said: saidOf(carve),
    sheets: broken ? [] : resultsOf(carve).tables.map(({ rows: lines }) => inSomeOrder(lines)),
    ...{ measures, fingerprint },
  };
}

/** What a carve says, or why there is none. */
function outcome(tables: CarveTables, settings: Partial<Settings>, pins: readonly Pin[]): unknown {
  try {
    return told(carved(tables, settings, pins));
  } catch (error) {
    // Rules that contradict each other do so in any order.
    if (error instanceof InfeasibleError) return error.message;
    throw error;
  }
}

function assertSame(
  tables: CarveTables,
  settings: Partial<Settings>,
  seed: number,
  pins: readonly Pin[] = [],
): void {
  const given = outcome(tables, settings, pins);
  assert.deepEqual(outcome(resortedTables(tables, seed), settings, pins), given);
}

/** What cells answer, apart from the order of their rows. */
function answer(
  { accounts, reps }: CarveTables,
  changed: Partial<Settings>,
  question: Question,
): string[] {
  const work = {
    accounts: accounts.cells,
    reps: reps.cells,
    settings: { ...defaultSettings, ...changed },
    question,
  };
  const { rows }: Answer = runSteps(answerSteps(work, keepCarves()));
  return inSomeOrder(rows);
}

const questions: readonly Question[] = [
  { asks: "assign" },
  { asks: "why" },
  { asks: "gap" },
  { asks: "next moves", objective: "both", most: 20 },
  { asks: "why not", account: ["A1", "A2", "A3", "A11"], rep: ["Ana", "Ben", "Cy", "Dee"] },
];

const free = { maxMovedPercent: 100 };

/** Accounts and reps that differ by their names alone. */
function alike(accounts: number, reps: number): CarveTables {
  const rows = Array.from({ length: accounts }, (_, at): Cell[] => [`A${at + 1}`, 10]);
  return tablesOf(
    [["Account ID", "Projected ARR"], ...rows],
    [["Rep"], ...Array.from({ length: reps }, (_, at) => [`Rep ${at + 1}`])],
  );
}

describe("tables in another order", () => {
  for (const [at, { what, with: changed }] of settingCases.entries())
    it(`give the same plan, the same words and the same figures: ${what}`, () => {
      assertSame(everyColumn(), { ...caseSettings, ...changed }, at + 1);
    });

  for (let seed = 1; seed <= 10; seed++)
    it(`give the same for a team that is drawn: ${seed}`, () => {
      const { tables, settings } = anyTeam(seed);
      assertSame(tables, { effort: 0.1, ...settings }, seed);
    });

  it("give the same under locks by hand", () => {
    const pins = [
      { account: "A2", rep: "Dee" },
      { account: "A12", rep: "Ben" },
    ];
    assertSame(everyColumn(), { ...free, effort: 0.1 }, 3, pins);
  });

  it("give the same where accounts and reps differ by their names alone", () => {
    for (const approach of ["equity", "round robin", "potential"] as const)
      assertSame(alike(23, 5), { approach, value: "Projected ARR" }, 4);
  });

  it("give the same where the rows of an account add up to fractions", () => {
    const rows = Array.from({ length: 90 }, (_, at): Cell[] => [
      `A${at % 30}`,
      `Rep ${1 + (at % 3)}`,
      0.1 + at / 7,
    ]);
    const tables = tablesOf(
      [["Account ID", "Owner", "Projected ARR"], ...rows],
      [["Rep"], ["Rep 1"], ["Rep 2"], ["Rep 3"]],
    );
    assertSame(tables, { repeats: "add up" }, 5);
  });

  it("give the same answers in cells", () => {
    const short = { ...free, match: "segment", house: "Pool", workload: "Hours" };
    for (const changed of [{ effort: 0.1 }, { ...short, effort: 0.1 }])
      for (const question of questions) {
        const given = answer(everyColumn(), changed, question);
        assert.deepEqual(answer(resortedTables(everyColumn(), 1), changed, question), given);
      }
  });
});

/** What the operations of a plan come to, rep by rep and account by account. */
function operated(tables: CarveTables): unknown {
  const carve = carved(tables, { ...free, house: "Pool", effort: 0.1 });
  const { id } = carve.inputs.accounts;
  const byId = (assigned: Int32Array): string[] =>
    inSomeOrder(id.map((one, at) => [one, assigned[at]]));
  const added = runSteps(newRepSteps(carve, { name: "Bob" }));
  const left = runSteps(leaverSteps(carve, { rep: "Cy" }));
  const near = runSteps(rebalanceSteps(carve));
  const { sentences: said, handover, after } = near;
  return {
    plans: [added, left, near].map(({ assigned }) => byId(assigned)),
    figures: [added.after, left.after, after, handover],
    said: [...added.sentences, ...left.sentences, ...said].map(sayIt),
    frontier: runSteps(frontierSteps(carve, { limits: "0, 20, 100" })).sentences.map(sayIt),
    stress: runSteps(stressSteps(carve, { reruns: 10 })),
    short: runSteps(whereShortSteps(carve)).sentences.map(sayIt),
    rules: runSteps(ruleTableSteps(carve, tables)).sentences.map(sayIt),
  };
}

describe("operations of a plan whose tables are in another order", () => {
  it("come to the same", () => {
    assert.deepEqual(operated(resortedTables(everyColumn(), 1)), operated(everyColumn()));
  });
});

describe("the sheets of a carve", () => {
  it("list accounts and reps as the tables have them", () => {
    for (const seed of [1, 2]) {
      const tables = resortedTables(everyColumn(), seed);
      const [assignments, territories] = resultsOf(carved(tables, { ...free, effort: 0.1 })).tables;
      const column = ({ cells: [head = [], ...rows] }: TableRange, name: string): Cell[] =>
        rows.map((row) => row[head.indexOf(name)] ?? null);
      assert.deepEqual(
        assignments?.rows.map(([id]) => id),
        column(tables.accounts, "Account ID"),
      );
      assert.deepEqual(
        territories?.rows.map(([name]) => name),
        column(tables.reps, "Rep"),
      );
    }
  });
});
