import assert from "node:assert/strict";
import { emptyKnapsack, solveKnapsack } from "../../../src/assign/lns/knapsack";
import { seededRandom } from "../../../src/random";

interface Thing {
  readonly profit: number;
  readonly workload: number;
}

function bestFirst(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => b.profit / b.workload - a.profit / a.workload);
}

function solved(things: readonly Thing[], room: number) {
  const sack = emptyKnapsack(things.length);
  sack.count = things.length;
  things.forEach(({ profit, workload }, item) => {
    sack.profit[item] = profit;
    sack.workload[item] = workload;
  });
  const bound = solveKnapsack(sack, room);
  const taken = things.filter((_, item) => sack.taken[item] === 1);
  return {
    bound,
    profit: taken.reduce((sum, one) => sum + one.profit, 0),
    workload: taken.reduce((sum, one) => sum + one.workload, 0),
  };
}

/** The most profit for whole-number workloads, by the table that textbooks give. */
function mostProfit(things: readonly Thing[], room: number): number {
  const most = new Float64Array(room + 1);
  for (const { profit, workload } of things)
    for (let space = room; space >= workload; space--)
      most[space] = Math.max(most[space] ?? 0, (most[space - workload] ?? 0) + profit);
  return most[room] ?? 0;
}

describe("solveKnapsack", () => {
  it("finds the most profit, and what gives it", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const things = bestFirst(
        Array.from({ length: 1 + Math.floor(random() * 60) }, () => ({
          profit: random() * 50,
          workload: Math.floor(random() * 40),
        })),
      );
      const room = Math.floor(random() * 400);
      const { bound, profit, workload } = solved(things, room);
      const most = mostProfit(things, room);
      assert.ok(Math.abs(bound - most) <= 1e-9 * (1 + most), `${bound} is not ${most}`);
      assert.ok(Math.abs(profit - most) <= 1e-9 * (1 + most));
      assert.ok(workload <= room);
    }
  });

  it("stays above the most profit, with a choice that fits, where it gives up", () => {
    let gaveUp = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const random = seededRandom(seed);
      // Profit that goes with workload, figures without a common measure: the hard kind.
      const things = bestFirst(
        Array.from({ length: 300 }, () => {
          const workload = 1 + Math.floor(random() * 10_000);
          return { workload, profit: workload + 1000 + random() / 1000 };
        }),
      );
      const room = 150_001;
      const { bound, profit, workload } = solved(things, room);
      const most = mostProfit(things, room);
      assert.ok(bound >= most - 1e-6 && bound <= most * 1.01, `${bound} to ${most}`);
      assert.ok(profit <= most + 1e-6 && workload <= room);
      if (profit < most - 1e-6) gaveUp++;
    }
    assert.ok(gaveUp > 0);
  });
});
