import assert from "node:assert/strict";
import fc from "fast-check";
import { assign, balance } from "../../../src/assign";
import { InfeasibleError, InputError } from "../../../src/errors";
import type { Problem } from "../../../src/model";
import { brokenRule } from "../bruteForce";

const sound: Problem = {
  accounts: 3,
  reps: 2,
  capacity: new Float64Array([5, 5]),
  workload: new Float64Array([1, 2, 3]),
  cost: new Float64Array([1, 2, 3, 4, 5, 6]),
};

/** Each change makes the sound problem unreadable; the message has to name what and where. */
const unreadable: [string, Partial<Problem>, RegExp][] = [
  ["no reps", { reps: 0 }, /reps is 0: at least one/],
  ["half an account", { accounts: 2.5 }, /accounts is 2.5/],
  ["too few capacities", { capacity: new Float64Array(1) }, /capacity holds 1 .* 2 are needed/],
  ["a negative capacity", { capacity: new Float64Array([5, -1]) }, /capacity of rep 1 is -1/],
  ["a capacity of NaN", { capacity: new Float64Array([NaN, 1]) }, /capacity of rep 0 is NaN/],
  ["too many workloads", { workload: new Float64Array(4) }, /workload holds 4 .* 3 .* or 6/],
  [
    "a negative workload",
    { workload: new Float64Array([1, -2, 1]) },
    /workload of account 1 is -2/,
  ],
  [
    "a workload of NaN for one rep",
    { workload: new Float64Array([1, 1, 1, NaN, 1, 1]) },
    /workload of account 1 for rep 1 is NaN/,
  ],
  [
    "an endless cost",
    { cost: new Float64Array([1, 2, 3, Infinity, 5, 6]) },
    /account 1 with rep 1/,
  ],
  [
    "a workload beyond reckoning",
    { workload: new Float64Array([1, 1e300, 1]) },
    /workload of account 1 is 1e\+300: choose a unit/,
  ],
  [
    "a share next to nothing",
    { share: new Float64Array([1, 1e-300]) },
    /share of rep 1 is 1e-300: choose a unit/,
  ],
  [
    "a capacity beyond reckoning",
    { capacity: new Float64Array([1e300, 1]) },
    /capacity of rep 0 is 1e\+300: .*Infinity for no limit/,
  ],
  ["too few flags", { eligible: new Uint8Array(5) }, /eligible holds 5 .* 6 are needed/],
  ["a lock to nobody", { lockedTo: new Int32Array([-1, 2, 0]) }, /lockedTo of account 1 is 2/],
  ["an owner below -1", { owner: new Int32Array([-2, 0, 0]) }, /owner of account 0 is -2/],
  ["a group below -1", { together: new Int32Array([0, 0, -7]) }, /together of account 2 is -7/],
  ["a cap of NaN", { maxMoved: NaN }, /maxMoved is NaN/],
  ["a negative load", { load: new Float64Array([0, 0, -1]) }, /load of account 2 is -1/],
  ["a share of 0", { share: new Float64Array([1, 0]) }, /share of rep 1 is 0/],
  [
    "a place north of the pole",
    {
      cost: {
        kind: "geographic",
        accountLatitude: new Float64Array([0, 91, 0]),
        accountLongitude: new Float64Array(3),
        repLatitude: new Float64Array(2),
        repLongitude: new Float64Array(2),
      },
    },
    /accountLatitude\[1\] is 91/,
  ],
];

describe("a problem that can't be read", () => {
  for (const [what, change, message] of unreadable)
    it(`is refused: ${what}`, () => {
      for (const run of [assign, balance]) {
        const isRefusal = (error: unknown): boolean =>
          error instanceof InputError && message.test(error.message);
        assert.throws(() => run({ ...sound, ...change }), isRefusal);
      }
    });

  it("is refused: a cost function without an answer, once it is asked", () => {
    assert.throws(
      () => assign({ ...sound, cost: () => NaN }),
      (error) =>
        error instanceof InputError && /cost of account 0 with rep [01] is NaN/.test(error.message),
    );
  });

  it("is refused: options that make no sense, and assign without cost", () => {
    assert.throws(() => assign(sound, { effort: 0 }), InputError);
    assert.throws(() => balance(sound, { seed: NaN }), InputError);
    const { cost, ...rest } = sound;
    assert.ok(cost);
    assert.throws(() => assign(rest), InputError);
  });

  it("ends in an error that explains itself, or in a plan that keeps the rules", () => {
    const odd = fc.constantFrom(0, 1, -1, 2.5, NaN, Infinity, -Infinity, 1e300, 1e-300);
    const oddNumbers = fc.array(odd, { maxLength: 6 }).map((some) => Float64Array.from(some));
    const oddWhole = fc
      .array(fc.integer({ min: -2, max: 3 }), { maxLength: 4 })
      .map((some) => Int32Array.from(some));
    const changes = fc.record(
      {
        accounts: fc.oneof(odd, fc.constant(3)),
        reps: fc.oneof(fc.constant(2), fc.constantFrom(0, 1, -1, NaN)),
        capacity: oddNumbers,
        workload: oddNumbers,
        cost: oddNumbers,
        lockedTo: oddWhole,
        together: oddWhole,
        owner: oddWhole,
        maxMoved: odd,
        load: oddNumbers,
        share: oddNumbers,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(changes, (change) => {
        const problem = { ...sound, ...change };
        for (const run of [assign, balance])
          try {
            assert.equal(brokenRule(problem, run(problem).rep), undefined);
          } catch (error) {
            if (!(error instanceof InputError || error instanceof InfeasibleError)) throw error;
          }
      }),
      { numRuns: 1000 },
    );
  });

  it("is not: no accounts at all", () => {
    const none = {
      accounts: 0,
      reps: 2,
      capacity: new Float64Array(2),
      workload: new Float64Array(0),
    };
    assert.equal(balance(none).cost, 0);
    assert.equal(assign({ ...none, cost: new Float64Array(0) }).gap, 0);
  });
});

describe("rules that contradict each other", () => {
  const clashes: [string, Partial<Problem>, RegExp][] = [
    [
      "a lock to a rep who may not serve the account",
      { lockedTo: new Int32Array([-1, 1, -1]), eligible: new Uint8Array([1, 1, 1, 0, 1, 1]) },
      /\(locks\): lock, account 1, rep 1; eligibility, account 1, reps 1\.$/,
    ],
    [
      "a group with two locks",
      { lockedTo: new Int32Array([0, 1, -1]), together: new Int32Array([4, 4, -1]) },
      /\(locks\): lock, account 0, rep 0; lock, account 1, rep 1; group, accounts 0 1\.$/,
    ],
    [
      "a lock on a group of which one account may not be served",
      {
        lockedTo: new Int32Array([0, -1, -1]),
        together: new Int32Array([4, 4, -1]),
        eligible: new Uint8Array([1, 1, 0, 1, 1, 1]),
      },
      /\(locks\): lock, account 0, rep 0; group, accounts 0 1; eligibility, account 1, reps 0\.$/,
    ],
    [
      "locks beyond a capacity",
      { lockedTo: new Int32Array([-1, 0, 0]), capacity: new Float64Array([4, 9]) },
      /\(capacity, rep 0, workload 5\): lock, .*; capacity, rep 0, capacity 4\.$/,
    ],
    [
      "more forced moves than may move",
      { lockedTo: new Int32Array([1, 1, -1]), owner: new Int32Array([0, 0, 0]), maxMoved: 1 },
      /\(moves, forced 2, locked 2, barred 0, grouped 0\): .*; moves, maxMoved 1\.$/,
    ],
  ];
  for (const [what, change, message] of clashes)
    it(`are named: ${what}`, () => {
      for (const run of [assign, balance])
        assert.throws(
          () => run({ ...sound, ...change }),
          (error) => error instanceof InfeasibleError && message.test(error.message),
        );
    });
});
