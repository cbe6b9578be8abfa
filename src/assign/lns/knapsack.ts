/** Things to choose from, the most profit per workload first; and room to work in. */
export interface Knapsack {
  /** How many there are. */
  count: number;
  readonly profit: Float64Array;
  readonly workload: Float64Array;
  /** 1 for what the best choice found takes. */
  readonly taken: Uint8Array;
  /** Partial choices before and after a step. */
  states: States;
  spare: States;
  /** Elementary operations so far. */
  looked: number;
}

/** Partial choices, by workload and, as none is dominated, by profit too. */
interface States {
  length: number;
  readonly profit: Float64Array;
  readonly workload: Float64Array;
  /** What was decided against the first choice, one bit for each thing looked at. */
  readonly early: Int32Array;
  readonly late: Int32Array;
}

const MOST_STATES = 1500;
/** Bits in the two memories. */
const MOST_STEPS = 64;

export function emptyKnapsack(most: number): Knapsack {
  return {
    count: 0,
    profit: new Float64Array(most),
    workload: new Float64Array(most),
    taken: new Uint8Array(most),
    states: emptyStates(),
    spare: emptyStates(),
    looked: 0,
  };
}

function emptyStates(): States {
  const most = 2 * MOST_STATES + 2;
  return {
    length: 0,
    profit: new Float64Array(most),
    workload: new Float64Array(most),
    early: new Int32Array(most),
    late: new Int32Array(most),
  };
}

/**
 * The largest profit that fits into the room, or a bound above it where that takes too long to
 * find out: dynamic programming with bounds over a core that grows around the first thing that
 * doesn't fit (D. Pisinger, Operations Research 45, 1997). `taken` tells a choice that fits.
 */
export function solveKnapsack(sack: Knapsack, room: number): number {
  const { count, profit, workload, taken } = sack;
  let sum = 0;
  let load = 0;
  let next = 0;
  for (; next < count && load + workload[next]! <= room; next++) {
    sum += profit[next]!;
    load += workload[next]!;
  }
  taken.fill(1, 0, next);
  taken.fill(0, next, count);
  sack.looked += count;
  if (next === count) return sum;

  const { states } = sack;
  states.length = 1;
  states.profit[0] = sum;
  states.workload[0] = load;
  states.early[0] = 0;
  states.late[0] = 0;
  const first = next;
  let previous = next - 1;
  const core: number[] = [];
  const best = { profit: sum, early: 0, late: 0 };
  let bound = sum;
  while (sack.states.length > 0 && (next < count || previous >= 0)) {
    const goesUp = previous < 0 || (next < count && core.length % 2 === 0);
    const item = goesUp ? next++ : previous--;
    branch(sack, item, goesUp ? 1 : -1, core.length);
    core.push(item);
    const below = previous < 0 ? Infinity : profit[previous]! / workload[previous]!;
    const above = next === count ? 0 : profit[next]! / workload[next]!;
    bound = prune(sack, room, below, above, best);
    if (core.length === MOST_STEPS || sack.states.length > MOST_STATES) break;
    bound = best.profit;
  }
  for (let step = 0; step < core.length; step++) {
    const item = core[step]!;
    const bit = step < 32 ? (best.early >>> step) & 1 : (best.late >>> (step - 32)) & 1;
    if (bit === 1) taken[item] = item < first ? 0 : 1;
  }
  return bound;
}

/** Every state without and with the item (sign 1 puts it in, -1 takes it out), dominated ones left out. */
function branch(sack: Knapsack, item: number, sign: number, step: number): void {
  const { states: from, spare: to } = sack;
  const gain = sign * sack.profit[item]!;
  const load = sign * sack.workload[item]!;
  const early = step < 32 ? 1 << step : 0;
  const late = step < 32 ? 0 : 1 << (step - 32);
  let length = 0;
  let highest = -Infinity;
  let i = 0;
  let j = 0;
  while (i < from.length || j < from.length) {
    const loadAs = i < from.length ? from.workload[i]! : Infinity;
    const loadChanged = j < from.length ? from.workload[j]! + load : Infinity;
    const profitAs = i < from.length ? from.profit[i]! : -Infinity;
    const profitChanged = j < from.length ? from.profit[j]! + gain : -Infinity;
    const keeps = loadAs < loadChanged || (loadAs === loadChanged && profitAs >= profitChanged);
    const s = keeps ? i++ : j++;
    const profit = keeps ? profitAs : profitChanged;
    if (profit <= highest) continue;
    highest = profit;
    to.profit[length] = profit;
    to.workload[length] = keeps ? loadAs : loadChanged;
    to.early[length] = keeps ? from.early[s]! : from.early[s]! | early;
    to.late[length] = keeps ? from.late[s]! : from.late[s]! | late;
    length++;
  }
  to.length = length;
  sack.states = to;
  sack.spare = from;
  sack.looked += 4 * length;
}

/**
 * Leaves out the states that can't become better than the best choice so far: room to spare is
 * filled at the rate `above` at most, room that is missing costs the rate `below` at least.
 *
 * @returns the most that any state can still become, or the best so far
 */
function prune(
  { states }: Knapsack,
  room: number,
  below: number,
  above: number,
  best: { profit: number; early: number; late: number },
): number {
  for (let s = states.length - 1; s >= 0; s--) {
    if (states.workload[s]! > room) continue;
    if (states.profit[s]! > best.profit) {
      best.profit = states.profit[s]!;
      best.early = states.early[s]!;
      best.late = states.late[s]!;
    }
    break;
  }
  let most = best.profit;
  let length = 0;
  for (let s = 0; s < states.length; s++) {
    const spare = room - states.workload[s]!;
    const reach = states.profit[s]! + (spare === 0 ? 0 : spare * (spare > 0 ? above : below));
    if (reach <= best.profit) continue;
    most = Math.max(most, reach);
    states.profit[length] = states.profit[s]!;
    states.workload[length] = states.workload[s]!;
    states.early[length] = states.early[s]!;
    states.late[length] = states.late[s]!;
    length++;
  }
  states.length = length;
  return most;
}
