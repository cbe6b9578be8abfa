import fc from "fast-check";
import type { DescribedCost, Problem, Value } from "../../src/model";

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

/** Small problems with all that `assign` can be asked for: measures, variance, must-cover, every kind of cost. */
export function fullProblem(most: { accounts: number; reps: number }): fc.Arbitrary<Problem> {
  return smallProblem(most).chain((problem) => {
    const { accounts, reps } = problem;
    const load = numbers(fc.integer({ min: 0, max: 9 }), accounts);
    const measure = fc.record(
      {
        load,
        share: numbers(fc.constantFrom(0.5, 1, 2), reps),
        tolerance: fc.constantFrom(0, 0.1, 0.5, 2),
      },
      { requiredKeys: ["load", "tolerance"] },
    );
    return fc
      .record({
        capacity: fc.oneof(
          fc.constant(problem.capacity),
          numbers(fc.integer({ min: 15, max: 40 }), reps),
          fc.constant(new Float64Array(reps).fill(Infinity)),
        ),
        cost: fc.oneof(fc.constant(problem.cost), describedCost(accounts, reps)),
        measures: fc.option(fc.array(measure, { maxLength: 2 }), { nil: undefined }),
        variance: fc.option(
          fc.record({
            load: numbers(fc.integer({ min: -4, max: 9 }), accounts),
            weight: fc.constantFrom(0, 0.1, 1, 10),
          }),
          { nil: undefined },
        ),
        mustCover: fc.option(
          fc
            .array(fc.constantFrom(0, 0, 1), { minLength: accounts, maxLength: accounts })
            .map((flags) => Uint8Array.from(flags)),
          { nil: undefined },
        ),
      })
      .map((fields) => withoutUndefined({ ...problem, ...fields }));
  });
}

/** Travel on the globe or on a plane, with and without value; or value alone. */
function describedCost(accounts: number, reps: number): fc.Arbitrary<DescribedCost> {
  const unknown = fc.constant(NaN);
  const within = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most, max: most });
  const places = (most: number): fc.Arbitrary<Float64Array> =>
    numbers(fc.oneof({ weight: 9, arbitrary: within(most) }, unknown), accounts);
  const trips = numbers(fc.integer({ min: 0, max: 5 }), accounts);
  const value = valueOf(accounts, reps);
  const optional = { trips, value };
  const geographic = fc.record(
    {
      kind: fc.constant("geographic" as const),
      accountLatitude: places(80),
      accountLongitude: places(180),
      repLatitude: numbers(within(80), reps),
      repLongitude: numbers(within(180), reps),
      ...optional,
    },
    {
      requiredKeys: ["kind", "accountLatitude", "accountLongitude", "repLatitude", "repLongitude"],
    },
  );
  const planar = fc.record(
    {
      kind: fc.constant("planar" as const),
      accountX: places(10),
      accountY: places(10),
      repX: numbers(within(10), reps),
      repY: numbers(within(10), reps),
      ...optional,
    },
    { requiredKeys: ["kind", "accountX", "accountY", "repX", "repY"] },
  );
  return fc.oneof(geographic, planar, fc.record({ kind: fc.constant("value" as const), value }));
}

function valueOf(accounts: number, reps: number): fc.Arbitrary<Value> {
  const amount = numbers(fc.integer({ min: -2, max: 30 }), accounts);
  const classes = 2;
  const factor = numbers(fc.constantFrom(0, 0.5, 1, 1.5), classes * reps);
  const classOf = wholeNumbers([0, 1], accounts);
  return fc.record({ amount, classOf, factor }, { requiredKeys: ["amount"] });
}

function repsUpTo(reps: number): number[] {
  return Array.from({ length: reps }, (_, rep) => rep);
}

export function numbers(one: fc.Arbitrary<number>, length: number): fc.Arbitrary<Float64Array> {
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
