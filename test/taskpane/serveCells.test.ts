import assert from "node:assert/strict";
import { runSteps } from "../../src/assign";
import { InfeasibleError, InputError } from "../../src/errors";
import { assignCellsSteps } from "../../src/plan/assignCells";
import type { Compute } from "../../src/plan/compute";
import { defaultSettings } from "../../src/plan/settings/settings";
import { createPlanner } from "../../taskpane/createPlanner";
import { serveCells } from "../../taskpane/serveCells";
import { madeUp } from "../plan/carvedTables";
import { acrossMessages, breathe } from "./acrossMessages";

const bundle = globalThis as { TerritoryPlannerFunctions?: unknown };

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
      return acrossMessages(createPlanner(breathe));
    });
  });

  afterEach(() => {
    delete bundle.TerritoryPlannerFunctions;
  });

  it("get what they would have got on the spot, all from one worker", async () => {
    assert.equal(workers, 0, "the worker waits for the first call");
    const small = madeUp(20, 3);
    const large = madeUp(200, 6);
    const spilled = await Promise.all(
      [small, large].map(({ accounts, reps }) =>
        compute(accounts.cells, reps.cells, defaultSettings, { aborted: false }),
      ),
    );
    const inline = [small, large].map(({ accounts, reps }) =>
      runSteps(assignCellsSteps(accounts.cells, reps.cells, defaultSettings)),
    );
    assert.deepEqual(spilled, inline);
    assert.equal(workers, 1);
  });

  it("get both kinds of refusal as the errors that they are", async () => {
    const { accounts, reps } = madeUp(10, 2);
    const none = accounts.cells.slice(0, 1);
    await assert.rejects(
      compute(none, reps.cells, defaultSettings, { aborted: false }),
      (error) => error instanceof InputError && /no account with an id/.test(error.message),
    );
    const [headers = [], ...rows] = accounts.cells;
    const locked = [[...headers, "Locked to"], ...rows.map((row) => [...row, "Rep 1"])];
    await assert.rejects(
      compute(locked, reps.cells, defaultSettings, { aborted: false }),
      (error) => {
        assert.ok(error instanceof InfeasibleError);
        assert.match(error.message, /capacity/);
        assert.throws(
          () => runSteps(assignCellsSteps(locked, reps.cells, defaultSettings)),
          (inline) => {
            assert.ok(inline instanceof InfeasibleError);
            assert.deepEqual(error.rules, inline.rules);
            return true;
          },
        );
        assert.match(error.rules[0] ?? "", /in row \d+ of Accounts is locked to Rep 1/);
        return true;
      },
    );
  });

  it("stop one call and leave the others alone", async () => {
    const { accounts, reps } = madeUp(3000, 20);
    const long = { ...defaultSettings, approach: "capacity", maxMovedPercent: 100 } as const;
    const stop: Parameters<Compute>[3] = { aborted: false };
    const stopped = compute(accounts.cells, reps.cells, long, stop);
    const small = madeUp(30, 3);
    const other = compute(small.accounts.cells, small.reps.cells, defaultSettings, {
      aborted: false,
    });
    await breathe();
    assert.ok(stop.onAbort);
    stop.aborted = true;
    stop.onAbort();
    const cutShort = await stopped;
    assert.equal(cutShort.length, 3001);
    assert.notDeepEqual(
      cutShort,
      runSteps(assignCellsSteps(accounts.cells, reps.cells, long)),
      "the search went on to its end",
    );
    assert.deepEqual(
      await other,
      runSteps(assignCellsSteps(small.accounts.cells, small.reps.cells, defaultSettings)),
    );
  });

  it("have nothing to serve in a page without the functions", () => {
    delete bundle.TerritoryPlannerFunctions;
    serveCells(() => assert.fail("no worker is needed"));
  });
});
