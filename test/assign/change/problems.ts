import fc from "fast-check";
import type { DescribedCost, Problem } from "../../../src/model";
import { smallProblem } from "../problems";

const numbers = (one: fc.Arbitrary<number>, length: number): fc.Arbitrary<Float64Array> =>
  fc.array(one, { minLength: length, maxLength: length }).map((all) => Float64Array.from(all));

/** A small problem with every kind of rule, also measures, a price of variance, must-cover accounts and described costs. */
export function fullProblem(most: { accounts: number; reps: number }): fc.Arbitrary<Problem> {
  return smallProblem(most).chain((problem) => {
    const { accounts, reps } = problem;
    const place = fc.integer({ min: -9, max: 9 });
    const cost: fc.Arbitrary<DescribedCost> = fc
      .record({
        accountX: numbers(place, accounts),
        accountY: numbers(place, accounts),
        repX: numbers(place, reps),
        repY: numbers(place, reps),
        trips: numbers(fc.integer({ min: 0, max: 4 }), accounts),
        value: numbers(fc.integer({ min: 0, max: 9 }), accounts).map((amount) => ({ amount })),
      })
      .map((fields) => ({ kind: "planar" as const, ...fields }));
    const measure = fc.record({
      load: numbers(fc.integer({ min: 0, max: 9 }), accounts),
      share: numbers(fc.constantFrom(1, 2), reps),
      tolerance: fc.constantFrom(0, 0.1, 0.5),
    });
    const variance = fc.record({
      load: numbers(fc.integer({ min: -3, max: 9 }), accounts),
      weight: fc.constantFrom(0, 0.5, 2),
    });
    return fc
      .record({
        cost: fc.option(cost, { nil: undefined }),
        measures: fc.array(measure, { maxLength: 2 }),
        variance: fc.option(variance, { nil: undefined }),
        mustCover: numbers(fc.constantFrom(0, 1), accounts),
      })
      .map((more) => ({
        ...problem,
        ...(more.cost ? { cost: more.cost } : {}),
        ...(more.measures.length > 0 ? { measures: more.measures } : {}),
        ...(more.variance ? { variance: more.variance } : {}),
        mustCover: Uint8Array.from(more.mustCover),
      }));
  });
}

/** Any assignment, whether or not it keeps the rules. */
export function anyAssignment({ accounts, reps }: Problem): fc.Arbitrary<Int32Array> {
  return fc
    .array(fc.integer({ min: -1, max: reps - 1 }), { minLength: accounts, maxLength: accounts })
    .map((all) => Int32Array.from(all));
}

/** A problem with an assignment of it. */
export function assigned(most: {
  accounts: number;
  reps: number;
}): fc.Arbitrary<{ problem: Problem; rep: Int32Array }> {
  return fullProblem(most).chain((problem) =>
    anyAssignment(problem).map((rep) => ({ problem, rep })),
  );
}
