import fc from "fast-check";
import { InfeasibleError, InputError } from "../../../src/errors";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Compared } from "../../../src/plan/words/compared";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

/** A team so small that all its plans can be looked at. */
export interface Toy {
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
  /** Accounts are much larger, and alike. */
  readonly isFine?: boolean;
  /** Accounts and reps have places. */
  readonly isPlaced?: boolean;
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

export const anyToy: fc.Arbitrary<Toy> = fc.record({ accounts, reps, settings });

function tablesFor(toy: Toy): ReturnType<typeof tablesOf> {
  const { accounts: rows, reps: team, isFine = false, isPlaced = false } = toy;
  const name = (rep: number): string => (rep >= 0 && rep < team.length ? `Rep ${rep + 1}` : "");
  const place = (at: number): Cell[] =>
    isPlaced ? [40 + ((at * 7) % 5), -90 - ((at * 5) % 7)] : [];
  const placeHeaders = isPlaced ? ["Latitude", "Longitude"] : [];
  const ofAccounts = rows.map(({ load, owner, segment, lock }, at): Cell[] => [
    `A${at + 1}`,
    name(owner),
    isFine ? 5000 + load : load,
    1 + ((at * 7) % 5),
    segment,
    lock ? "yes" : "no",
    ...place(at),
  ]);
  const ofReps = team.map(({ share, capacity, serves, team: group }, rep): Cell[] => [
    name(rep),
    share,
    capacity,
    serves,
    group,
    ...place(3 * rep + 1),
  ]);
  return tablesOf(
    [["Account ID", "Owner", "ARR", "Calls", "Segment", "Locked", ...placeHeaders], ...ofAccounts],
    [["Rep", "Share", "Capacity", "Segment", "Team", ...placeHeaders], ...ofReps],
  );
}

/** The carve of a toy; undefined where its rules contradict each other or are refused. */
export function carveOf(toy: Toy): Carve | undefined {
  try {
    return carved(tablesFor(toy), { ...toy.settings, balance: "ARR" });
  } catch (error) {
    if (error instanceof InfeasibleError || error instanceof InputError) return undefined;
    throw error;
  }
}

/**
 * All plans that something is proven of, as positions of reps: of those that serve the same accounts
 * where it was decided beforehand who waits, else of those that leave no more workload waiting.
 */
export function comparedTo({ setup, plan }: Carve, which: Compared): Int32Array[] {
  const {
    accounts: n,
    reps: k,
    eligible,
    lockedTo,
    owner,
    maxMoved,
    capacity,
    workload,
  } = setup.problem;
  const found: Int32Array[] = [];
  const rep = new Int32Array(n);
  const room = capacity.slice();
  // Who holds more than fits today may go on holding it.
  plan.loads.forEach((load, at) => (room[at] = Math.max(room[at] as number, load)));
  const maySomebody = (account: number): boolean =>
    eligible?.subarray(account * k, (account + 1) * k).includes(1) ?? true;
  const most = plan.shortage.workload + 1e-9;
  const isSame = which === "same served";
  const place = (account: number, moved: number, waiting: number): void => {
    if (moved > (maxMoved ?? Infinity) || (!isSame && waiting > most)) return;
    if (account === n) {
      found.push(rep.slice());
      return;
    }
    const work = workload[account] as number;
    const mayWait = !isSame || plan.rep[account] === -1;
    rep[account] = -1;
    if (mayWait) place(account + 1, moved, waiting + (maySomebody(account) ? work : 0));
    if (isSame && mayWait) return;
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
  return found;
}
