import assert from "node:assert/strict";
import fc from "fast-check";
import { comeFirst } from "../../../src/assign/served/comeFirst";
import { whoWaits } from "../../../src/assign/served/whoWaits";
import { brokenRules } from "../../../src/assign/standing/brokenRules";
import { standingOf } from "../../../src/assign/standing/standing";
import type { Problem } from "../../../src/model";

interface Drawn {
  readonly capacity: readonly number[];
  /** Who may serve each account, as bits. */
  readonly may: readonly number[];
  readonly workload?: readonly number[];
  readonly owner?: readonly number[];
}

function problemOf({ capacity, may, workload, owner }: Drawn): Problem {
  const reps = capacity.length;
  return {
    accounts: may.length,
    reps,
    capacity: Float64Array.from(capacity),
    workload: workload ? Float64Array.from(workload) : new Float64Array(may.length).fill(1),
    eligible: Uint8Array.from(
      { length: may.length * reps },
      (_, at) => (may[Math.floor(at / reps)]! >> (at % reps)) & 1,
    ),
    cost: new Float64Array(may.length * reps),
    ...(owner && {
      owner: Int32Array.from(owner),
      stays: Uint8Array.from(owner, (rep) => (rep < 0 ? 0 : 1)),
    }),
  };
}

/** Whether accounts can be served together, by trying all ways. */
function fit(problem: Problem, accounts: readonly number[]): boolean {
  const { reps, capacity, workload, eligible, owner, stays } = problem;
  const room = capacity.slice();
  // Who is above capacity holds nothing but what stays with him.
  const theirs = new Int32Array(reps);
  const others = new Int32Array(reps);
  const search = (at: number): boolean => {
    if (at === accounts.length) return room.every((left, rep) => left >= 0 || others[rep] === 0);
    const account = accounts[at]!;
    for (let rep = 0; rep < reps; rep++) {
      if (eligible?.[account * reps + rep] !== 1) continue;
      const isTheirs = stays?.[account] === 1 && owner?.[account] === rep;
      if (!isTheirs && room[rep]! < workload[account]!) continue;
      room[rep]! -= workload[account]!;
      (isTheirs ? theirs : others)[rep]! += 1;
      const found = search(at + 1);
      room[rep]! += workload[account]!;
      (isTheirs ? theirs : others)[rep]! -= 1;
      if (found) return true;
    }
    return false;
  };
  return search(0);
}

/** Whether somebody could serve the account if it were the only one: the others wait by themselves. */
function fitsAlone({ reps, capacity, workload, eligible }: Problem, account: number): boolean {
  return capacity.some(
    (room, rep) => eligible?.[account * reps + rep] === 1 && room >= workload[account]!,
  );
}

/** Who waits where each account is served that can be with those before it. */
function bruteForce(problem: Problem, order: readonly number[]): Uint8Array {
  const waits = new Uint8Array(problem.accounts);
  const served = order.filter((account) => problem.stays?.[account] === 1);
  for (const account of order) {
    if (problem.stays?.[account] === 1) continue;
    if (!fitsAlone(problem, account)) continue;
    if (fit(problem, [...served, account])) served.push(account);
    else waits[account] = 1;
  }
  return waits;
}

const sized = (reps: number, most: number): fc.Arbitrary<Drawn> =>
  fc.record({
    capacity: fc.array(fc.integer({ min: 0, max: most }), { minLength: reps, maxLength: reps }),
    may: fc.array(fc.integer({ min: 0, max: 2 ** reps - 1 }), { minLength: 1, maxLength: 9 }),
  });
const drawn = fc.integer({ min: 1, max: 4 }).chain((reps) => sized(reps, 4));
const shuffled = (count: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });
const ordered = drawn.chain((one) => fc.tuple(fc.constant(one), shuffled(one.may.length)));

describe("who waits where room is short", () => {
  it("leaves the best set in order, as brute force finds it, where all ask for the same", () => {
    let short = 0;
    fc.assert(
      fc.property(ordered, ([one, order]) => {
        const problem = problemOf(one);
        const waits = whoWaits(problem, Int32Array.from(order));
        const expected = bruteForce(problem, order);
        if (expected.includes(1)) short++;
        assert.deepEqual(waits, expected.includes(1) ? expected : undefined);
      }),
      { numRuns: 600 },
    );
    assert.ok(short > 100, `${short} were short of room`);
  });

  it("serves what stays with its owner whatever the order, and the best of the rest", () => {
    const owned = ordered.chain(([one, order]) =>
      fc
        .array(fc.integer({ min: -1, max: one.capacity.length - 1 }), {
          minLength: one.may.length,
          maxLength: one.may.length,
        })
        .map((owner): [Drawn, number[]] => {
          // Who owns an account may serve it.
          const may = one.may.map((flags, at) =>
            owner[at]! < 0 ? flags : flags | (1 << owner[at]!),
          );
          return [{ ...one, may, owner }, order];
        }),
    );
    let short = 0;
    fc.assert(
      fc.property(owned, ([one, order]) => {
        const problem = problemOf(one);
        const waits = whoWaits(problem, Int32Array.from(order)) ?? new Uint8Array(order.length);
        const served = order.filter(
          (account) =>
            waits[account] === 0 && (one.owner![account]! >= 0 || fitsAlone(problem, account)),
        );
        assert.ok(fit(problem, served));
        waits.forEach((flag, account) => {
          if (flag === 0) return;
          short++;
          assert.equal(one.owner?.[account], -1);
        });
      }),
      { numRuns: 400 },
    );
    assert.ok(short > 100, `${short} waited`);
  });

  it("never has a rep's room for more than is there where workloads differ, nor leaves what fits", () => {
    const differing = ordered.chain(([one, order]) =>
      fc
        .array(fc.integer({ min: 1, max: 4 }), {
          minLength: one.may.length,
          maxLength: one.may.length,
        })
        .map((workload): [Drawn, number[]] => [{ ...one, workload }, order]),
    );
    fc.assert(
      fc.property(differing, ([one, order]) => {
        const problem = problemOf(one);
        const all = order.filter((account) => one.may[account] !== 0);
        const waits = whoWaits(problem, Int32Array.from(order));
        if (fit(problem, all)) assert.equal(waits, undefined);
        const first = all[0];
        if (first !== undefined && fit(problem, [first])) assert.notEqual(waits?.[first], 1);
      }),
      { numRuns: 400 },
    );
  });
});

describe("those who come first in a plan", () => {
  it("take the places of those who come after them, and every rule is kept", () => {
    let changed = 0;
    fc.assert(
      fc.property(
        ordered,
        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(0, 1, 3, Infinity),
        ([one, order], owners, maxMoved) => {
          const reps = one.capacity.length;
          const owner = Int32Array.from(one.may, (_, at) => Math.min(owners[at]!, reps - 1));
          const problem = { ...problemOf(one), owner, maxMoved };
          // The plan that gives accounts to the first rep with room, the last in order first.
          const rep = new Int32Array(problem.accounts).fill(-1);
          const room = problem.capacity.slice();
          let moves = maxMoved;
          for (const account of [...order].reverse()) {
            const to = room.findIndex(
              (left, at) =>
                left >= 1 &&
                problem.eligible?.[account * reps + at] === 1 &&
                (moves > 0 || owner[account]! < 0 || owner[account] === at),
            );
            if (to < 0) continue;
            rep[account] = to;
            room[to]! -= 1;
            if (owner[account]! >= 0 && owner[account] !== to) moves -= 1;
          }
          const better = comeFirst(problem, rep, Int32Array.from(order));
          if (better === undefined) return;
          changed++;
          assert.deepEqual(brokenRules(standingOf(problem, better)), []);
          const at = order.find((account) => rep[account]! < 0 !== better[account]! < 0);
          assert.ok(at !== undefined && better[at]! >= 0, "the first that differs is served");
        },
      ),
      { numRuns: 500 },
    );
    assert.ok(changed > 100, `${changed} plans were put right`);
  });
});
