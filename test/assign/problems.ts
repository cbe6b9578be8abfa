import fc from "fast-check";
import type { Problem } from "../../src/model";

/** Small problems with every kind of rule, some of which contradict each other. */
export function smallProblem(most: { accounts: number; reps: number }): fc.Arbitrary<Problem> {
  return fc
    .record({
      accounts: fc.integer({ min: 1, max: most.accounts }),
      reps: fc.integer({ min: 1, max: most.reps }),
    })
    .chain(({ accounts, reps }) => {
      const pairs = accounts * reps;
      const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
        fc.option(some, { nil: undefined });
      return fc
        .record({
          capacity: numbers(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity)), reps),
          workload: fc.oneof(
            numbers(fc.integer({ min: 0, max: 8 }), accounts),
            numbers(fc.integer({ min: 1, max: 8 }), pairs),
          ),
          cost: numbers(fc.integer({ min: -5, max: 20 }), pairs),
          load: numbers(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(2.5)), accounts),
          share: maybe(numbers(fc.constantFrom(0.5, 1, 2), reps)),
          eligible: maybe(
            fc
              .array(fc.constantFrom(1, 1, 1, 0), { minLength: pairs, maxLength: pairs })
              .map((flags) => Uint8Array.from(flags)),
          ),
          lockedTo: maybe(wholeNumbers([-1, -1, -1, -1, ...repsUpTo(reps)], accounts)),
          together: maybe(wholeNumbers([-1, -1, -1, 0, 1], accounts)),
          owner: maybe(wholeNumbers([-1, ...repsUpTo(reps)], accounts)),
          evensLoad: fc.boolean(),
          maxMoved: maybe(fc.integer({ min: 0, max: accounts })),
        })
        .map(({ load, evensLoad, ...fields }) => {
          // Where workload depends on the rep, balance has to be told what to even out.
          const isNeeded = fields.workload.length !== accounts || evensLoad;
          return withoutUndefined({ accounts, reps, ...fields, load: isNeeded ? load : undefined });
        });
    });
}

function repsUpTo(reps: number): number[] {
  return Array.from({ length: reps }, (_, rep) => rep);
}

function numbers(one: fc.Arbitrary<number>, length: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(one, { minLength: length, maxLength: length })
    .map((values) => Float64Array.from(values));
}

function wholeNumbers(values: number[], length: number): fc.Arbitrary<Int32Array> {
  return fc
    .array(fc.constantFrom(...values), { minLength: length, maxLength: length })
    .map((chosen) => Int32Array.from(chosen));
}

function withoutUndefined(fields: object): Problem {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as Problem;
}
