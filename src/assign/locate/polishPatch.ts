import { STRIDE } from "./patch";
import type { Patch } from "./patch";
import type { Workspace } from "./settlePatch";

const MOST_PASSES = 8;
/** Pairs looked at in one go, at most: a patch of thousands of accounts is not worth more. */
const MOST_LOOKS = 400_000;
/** Savings below this share of an account's cost are rounding. */
const ROUNDING_OF_COST = 1e-9;

/**
 * Lowers the cost inside the patch with its sites where they are: an account goes to a cheaper
 * site with room, or takes the place of one that goes to a third site or the other way. `load` is
 * up to date before and after.
 */
export function polishPatch(patch: Patch, workspace: Workspace): void {
  const end = workspace.looked + MOST_LOOKS;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let isChanged = false;
    for (let u = 0; u < patch.accounts && workspace.looked < end; u++)
      if (betterPlace(patch, workspace, u)) isChanged = true;
    if (!isChanged || workspace.looked >= end) return;
  }
}

function betterPlace(patch: Patch, workspace: Workspace, u: number): boolean {
  const { sites, cost, workload, limit, load, now } = patch;
  const row = u * STRIDE;
  const from = now[u]!;
  const own = cost[row + from]!;
  const least = ROUNDING_OF_COST * Math.abs(own);
  const asks = workload[u]!;
  workspace.looked += sites;
  let bestSaving = least;
  let bestSite = -1;
  let bestOther = -1;
  let bestNext = -1;
  for (let to = 0; to < sites; to++) {
    const saving = own - cost[row + to]!;
    if (to === from || saving <= bestSaving) continue;
    const need = load[to]! + asks - limit[to]!;
    if (need <= 0) {
      bestSaving = saving;
      bestSite = to;
      bestOther = -1;
      continue;
    }
    if (asks > limit[to]!) continue;
    workspace.looked += patch.accounts;
    for (let v = 0; v < patch.accounts; v++) {
      if (now[v] !== to || workload[v]! < need) continue;
      const other = v * STRIDE;
      const others = workload[v]!;
      const kept = cost[other + to]!;
      for (let next = 0; next <= sites; next++) {
        const total = saving - cost[other + next]! + kept;
        if (total <= bestSaving || next === to) continue;
        const room = limit[next]! - load[next]! + (next === from ? asks : 0);
        if (others > room) continue;
        bestSaving = total;
        bestSite = to;
        bestOther = v;
        bestNext = next;
      }
    }
  }
  if (bestSite < 0) return false;
  if (bestOther >= 0) shift(patch, bestOther, bestNext);
  shift(patch, u, bestSite);
  return true;
}

function shift({ workload, load, now }: Patch, u: number, to: number): void {
  load[now[u]!]! -= workload[u]!;
  load[to]! += workload[u]!;
  now[u] = to;
}
