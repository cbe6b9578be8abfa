import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Instance } from "./instance";

/**
 * For each place the accounts that may be worth serving from it: those that have it among their
 * cheapest places. An account's list is complete up to a cost, its edge.
 */
export interface Coverage {
  /** Where the entries of each place begin; length p + 1. */
  readonly start: Int32Array;
  readonly account: Int32Array;
  readonly cost: Float64Array;
  /** Every place that costs the account less than this lists it. Infinity where all do. */
  readonly edge: Float64Array;
}

/** Entries that are kept, at most: 36 MB with the room to gather them. */
const MOST_ENTRIES = 2e6;
/** Places listed per account, in shares of a rep: a rep's accounts and as many around them. */
const SHARES = 2;
/** An edge is read from so many costs, if there are more places. */
const SAMPLE = 512;
/** Room for lists that a sampled edge makes longer than wanted. */
const ROOM = 1.5;

/**
 * Lists what the bound looks at. Where the near places already hold enough, from those; else from
 * one more pass over all costs, O(n p), with the edge of each account read from a sample of them.
 */
export function* coverageOf(instance: Instance): Work<Coverage> {
  const { accounts, places, reps, near } = instance;
  const fair = Math.ceil((SHARES * places) / reps);
  const most = Math.floor(MOST_ENTRIES / Math.max(1, accounts) / ROOM);
  const wanted = Math.min(places, fair, Math.max(near.width, most));
  const lists = emptyLists(accounts, wanted <= near.width ? near.width : Math.ceil(wanted * ROOM));
  if (wanted <= near.width) listNear(instance, lists);
  else yield* listWithin(instance, lists, wanted);
  return byPlace(instance, lists);
}

/** The places of each account, before they are turned round. */
interface Lists {
  readonly width: number;
  readonly length: Int32Array;
  readonly place: Int32Array;
  readonly cost: Float64Array;
  readonly edge: Float64Array;
}

function emptyLists(accounts: number, width: number): Lists {
  return {
    width,
    length: new Int32Array(accounts),
    place: new Int32Array(accounts * width),
    cost: new Float64Array(accounts * width),
    edge: new Float64Array(accounts).fill(Infinity),
  };
}

function listNear({ accounts, places, near, at }: Instance, lists: Lists): void {
  for (let account = 0; account < accounts; account++) {
    const start = account * near.width;
    for (let c = start; c < start + near.width; c++) {
      const place = near.place[c]!;
      lists.place[c] = place;
      lists.cost[c] = at(account, place);
    }
    lists.length[account] = near.width;
    if (near.width < places) lists.edge[account] = lists.cost[start + near.width - 1]!;
  }
}

function* listWithin({ accounts, places, at }: Instance, lists: Lists, wanted: number): Work<void> {
  const { width } = lists;
  const row = new Float64Array(places);
  const sample = new Float64Array(Math.min(places, SAMPLE));
  const whole = new Float64Array(places);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / places));
  const rank = Math.floor((wanted * sample.length) / places);
  for (let account = 0; account < accounts; account++) {
    for (let place = 0; place < places; place++) row[place] = at(account, place);
    for (let i = 0; i < sample.length; i++)
      sample[i] = row[Math.floor((i * places) / sample.length)]!;
    // Sorted without a comparison function: by value.
    let edge = rank < sample.length ? sample.sort()[rank]! : Infinity;
    if (fill(lists, row, account, edge) > width) {
      whole.set(row);
      edge = whole.sort()[width]!;
      fill(lists, row, account, edge);
    }
    lists.edge[account] = edge;
    if (account % perStep === perStep - 1) yield account / accounts;
  }
}

/** @returns how many places cost less than the edge, more than the list can hold or not */
function fill(lists: Lists, row: Float64Array, account: number, edge: number): number {
  const { width, place, cost } = lists;
  let length = 0;
  for (let other = 0; other < row.length; other++) {
    const one = row[other]!;
    if (one >= edge) continue;
    if (length < width) {
      place[account * width + length] = other;
      cost[account * width + length] = one;
    }
    length++;
  }
  lists.length[account] = Math.min(length, width);
  return length;
}

function byPlace({ accounts, places }: Instance, lists: Lists): Coverage {
  const { width, length, edge } = lists;
  const start = new Int32Array(places + 1);
  for (let account = 0; account < accounts; account++)
    for (let c = account * width; c < account * width + length[account]!; c++)
      start[lists.place[c]! + 1]!++;
  for (let place = 0; place < places; place++) start[place + 1]! += start[place]!;
  const entries = start[places]!;
  const next = start.slice(0, places);
  const coverage = {
    start,
    account: new Int32Array(entries),
    cost: new Float64Array(entries),
    edge,
  };
  for (let account = 0; account < accounts; account++)
    for (let c = account * width; c < account * width + length[account]!; c++) {
      const entry = next[lists.place[c]!]!++;
      coverage.account[entry] = account;
      coverage.cost[entry] = lists.cost[c]!;
    }
  return coverage;
}
