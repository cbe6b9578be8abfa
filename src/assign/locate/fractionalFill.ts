/** Things that compete for room: what each is worth per unit of workload, and its workload. */
export interface Contest {
  readonly item: Int32Array;
  readonly ratio: Float64Array;
  readonly workload: Float64Array;
  count: number;
  /** Filled in: how many of the first entries are taken whole... */
  taken: number;
  /** ...and the part of the entry after them that is taken too. */
  part: number;
}

export function emptyContest(most: number): Contest {
  return {
    item: new Int32Array(most),
    ratio: new Float64Array(most),
    workload: new Float64Array(most),
    count: 0,
    taken: 0,
    part: 0,
  };
}

/**
 * The most that fits into `room` when the last thing may be cut: the best ratios first, found by
 * partition around a pivot instead of a sort (E. Balas and E. Zemel, Operations Research 28,
 * 1980). Reorders the entries, those taken in front. Expected O(count).
 *
 * @returns the worth of what is taken
 */
export function fractionalFill(contest: Contest, room: number): number {
  const { ratio, workload } = contest;
  let from = 0;
  let to = contest.count;
  let left = room;
  let worth = 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    const pivot = median(ratio[from]!, ratio[middle]!, ratio[to - 1]!);
    // [from, over) above the pivot, [over, i) equal to it, [under, to) below.
    let over = from;
    let under = to;
    let above = 0;
    let aboveWorth = 0;
    for (let i = from; i < under;) {
      const one = ratio[i]!;
      if (one > pivot) {
        above += workload[i]!;
        aboveWorth += one * workload[i]!;
        exchange(contest, i++, over++);
      } else if (one < pivot) exchange(contest, i, --under);
      else i++;
    }
    if (above > left) {
      to = over;
      continue;
    }
    left -= above;
    worth += aboveWorth;
    for (let i = over; i < under; i++) {
      const asks = workload[i]!;
      if (asks > left) {
        contest.taken = i;
        contest.part = left / asks;
        return worth + pivot * left;
      }
      left -= asks;
      worth += pivot * asks;
    }
    from = under;
  }
  contest.taken = from;
  contest.part = 0;
  return worth;
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function exchange({ item, ratio, workload }: Contest, a: number, b: number): void {
  if (a === b) return;
  const oneItem = item[a]!;
  const oneRatio = ratio[a]!;
  const oneWorkload = workload[a]!;
  item[a] = item[b]!;
  ratio[a] = ratio[b]!;
  workload[a] = workload[b]!;
  item[b] = oneItem;
  ratio[b] = oneRatio;
  workload[b] = oneWorkload;
}
