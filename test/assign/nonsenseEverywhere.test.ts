import assert from "node:assert/strict";
import fc from "fast-check";
import {
  assign,
  balance,
  contradictions,
  evaluate,
  explain,
  frontier,
  leavingRep,
  newRep,
  nextMoves,
  rebalance,
  recentre,
  shortfall,
  stress,
} from "../../src/assign";
import type { PlacedProblem } from "../../src/assign";
import { greedy } from "../../src/assign/approaches/greedy";
import { roundRobin } from "../../src/assign/approaches/roundRobin";
import { InfeasibleError, InputError } from "../../src/errors";
import type { Plan, Problem } from "../../src/model";
import { brokenRule } from "./bruteForce";
import { anyAssignment } from "./change/problems";
import { fullProblem } from "./problems";

const ODD = [NaN, Infinity, -Infinity, -1, 1e300, -1e300, 1e-300, 5e-324, -1e30, 1e30, 1e-30, 0];

interface Case {
  readonly problem: Problem;
  /** Who has each account today, whatever the rules say. */
  readonly today: Int32Array;
}

/** Every array of numbers in the problem, wherever it is. */
function numbersIn(value: unknown): Float64Array[] {
  if (value instanceof Float64Array) return value.length > 0 ? [value] : [];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** Problems with up to two odd numbers somewhere, or one number everywhere in an array. */
const cases: fc.Arbitrary<Case> = fullProblem({ accounts: 6, reps: 3 }).chain((sound) => {
  const spoil = fc.record({
    array: fc.nat(),
    at: fc.nat(),
    odd: fc.constantFrom(...ODD),
    everywhere: fc.boolean(),
  });
  return fc
    .record({ today: anyAssignment(sound), spoils: fc.array(spoil, { maxLength: 2 }) })
    .map(({ today, spoils }) => {
      const problem = structuredClone(sound);
      const arrays = numbersIn(problem);
      for (const { array, at, odd, everywhere } of spoils) {
        const spoilt = arrays[array % arrays.length];
        if (everywhere) spoilt?.fill(odd);
        else if (spoilt) spoilt[at % spoilt.length] = odd;
      }
      return { problem, today };
    });
});

/** Where there is something that is no number, or a text that shows one; undefined where all is well. */
function notANumber(value: unknown, path: string): string | undefined {
  if (typeof value === "number") return Number.isNaN(value) ? path : undefined;
  if (typeof value === "string")
    return /NaN|undefined/.test(value) ? `${path}: ${value}` : undefined;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as Float64Array).some((one) => Number.isNaN(one)) ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = notANumber(part, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function assertPlan(problem: Problem, plan: Plan): void {
  assert.equal(brokenRule(problem, plan.rep), undefined);
  assert.ok(plan.lowerBound <= plan.cost && plan.gap >= 0);
  assert.ok(Number.isFinite(plan.cost) && Number.isFinite(plan.lowerBound));
  assert.deepEqual(
    plan.unassigned.map(({ account }) => account),
    Array.from(plan.rep.keys()).filter((account) => plan.rep[account] === -1),
  );
}

function planned(problem: Problem, plan: Plan): Plan {
  assertPlan(problem, plan);
  return plan;
}

/** What people can ask for; each answers with what they would see. */
const questions: Record<string, (one: Case) => unknown> = {
  assign: ({ problem }) => planned(problem, assign(problem)),
  balance: ({ problem }) => planned(problem, balance(problem)),
  greedy: ({ problem }) => planned(problem, greedy(problem)),
  "round robin": ({ problem }) => planned(problem, roundRobin(problem)),
  rebalance: ({ problem, today }) => {
    const plan = rebalance(problem, today, { engine: "balance", mostMoved: 0.5 });
    const owned = today.filter((rep) => rep >= 0).length;
    return planned({ ...problem, owner: today, maxMoved: Math.floor(owned / 2) }, plan);
  },
  frontier: ({ problem }) => {
    const plans = frontier(problem, { engine: "assign", caps: [0, 0.5, 1] });
    for (const { plan, cap } of plans)
      assertPlan({ ...problem, maxMoved: Math.min(cap, problem.maxMoved ?? Infinity) }, plan);
    return plans;
  },
  "a new rep": ({ problem, today }) => newRep(problem, today, 0),
  "a leaving rep": ({ problem, today }) => leavingRep(problem, today, 0, { engine: "assign" }),
  "next moves": ({ problem, today }) => nextMoves(problem, today, { objective: "both" }),
  "what it amounts to": ({ problem, today }) => evaluate(problem, today),
  reasons: ({ problem }) => {
    const told = explain(problem, assign(problem), "assign");
    return Array.from({ length: problem.accounts }, (_, account) => [
      told.why(account),
      told.whyNot(account, 0),
    ]);
  },
  stress: ({ problem }) => stress(problem, balance(problem), { engine: "balance", runs: 3 }),
  "rules that clash": ({ problem }) => contradictions(problem, { toPlace: "all" }),
  "why accounts wait": ({ problem }) => shortfall(problem, balance(problem)),
  "reps who move": ({ problem }) => recentre(problem as PlacedProblem).plan,
};

describe("an odd number anywhere ends in an error that explains itself, or in figures that are numbers", () => {
  for (const [name, ask] of Object.entries(questions))
    it(name, () => {
      let answered = 0;
      let refused = 0;
      fc.assert(
        fc.property(cases, (one) => {
          try {
            assert.equal(notANumber(ask(one), "answer"), undefined);
            answered++;
          } catch (error) {
            if (!(error instanceof InputError || error instanceof InfeasibleError)) throw error;
            assert.doesNotMatch(error.message, /undefined/);
            if (error instanceof InfeasibleError)
              assert.equal(notANumber(error.leastViolation, "least violation"), undefined);
            refused++;
          }
        }),
        { numRuns: 60, seed: 11 },
      );
      assert.ok(answered > 3 && refused > 3, `${answered} answered, ${refused} refused`);
    });
});
