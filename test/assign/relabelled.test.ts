import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../src/assign";
import { greedy } from "../../src/assign/approaches/greedy";
import { roundRobin } from "../../src/assign/approaches/roundRobin";
import type { Plan, Problem } from "../../src/model";
import { asBalanced } from "./asBalanced";
import { brokenRule, noWorseBefore, scorer } from "./bruteForce";
import { orClash } from "./orClash";
import { fullProblem } from "./problems";
import { relabelled } from "./relabelled";
import type { Labels } from "./relabelled";

const ROUNDING = 1e-9;

interface Twins {
  readonly problem: Problem;
  readonly labels: Labels;
}

const twins = (most: { accounts: number; reps: number }): fc.Arbitrary<Twins> =>
  fullProblem(most).chain((problem) => {
    const orderOf = (length: number) =>
      fc.shuffledSubarray(
        Array.from({ length }, (_, i) => i),
        { minLength: length, maxLength: length },
      );
    const labels = fc.record({
      accounts: orderOf(problem.accounts),
      reps: orderOf(problem.reps),
    });
    return labels.map((of) => ({ problem, labels: of }));
  });

/** The plan of the relabelled problem, under the old numbers. */
function underOldNumbers({ rep }: Plan, { accounts, reps }: Labels): number[] {
  return accounts.map((account) => {
    const at = rep[account] ?? -1;
    return at < 0 ? -1 : reps.indexOf(at);
  });
}

const approaches = [
  { name: "assign", run: (problem: Problem) => assign(problem), of: "cost", leastProven: 20 },
  { name: "balance", run: (problem: Problem) => balance(problem), of: "level", leastProven: 20 },
  { name: "greedy", run: (problem: Problem) => greedy(problem), of: "cost", leastProven: 5 },
  {
    name: "round robin",
    run: (problem: Problem) => roundRobin(problem),
    of: "cost",
    leastProven: 5,
  },
] as const;

describe("accounts and reps under other numbers", () => {
  for (const { name, run, of, leastProven } of approaches)
    it(`${name}: the plan keeps the rules under the old ones, and neither beats the other's bound or proof`, () => {
      let compared = 0;
      let proven = 0;
      fc.assert(
        fc.property(twins({ accounts: 6, reps: 3 }), ({ problem, labels }) => {
          const one = orClash(() => run(problem));
          const twin = orClash(() => run(relabelled(problem, labels)));
          assert.equal(one === undefined, twin === undefined);
          if (!one || !twin) return;
          const back = underOldNumbers(twin, labels);
          assert.equal(brokenRule(problem, back), undefined);
          const judged = of === "level" ? asBalanced(problem) : problem;
          const score = scorer(judged);
          const [first, second] = [score(one.rep), score(back)];
          const near = ROUNDING * (1 + Math.abs(first[of]) + Math.abs(second[of]));
          assert.ok(
            Math.abs(twin.cost - second[of]) <= near,
            "the cost is not that of the numbers",
          );
          const [isAsGood, isAsGoodTheOtherWay] = [
            noWorseBefore(second, first),
            noWorseBefore(first, second),
          ];
          if (isAsGood) compared++;
          if (isAsGood) assert.ok(one.lowerBound <= second[of] + near, "the twin beats the bound");
          if (isAsGoodTheOtherWay)
            assert.ok(twin.lowerBound <= first[of] + near, "the twin's bound is beaten");
          if (!isAsGood || !isAsGoodTheOtherWay) return;
          if (one.gapAbsolute !== 0 || twin.gapAbsolute !== 0) return;
          proven++;
          assert.ok(Math.abs(first[of] - second[of]) <= near, `${first[of]}, ${second[of]}`);
        }),
        { numRuns: 120, seed: 3 },
      );
      assert.ok(compared > 30, `only ${compared} pairs could be compared`);
      assert.ok(proven >= leastProven, `only ${proven} pairs are proven best`);
    });
});
