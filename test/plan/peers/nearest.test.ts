import assert from "node:assert/strict";
import fc from "fast-check";
import { InfeasibleError, InputError } from "../../../src/errors";
import { furthestOf } from "../../../src/fairness/peers";
import type { Carve } from "../../../src/plan/carve";
import { nearestProven } from "../../../src/plan/peers/nearest";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { heldBy } from "../../../src/territory/summary";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

interface Toy {
  readonly accounts: readonly {
    readonly load: number;
    readonly owner: number;
    readonly segment: string;
    readonly lock: boolean;
  }[];
  readonly reps: readonly {
    readonly share: number;
    readonly capacity: number;
    readonly serves: string;
    readonly team: string;
  }[];
  readonly settings: Partial<Settings>;
}

const reps = fc.array(
  fc.record({
    share: fc.constantFrom(1, 1, 2, 3),
    capacity: fc.constantFrom(3, 4, 9),
    serves: fc.constantFrom("A", "B", "A; B", ""),
    team: fc.constantFrom("North", "South"),
  }),
  { minLength: 2, maxLength: 3 },
);
const accounts = fc.array(
  fc.record({
    load: fc.constantFrom(1, 2, 3, 5, 8, 13, 40),
    owner: fc.integer({ min: -1, max: 2 }),
    segment: fc.constantFrom("A", "B"),
    lock: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 2, maxLength: 7 },
);
const settings = fc.record({
  approach: fc.constantFrom("equity", "equity", "round robin"),
  shares: fc.constantFrom("capacity", "equal"),
  match: fc.constantFrom("", "segment"),
  peers: fc.constantFrom("", "Team", "everybody"),
  measures: fc.constantFrom("", "ARR 10 %; Calls 20 %", "Calls 20 %; ARR 10 %"),
  maxMovedPercent: fc.constantFrom(0, 40, 100, 100),
  first: fc.constantFrom("worth", "none"),
}) as fc.Arbitrary<Partial<Settings>>;

function tablesFor({ accounts: rows, reps: team }: Toy): ReturnType<typeof tablesOf> {
  const name = (rep: number): string => (rep >= 0 && rep < team.length ? `Rep ${rep + 1}` : "");
  const ofAccounts = rows.map(({ load, owner, segment, lock }, at): Cell[] => [
    `A${at + 1}`,
    name(owner),
    load,
    1 + ((at * 7) % 5),
    segment,
    lock ? "yes" : "no",
  ]);
  const ofReps = team.map(({ share, capacity, serves, team: group }, rep): Cell[] => [
    name(rep),
    share,
    capacity,
    serves,
    group,
  ]);
  return tablesOf(
    [["Account ID", "Owner", "ARR", "Calls", "Segment", "Locked"], ...ofAccounts],
    [["Rep", "Share", "Capacity", "Segment", "Team"], ...ofReps],
  );
}

/** The carve of a toy; undefined where its rules contradict each other or are refused. */
function carveOf(toy: Toy): Carve | undefined {
  try {
    return carved(tablesFor(toy), { ...toy.settings, balance: "ARR" });
  } catch (error) {
    if (error instanceof InfeasibleError || error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * How far the furthest rep is in the best of all plans: of those that serve the same accounts where it
 * was decided beforehand who waits, else of those that leave no more workload waiting.
 */
function nearestOfAll({ setup, plan, inputs }: Carve): number {
  const { problem, peers } = setup;
  const { accounts: n, reps: k, eligible, lockedTo, owner, maxMoved, capacity, workload } = problem;
  const rep = new Int32Array(n);
  const room = capacity.slice();
  // Who holds more than fits today may go on holding it.
  plan.loads.forEach((load, at) => (room[at] = Math.max(room[at] as number, load)));
  let best = Infinity;
  const maySomebody = (account: number): boolean =>
    eligible?.subarray(account * k, (account + 1) * k).includes(1) ?? true;
  const most = plan.shortage.workload + 1e-9;
  const place = (account: number, moved: number, waiting: number): void => {
    if (moved > (maxMoved ?? Infinity) || waiting > most) return;
    if (account === n) {
      const { off } = furthestOf(peers, heldBy(rep, k, inputs.accounts.load));
      best = Math.min(best, Number.isNaN(off) ? 0 : off);
      return;
    }
    const work = workload[account] as number;
    const mayWait = setup.serving === undefined || plan.rep[account] === -1;
    rep[account] = -1;
    if (mayWait) place(account + 1, moved, waiting + (maySomebody(account) ? work : 0));
    if (setup.serving !== undefined && mayWait) return;
    for (let one = 0; one < k; one++) {
      const lock = lockedTo?.[account] ?? -1;
      if (lock >= 0 ? lock !== one : eligible?.[account * k + one] === 0) continue;
      if ((room[one] as number) < work - 1e-9) continue;
      (room[one] as number) -= work;
      rep[account] = one;
      const own = owner?.[account] ?? -1;
      place(account + 1, moved + (own >= 0 && own !== one ? 1 : 0), waiting);
      (room[one] as number) += work;
    }
  };
  place(0, 0, 0);
  return best;
}

describe("how near to a fair share any plan can come", () => {
  it("is never said to be farther than the best of all plans is", () => {
    let [proven, waiting] = [0, 0];
    fc.assert(
      fc.property(fc.record({ accounts, reps, settings }), (toy) => {
        const made = carveOf(toy);
        if (made === undefined) return;
        const said = nearestProven(made.setup, made.plan, made.outside);
        const [fairness] = made.proofs;
        assert.ok(!(fairness?.figure !== undefined && fairness.figure > 0) || said > 0);
        if (Number.isNaN(said)) return;
        proven += 1;
        if (made.plan.unassigned.length > 0) waiting += 1;
        const best = nearestOfAll(made);
        assert.ok(best >= said - 1e-9, `${best} in the best plan, said ${said}`);
        if (/no plan brings its furthest rep nearer to/.test(saidOf(made).proofs[0] ?? "")) {
          const { off } = furthestOf(made.setup.peers, made.after.load);
          assert.ok(best >= off - 1e-9, `${best} in the best plan, ${off} in this one`);
        }
      }),
      { numRuns: 600, seed: 11 },
    );
    // Or nothing would have been tried.
    assert.ok(proven > 80, String(proven));
    assert.ok(waiting > 4, String(waiting));
  });

  it("is said of one large account to the digit, beside the verdict", () => {
    const rows = [60, 10, 10, 10, 10].map((load, at): Cell[] => [`A${at + 1}`, load]);
    const tables = tablesOf([["Account ID", "ARR"], ...rows], [["Rep"], ["Ana"], ["Bo"]]);
    const made = carved(tables, { balance: "ARR" });
    assert.match(saidOf(made).verdict[0] ?? "", /^Ana is 20\.0 % \(10\) over a fair share of 50, /);
    assert.deepEqual(saidOf(made).proofs, [
      "For these rows and rules, no plan brings its furthest rep nearer to a fair share.",
    ]);
    assert.ok(Math.abs((made.proofs[0]?.figure ?? NaN) - 0.2) < 1e-12);
  });
});
