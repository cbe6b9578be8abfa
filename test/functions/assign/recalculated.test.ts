import assert from "node:assert/strict";
import { assignOfRange } from "../../../functions/assign/assign";
import { useCompute } from "../../../functions/assign/compute";
import { runSteps } from "../../../src/assign";
import { answerSteps } from "../../../src/plan/cells/answer";
import { keepCarves, type KeptCarves } from "../../../src/plan/cells/keepCarves";
import { madeUp } from "../../plan/carvedTables";

/** The place for carves that functions have, which counts how often a plan had to be searched for. */
function countingSearches(): { readonly carves: KeptCarves; readonly searches: () => number } {
  const carves = keepCarves();
  let count = 0;
  return {
    searches: () => count,
    carves: {
      *steps(asked) {
        const steps = carves.steps(asked);
        let step = steps.next();
        if (step.done !== true) count++;
        for (; step.done !== true; step = steps.next()) yield step.value;
        return step.value;
      },
    },
  };
}

/** The arguments of a formula as a host hands them over at each recalculation: new arrays. */
function formula(seed: number, asOf: number): Promise<unknown[][]> {
  const { accounts, reps } = madeUp(20, 3, seed);
  const copy = (cells: readonly (readonly unknown[])[]): unknown[][] =>
    cells.map((row) => [...row]);
  return assignOfRange(copy(accounts.cells), copy(reps.cells), "equity", [["asOf", asOf]]);
}

describe("several plans in one workbook", () => {
  // NOW() is another number at each recalculation, of the same day.
  const recalculations = [46_203, 46_203.25, 46_203.75];

  for (const plans of [1, 4, 12]) {
    it(`are searched for once each: ${plans}`, async () => {
      const { carves, searches } = countingSearches();
      const back = useCompute((work, stop) =>
        Promise.resolve(runSteps(answerSteps(work, carves, stop))),
      );
      try {
        for (const asOf of recalculations)
          for (let seed = 1; seed <= plans; seed++) await formula(seed, asOf);
        assert.equal(searches(), plans);
        await formula(1, 46_204);
        assert.equal(searches(), plans + 1, "the next day is another argument");
      } finally {
        back();
      }
    });
  }
});
