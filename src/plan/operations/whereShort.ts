import type { Progress } from "../../model";
import type { Carve } from "../carve";
import { mayServeIn } from "../problem/setup";
import { wholeTeam } from "../tables/wholeTeam";
import { meanOf } from "./changedTeam";
import { whereShortWords } from "../words/whereShortWords";
import type { Key } from "../words/english";
import type { Sentence } from "../words/sentence";
import { settingsFor, type Given } from "./settingsFor";
import { refuseBroken } from "./usable";

/** Reps that are missing in a part of the plan, or that there are too many of. */
export interface ShortRow {
  /** What the part goes by: "team", "peers", or a column of the accounts. */
  readonly by: "team" | "peers" | "segment" | "region";
  /** The value; "" for the whole team, and for accounts whose cell is blank. */
  readonly name: string;
  /** Accounts that wait although somebody may serve them, and what they ask for. */
  readonly waiting: number;
  readonly waitingWorkload: number;
  /** Workload of reps above their capacity. */
  readonly above: number;
  /** Room that is left with reps who may serve any of it. */
  readonly room: number;
  /** Accounts that no rep may serve; more reps like those there are would not help them. */
  readonly barred: number;
  /** Mean capacity of the reps who may serve what waits, or who are above it; NaN where none has a limit. */
  readonly places: number;
  /** Missing reps of that capacity, for what the room that is left does not hold; 0 where it does. */
  readonly reps: number;
  /** People to be hired: the same as a whole number, rounded up. */
  readonly hires: number;
  /** What the potential is to quotas; undefined where a column is missing. */
  readonly quota: QuotaRow | undefined;
}

/** How many quotas the potential carries. */
export interface QuotaRow {
  /** Potential / quota. */
  readonly times: number;
  /** Reps with a quota. */
  readonly reps: number;
  /** Reps of their mean quota for whom there is as much potential as is asked for. */
  readonly carries: number;
}

/** Where a plan is short of reps, and of how many. */
export interface ShortOfPlan {
  readonly timesQuota: number;
  /** The whole team, then each group of peers, then each segment and region that is short. */
  readonly rows: readonly ShortRow[];
  readonly sentences: readonly Sentence<Key>[];
}

/** Pairs of account and rep that are looked at in one unit of work. */
const pairsPerUnit = 200_000;

/** A part of the plan as it is counted up. */
interface Part {
  readonly by: ShortRow["by"];
  readonly name: string;
  waiting: number;
  waitingWorkload: number;
  barred: number;
  /** Workload above capacity, rep by rep, of which this part has some. */
  readonly above: Float64Array;
  /** 1 for reps who may serve what waits here, and what somebody has above capacity. */
  readonly may: Uint8Array;
}

function partOf(by: Part["by"], name: string, k: number): Part {
  const [above, may] = [new Float64Array(k), new Uint8Array(k)];
  return { by, name, waiting: 0, waitingWorkload: 0, barred: 0, above, may };
}

function quotaRow(
  { inputs, plan }: Carve,
  isIn: (account: number, rep: number) => boolean,
  reps: readonly number[],
  times: number,
): QuotaRow | undefined {
  const { potential } = inputs.accounts;
  const { quota } = inputs.reps;
  const having = reps.filter((rep) => (quota?.[rep] ?? NaN) > 0);
  if (potential === undefined || quota === undefined || having.length === 0) return undefined;
  const asked = having.reduce((sum, rep) => sum + (quota[rep] as number), 0);
  let carried = 0;
  plan.rep.forEach((rep, account) => {
    // What reps without a quota have is nobody's to fill one with.
    const isTheirs = rep < 0 || (quota[rep] ?? NaN) > 0;
    const one = potential[account] as number;
    if (isTheirs && !Number.isNaN(one) && isIn(account, rep)) carried += one;
  });
  return {
    times: carried / asked,
    reps: having.length,
    carries: carried / (times * (asked / having.length)),
  };
}

function rowOf(
  part: Part,
  { inputs: { reps: team } }: Carve,
  free: Float64Array,
  quota: QuotaRow | undefined,
): ShortRow {
  const { by, name, waiting, waitingWorkload, barred, may } = part;
  // Made of parts: a whole number is to be one.
  const above = Math.round(1e6 * part.above.reduce((sum, one) => sum + one, 0)) / 1e6;
  const room = free.reduce((sum, one, rep) => sum + (may[rep] === 1 ? one : 0), 0);
  const places = meanOf([...team.capacity].filter((_, rep) => may[rep] === 1));
  const missing = Math.max(0, waitingWorkload + above - room);
  const reps = places > 0 ? missing / places : 0;
  // A hair of rounding above a whole number hires nobody.
  const hires = Math.max(0, Math.ceil(reps - 1e-9));
  return { by, name, waiting, waitingWorkload, barred, above, room, places, reps, hires, quota };
}

/**
 * Where a plan is short of reps, and of how many: the workload that waits, and that reps hold above
 * their capacity, less the room that is left, over the mean capacity of those who may serve it. Waiting accounts count to each group
 * of peers that may serve them, in equal parts.
 *
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* whereShortSteps(
  carve: Carve,
  given: Given = {},
): Generator<Progress, ShortOfPlan, void> {
  const { timesQuota } = settingsFor("whereShort", given);
  refuseBroken("whereShort", carve);
  const { setup, inputs, plan } = carve;
  const { accounts, reps } = inputs;
  const k = reps.count;
  const eligible = mayServeIn(setup);
  const { groups, groupOf, by } = setup.peers;
  const team = partOf("team", "", k);
  const peers = by === wholeTeam ? [] : groups.map(({ name }) => partOf("peers", name, k));
  const columns = (["segment", "region"] as const).map((name) => ({
    name,
    values: accounts[name],
    parts: new Map<string, Part>(),
  }));
  const partsOf = (account: number): Part[] => [
    team,
    ...columns.flatMap(({ name, values, parts }): Part[] => {
      if (values === undefined) return [];
      const value = (values[account] ?? "").trim();
      const key = value.toLowerCase();
      const part = parts.get(key) ?? partOf(name, value, k);
      parts.set(key, part);
      return [part];
    }),
  ];
  const everybody = [...reps.name.keys()];
  const used = new Float64Array(k);
  for (let account = 0; account < accounts.count; account++) {
    const rep = plan.rep[account] as number;
    if (rep >= 0) (used[rep] as number) += accounts.workload[account] as number;
  }
  const free = used.map((one, rep) => Math.max(0, (reps.capacity[rep] as number) - one));
  const excess = used.map((one, rep) => {
    const over = one - (reps.capacity[rep] as number);
    return over > 1e-9 * one ? over : 0;
  });
  const perUnit = Math.max(1, Math.floor(pairsPerUnit / k));
  for (let account = 0; account < accounts.count; account++) {
    if (account % perUnit === 0)
      yield { done: account / accounts.count, stage: "Looking for who waits" };
    const rep = plan.rep[account] as number;
    if (rep < 0 ? (setup.aside?.[account] ?? "") !== "" : excess[rep] === 0) continue;
    const workload = accounts.workload[account] as number;
    const lock = accounts.lockedTo[account] as number;
    const may = everybody.filter((one) =>
      lock >= 0 ? lock === one : eligible === undefined || eligible[account * k + one] === 1,
    );
    const theirs = [...new Set(may.map((one) => groupOf[one] as number))];
    // Who may go to several groups counts to each in equal parts; what somebody has, to his own.
    const counted: readonly (readonly [Part, number])[] = [
      ...partsOf(account).map((part) => [part, 1] as const),
      ...(rep < 0 ? theirs : [groupOf[rep] as number]).flatMap((group) => {
        const part = peers[group];
        return part ? [[part, rep < 0 ? 1 / theirs.length : 1] as const] : [];
      }),
    ];
    for (const [part, share] of counted) {
      const group = peers.indexOf(part);
      for (const one of may) if (group < 0 || groupOf[one] === group) part.may[one] = 1;
      // Each account of a rep above capacity has its part of what is above.
      if (rep >= 0)
        (part.above[rep] as number) += ((excess[rep] as number) * workload) / (used[rep] as number);
      else if (may.length === 0) part.barred += 1;
      else {
        part.waiting += share;
        part.waitingWorkload += share * workload;
      }
    }
  }
  yield { done: 1, stage: "Counting quotas" };
  const isShort = ({ reps: missing, barred, waiting }: ShortRow): boolean =>
    missing > 0 || barred > 0 || waiting > 0;
  const rows = [
    rowOf(
      team,
      carve,
      free,
      quotaRow(carve, () => true, everybody, timesQuota),
    ),
    ...peers.map((part, group) => {
      const isTheirs = (_: number, rep: number): boolean => groupOf[rep] === group;
      const members = groups[group]?.reps ?? [];
      return rowOf(part, carve, free, quotaRow(carve, isTheirs, members, timesQuota));
    }),
    ...columns.flatMap(({ parts }) =>
      [...parts.values()]
        .map((part) => rowOf(part, carve, free, undefined))
        .filter(isShort)
        .sort((a, b) => b.reps - a.reps),
    ),
  ];
  return { timesQuota, rows, sentences: whereShortWords(inputs, rows, timesQuota) };
}
