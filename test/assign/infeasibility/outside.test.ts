import assert from "node:assert/strict";
import fc from "fast-check";
import { balance } from "../../../src/assign";
import { outsideWork, type Outside } from "../../../src/assign/infeasibility/outside";
import { fairLoads, onePeerGroup, type PeerParts } from "../../../src/fairness/peers";
import type { Plan, Problem } from "../../../src/model";
import { allPlans } from "../allPlans";
import { fullProblem, numbers } from "../problems";

type Rep = ArrayLike<number>;

function heldIn(rep: Rep, load: Float64Array, reps: number): Float64Array {
  const held = new Float64Array(reps);
  Array.from(rep).forEach((at, account) => {
    if (at >= 0) held[at]! += load[account]!;
  });
  return held;
}

function outsideOf(
  problem: Problem,
  rep: Rep,
  load: Float64Array,
  peers: PeerParts,
  limit: number,
): readonly Outside[] {
  const plan = { rep: Int32Array.from(rep) } as unknown as Plan;
  const work = outsideWork(problem, plan, { load, peers, limit, measure: -1, isEvened: true });
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** How far over fair shares some reps are together, in parts of them; below 0 where they are under. */
function together(peers: PeerParts, held: Float64Array, reps: readonly number[]): number {
  const fair = fairLoads(peers, held);
  const sum = (of: Float64Array): number => reps.reduce((all, rep) => all + of[rep]!, 0);
  return sum(fair) > 0 ? sum(held) / sum(fair) - 1 : 0;
}

/** How far what a cause claims is so in a plan: it claims `off` at least. */
function claimed({ rep, isOver, cause }: Outside, plan: Rep, peers: PeerParts, held: Float64Array) {
  assert.ok(cause);
  const { groupOf } = peers;
  const others = (group: number, but: readonly number[]): number[] =>
    [...groupOf.keys()].filter((one) => groupOf[one] === group && !but.includes(one));
  switch (cause.by) {
    case "large":
      return together(peers, held, [plan[cause.accounts[0]!]!]);
    case "left by accounts": {
      const holder = plan[cause.accounts[0]!]!;
      assert.equal(groupOf[holder], groupOf[rep]);
      return -together(peers, held, others(groupOf[holder]!, [holder]));
    }
    case "left by reps": {
      const left = others(groupOf[rep]!, cause.reps);
      assert.ok(left.includes(rep));
      return (isOver ? 1 : -1) * together(peers, held, left);
    }
    default:
      return (isOver ? 1 : -1) * together(peers, held, [rep]);
  }
}

/** One of the plans that place most. */
function pickFull(plans: readonly number[][], at: number): number[] | undefined {
  const placed = (rep: Rep): number => Array.from(rep).filter((one) => one >= 0).length;
  const most = plans.reduce((so, one) => Math.max(so, placed(one)), 0);
  const full = plans.filter((one) => placed(one) === most);
  return full[at % Math.max(1, full.length)];
}

function waiting(rep: Rep): string {
  return Array.from(rep, (at) => (at < 0 ? "-" : "+")).join("");
}

/** Six accounts that hardly fit, with few who may move and few who may not. */
const tight: fc.Arbitrary<Problem> = fc
  .record({
    capacity: numbers(fc.constantFrom(1, 2, 3, 4), 3),
    workload: numbers(fc.constantFrom(1, 1, 1, 2), 6),
    owner: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }),
    eligible: fc.array(fc.constantFrom(1, 1, 1, 0), { minLength: 18, maxLength: 18 }),
    lockedTo: fc.array(fc.constantFrom(-1, -1, -1, -1, 0), { minLength: 6, maxLength: 6 }),
    maxMoved: fc.constantFrom(0, 1, 2, Infinity),
    isOpen: fc.boolean(),
  })
  .map(({ owner, eligible, lockedTo, isOpen, ...fields }) => ({
    ...{ accounts: 6, reps: 3, owner: Int32Array.from(owner), ...fields },
    ...(!isOpen && { eligible: Uint8Array.from(eligible), lockedTo: Int32Array.from(lockedTo) }),
  }));

const drawn = fc.oneof(fullProblem({ accounts: 6, reps: 3 }), tight).chain((problem) =>
  fc.record({
    problem: fc.constant(problem),
    load: numbers(fc.constantFrom(0, 1, 2, 3, 5, 9, 30), problem.accounts),
    groupOf: fc
      .array(fc.constantFrom(0, 0, 1), { minLength: problem.reps, maxLength: problem.reps })
      .map((groups) => Int32Array.from(groups, (group) => group - Math.min(...groups))),
    part: numbers(fc.constantFrom(1, 1, 2), problem.reps),
    limit: fc.constantFrom(0, 0.05, 0.3),
    at: fc.nat(),
  }),
);

describe("who is outside, and why", () => {
  it("names no cause that any plan that serves the same accounts refutes", () => {
    const seen = new Map<string, number>();
    const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(drawn, ({ problem, load, groupOf, part, limit, at }) => {
        const plans = allPlans(problem);
        const plan = pickFull(plans, at);
        if (plan === undefined) return;
        const peers = { groupOf, part };
        const compared = plans.filter((one) => waiting(one) === waiting(plan));
        for (const one of outsideOf(problem, plan, load, peers, limit)) {
          if (one.cause === undefined) {
            count(one.step === undefined ? "open" : `step, ${one.step.hindrance.rule}`);
            continue;
          }
          count(one.cause.by);
          if ("rest" in one.cause) count(`${one.cause.by}, ${one.cause.rest}`);
          const { off } = one.cause;
          assert.ok(off > limit, `${off} is inside ${limit}`);
          for (const other of compared) {
            const so = claimed(one, other, peers, heldIn(other, load, problem.reps));
            assert.ok(so >= off - 1e-9, `${one.cause.by}: ${off} is said, ${so} is so`);
          }
        }
      }),
      { numRuns: 3000, seed: 5 },
    );
    for (const [what, least] of [
      ["locked", 30],
      ["only", 30],
      ["moves out", 30],
      ["others full", 30],
      ["served", 30],
      ["room", 30],
      ["moves in", 30],
      ["large", 30],
      ["large, no room", 10],
      ["large, not theirs", 10],
      ["left by accounts", 30],
      ["left by accounts, no room", 10],
      ["left by accounts, not theirs", 10],
      ["left by reps", 30],
      ["step, capacity", 30],
      ["step, moves", 30],
      ["open", 30],
    ] as const)
      assert.ok((seen.get(what) ?? 0) >= least, `${what}: ${seen.get(what)}`);
  });

  it("names of a next step the rule without which it would bring the rep nearer", () => {
    const seen = { capacity: 0, moves: 0, "move limit": 0 };
    fc.assert(
      fc.property(drawn, ({ problem, load, groupOf, part, limit, at }) => {
        const plans = allPlans(problem);
        const plan = pickFull(plans, at);
        if (plan === undefined) return;
        const peers = { groupOf, part };
        const off = (held: Float64Array, rep: number): number =>
          Math.abs(together(peers, held, [rep]));
        const held = heldIn(plan, load, problem.reps);
        for (const { rep, step } of outsideOf(problem, plan, load, peers, limit)) {
          if (step === undefined) continue;
          seen[step.hindrance.rule] += 1;
          const then = plan.map((now, account) =>
            step.accounts.includes(account) ? step.to : now,
          );
          const heldThen = heldIn(then, load, problem.reps);
          for (const one of [step.from, step.to])
            assert.ok(off(heldThen, one) < off(held, rep) - 1e-12);
          const has = (of: Problem): boolean =>
            allPlans(of).some((one) => one.join() === then.join());
          assert.equal(has(problem), false);
          const { maxMoved: _, ...unmoved } = problem;
          assert.ok(
            step.hindrance.rule === "capacity"
              ? has({ ...problem, capacity: problem.capacity.map(() => 1e9) })
              : has(unmoved),
            step.hindrance.rule,
          );
        }
      }),
      { numRuns: 1000, seed: 6 },
    );
    assert.ok(seen.capacity > 50 && seen.moves > 15, JSON.stringify(seen));
  });

  /** Four accounts of load 1 and workload 1 between two reps. */
  const even: Problem = {
    accounts: 4,
    reps: 2,
    capacity: new Float64Array([9, 9]),
    workload: new Float64Array(4).fill(1),
    measures: [{ load: new Float64Array(4).fill(1), tolerance: 0.1 }],
  };

  function causesOf(changed: Partial<Problem>): string[] {
    const problem = { ...even, ...changed };
    const { load } = problem.measures![0]!;
    const { rep } = balance(problem);
    return outsideOf(problem, rep, load, onePeerGroup(problem.reps), 0.1).map(
      ({ rep: one, cause, step }) =>
        `${one} ${cause?.by ?? "open"} ${cause?.off.toFixed(2) ?? step?.hindrance.rule ?? ""}`,
    );
  }

  it("is nobody where all are inside", () => {
    assert.deepEqual(causesOf({}), []);
  });

  it("names what locks put with one rep, and what that leaves the other", () => {
    assert.deepEqual(causesOf({ lockedTo: new Int32Array([0, 0, 0, -1]) }), [
      "0 locked 0.50",
      "1 served 0.50",
    ]);
  });

  it("names what one rep may serve, and what only the other may", () => {
    assert.deepEqual(causesOf({ eligible: Uint8Array.from([1, 1, 1, 0, 1, 0, 1, 0]) }), [
      "0 only 0.50",
      "1 served 0.50",
    ]);
  });

  it("names the room of a rep, and that the others have no more", () => {
    assert.deepEqual(causesOf({ capacity: new Float64Array([9, 1]) }), [
      "0 others full 0.50",
      "1 room 0.50",
    ]);
  });

  it("names the cap on moves, on either side of it", () => {
    assert.deepEqual(causesOf({ owner: new Int32Array(4), maxMoved: 1 }), [
      "0 moves out 0.50",
      "1 moves in 0.50",
    ]);
  });

  it("names the account that is too large for anybody, and what it leaves", () => {
    const measures = [{ load: new Float64Array([9, 1, 1, 1]), tolerance: 0.1 }];
    assert.deepEqual(
      causesOf({ measures }).map((one) => one.slice(2)),
      ["large 0.50", "left by accounts 0.50"],
    );
    const groups = { together: new Int32Array([0, 0, 0, -1]) };
    assert.deepEqual(
      causesOf(groups).map((one) => one.slice(2)),
      ["large 0.50", "left by accounts 0.50"],
    );
  });

  it("counts what the others have no places for to the large account's holder", () => {
    const measures = [{ load: new Float64Array([12, 2, 2, 2, 2, 2]), tolerance: 0.1 }];
    const changed = {
      ...{ accounts: 6, measures, workload: new Float64Array(6).fill(1) },
      capacity: new Float64Array([3, 3]),
    };
    const load = measures[0]!.load;
    const found = outsideOf(
      { ...even, ...changed },
      [0, 0, 0, 1, 1, 1],
      load,
      onePeerGroup(2),
      0.1,
    );
    assert.deepEqual(
      found.map(({ cause }) => cause && { ...cause, off: Number(cause.off.toFixed(4)) }),
      [
        { by: "large", accounts: [0], off: 0.4545, rest: "no room" },
        { by: "left by accounts", accounts: [0], off: 0.4545, rest: "no room" },
      ],
    );
  });

  it("is left open where whole accounts alone stand in the way", () => {
    const measures = [{ load: new Float64Array([3, 3, 3, 0]), tolerance: 0.1 }];
    assert.deepEqual(
      causesOf({ measures }).map((one) => one.slice(2)),
      ["open ", "open "],
    );
  });
});
