import assert from "node:assert/strict";
import { runSteps } from "../../src/assign";
import { InfeasibleError, InputError } from "../../src/errors";
import { answerSteps } from "../../src/plan/cells/answer";
import { keepCarves } from "../../src/plan/cells/keepCarves";
import type { Answer, Cells, Compute, Question, Stop, Work } from "../../src/plan/compute";
import { defaultSettings, type Settings } from "../../src/plan/settings/settings";
import { createPlanner } from "../../taskpane/createPlanner";
import { serveCells } from "../../taskpane/serveCells";
import { madeUp } from "../plan/carvedTables";
import { acrossMessages, breathe, loadPlaces } from "./acrossMessages";

const bundle = globalThis as { TerritoryPlannerFunctions?: unknown };

function workOf(
  tables: {
    readonly accounts: { readonly cells: Cells };
    readonly reps: { readonly cells: Cells };
  },
  settings: Settings = defaultSettings,
  question: Question = { asks: "assign" },
): Work {
  return { accounts: tables.accounts.cells, reps: tables.reps.cells, settings, question };
}

/** What the work comes to on the spot. */
function inline(work: Work): Answer {
  return runSteps(answerSteps(work, keepCarves()));
}

describe("cells served by a worker", () => {
  let workers = 0;
  let compute: Compute;

  beforeEach(() => {
    workers = 0;
    bundle.TerritoryPlannerFunctions = {
      useCompute: (given: Compute) => {
        compute = given;
      },
    };
    serveCells(() => {
      workers++;
      return acrossMessages(createPlanner(breathe, loadPlaces));
    });
  });

  afterEach(() => {
    delete bundle.TerritoryPlannerFunctions;
  });

  it("get what they would have got on the spot, all from one worker", async () => {
    assert.equal(workers, 0, "the worker waits for the first call");
    const small = madeUp(20, 3);
    const large = madeUp(200, 6);
    const works: Work[] = [
      workOf(small),
      workOf(large),
      workOf(large, defaultSettings, { asks: "why" }),
      workOf(small, defaultSettings, {
        asks: "why not",
        account: ["A1", "A2"],
        rep: ["Rep 2", "?"],
      }),
      workOf(large, defaultSettings, { asks: "gap" }),
      workOf(small, defaultSettings, { asks: "next moves", objective: "both", most: 3 }),
    ];
    const spilled = await Promise.all(works.map((work) => compute(work, { aborted: false })));
    assert.deepEqual(spilled, works.map(inline));
    assert.equal(workers, 1);
  });

  it("get both kinds of refusal as the errors that they are", async () => {
    const { accounts, reps } = madeUp(10, 2);
    const none = { accounts: { cells: accounts.cells.slice(0, 1) }, reps };
    await assert.rejects(
      compute(workOf(none), { aborted: false }),
      (error) => error instanceof InputError && /no account with an id/.test(error.message),
    );
    const [headers = [], ...rows] = accounts.cells;
    const cells = [[...headers, "Locked to"], ...rows.map((row) => [...row, "Rep 1"])];
    const locked = workOf({ accounts: { cells }, reps });
    await assert.rejects(compute(locked, { aborted: false }), (error) => {
      assert.ok(error instanceof InfeasibleError);
      assert.match(error.message, /can't stay with their owner/);
      assert.throws(
        () => inline(locked),
        (same) => {
          assert.ok(same instanceof InfeasibleError);
          assert.deepEqual(error.rules, same.rules);
          return true;
        },
      );
      assert.match(error.rules[0] ?? "", /in row \d+ of accounts is locked to Rep 1/);
      return true;
    });
  });

  it("stop one call and leave the others alone, those on the same plan among them", async () => {
    const long = { ...defaultSettings, approach: "capacity", maxMovedPercent: 100 } as const;
    const large = workOf(madeUp(2000, 16), long);
    const stop: Stop = { aborted: false };
    const stopped = compute(large, stop);
    const samePlan = compute({ ...large, question: { asks: "why" } }, { aborted: false });
    const small = workOf(madeUp(30, 3));
    const other = compute(small, { aborted: false });
    await breathe();
    assert.ok(stop.onAbort);
    stop.aborted = true;
    stop.onAbort();
    await assert.rejects(
      stopped,
      (error) => error instanceof InputError && /^Canceled before/.test(error.message),
    );
    assert.deepEqual(await other, inline(small));
    assert.deepEqual(await samePlan, inline({ ...large, question: { asks: "why" } }));
  });

  it("have nothing to serve in a page without the functions", () => {
    delete bundle.TerritoryPlannerFunctions;
    serveCells(() => assert.fail("no worker is needed"));
  });
});
