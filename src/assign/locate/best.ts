import type { Instance } from "./instance";

/** The best plan so far, whole at every yield. */
export interface Best {
  site: Int32Array;
  /** As in a layout: `reps` = waiting. */
  rep: Int32Array;
  /** Its costs, with waiting as `Instance` counts it. */
  worth: number;
}

/** What those served cost. */
export function servedCost({ accounts, reps, at }: Instance, { site, rep }: Best): number {
  let sum = 0;
  for (let a = 0; a < accounts; a++) {
    const by = rep[a]!;
    if (by >= 0 && by < reps) sum += at(a, site[by]!);
  }
  return sum;
}

/** How much dearer the accounts are than at their cheapest places, on average. */
export function meanDetour(instance: Instance, { site, rep }: Best): number {
  const { accounts, reps, near, at } = instance;
  let sum = 0;
  let placed = 0;
  for (let a = 0; a < accounts; a++) {
    const by = rep[a]!;
    if (by < 0 || by >= reps) continue;
    sum += at(a, site[by]!) - at(a, near.place[a * near.width]!);
    placed++;
  }
  return placed > 0 ? sum / placed : 0;
}
