/** How large results go through Microsoft's own runtime to a host that takes 5 MB in a message. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { limitCalls } from "../../taskpane/limitCalls";
import type { FunctionsBundle } from "../support/bareVm";
import { functionsInRuntime } from "../support/functionsRuntime";
import type { FunctionsRuntime } from "../support/functionsRuntime";

/** The bundle as Excel on the web has it, where the pane has set its limits. */
function withLimits(bundle: FunctionsBundle): void {
  const page = globalThis as { TerritoryPlannerFunctions?: FunctionsBundle };
  page.TerritoryPlannerFunctions = bundle;
  limitCalls();
  delete page.TerritoryPlannerFunctions;
}

/** Rows whose shares of the largest have 17 digits or so, in two columns. */
function numbers(rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) => [Math.sqrt(row + 1), Math.cbrt(row + 1)]);
}

function normalize(runtime: FunctionsRuntime, rows: number) {
  return runtime.call("NORMALIZE", [numbers(rows), null, null]);
}

describe("results of many rows in Microsoft's own runtime", () => {
  /** Each some 1.85 MB. */
  const LARGEST_ROWS = 46_000;

  it("come together while they fit into a message, and else one by one", async () => {
    const runtime = functionsInRuntime(withLimits);
    for (const count of [2, 3]) {
      const before = runtime.deliveries.length;
      const calls = Array.from({ length: count }, () => normalize(runtime, LARGEST_ROWS));
      for (const outcome of await Promise.all(calls)) {
        assert.ok("value" in outcome, "a result was refused");
        const size = JSON.stringify(outcome.value).length;
        assert.ok(size > 1_750_000 && size <= 1_900_000, `${size} characters`);
      }
      const [first, ...others] = runtime.deliveries.slice(before);
      assert.equal(first?.results, count);
      assert.equal(first.isTaken, count === 2, "the runtime puts them into one message");
      assert.ok(others.every(({ isTaken }) => isTaken));
    }
  });

  it("are refused in words where the runtime would never deliver them", async () => {
    const rows = LARGEST_ROWS * 1.5;
    const limited = functionsInRuntime(withLimits);
    const outcomes = await Promise.all([normalize(limited, rows), normalize(limited, rows)]);
    for (const outcome of outcomes) {
      assert.ok("error" in outcome);
      assert.equal(outcome.error, "#VALUE!");
      assert.match(outcome.message, /^The result comes to 2\.\d MB, and Excel on the web is sure/);
    }

    const unlimited = functionsInRuntime();
    const calls = [normalize(unlimited, rows), normalize(unlimited, rows)];
    // It tries again, and each time with both.
    while (unlimited.deliveries.length < 3) await wait(50);
    assert.ok(unlimited.deliveries.every(({ isTaken, results }) => !isTaken && results === 2));
    assert.equal(await Promise.race([Promise.any(calls), wait(0, "nothing")]), "nothing");
  });
});
