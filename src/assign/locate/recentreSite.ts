import { costColumn } from "./patch";
import type { Patch } from "./patch";
import { limitAt } from "./instance";
import type { Instance } from "./instance";
import type { Layout } from "./layout";
import type { Workspace } from "./settlePatch";

/** Up to so many accounts, the place next to each of them is tried. */
const SMALL_CLUSTER = 48;

/**
 * Moves one site of the patch to the place that is cheapest for the accounts it serves: of the
 * places next to those accounts where they are few, else by steps from neighbour to neighbour.
 *
 * @returns whether the site moved; `cost` then holds its new column
 */
export function recentreSite(
  instance: Instance,
  layout: Layout,
  patch: Patch,
  workspace: Workspace,
  site: number,
): boolean {
  const rep = patch.rep[site]!;
  if (instance.isFixed[rep] === 1) return false;
  const { near } = instance;
  const { order } = workspace;
  let served = 0;
  for (let u = 0; u < patch.accounts; u++)
    if (patch.now[u] === site) order[served++] = patch.account[u]!;
  if (served === 0) return false;

  const start = patch.place[site]!;
  let place = start;
  let least = costFrom(instance, workspace, place, served, Infinity);
  const tryPlace = (other: number): void => {
    if (other === place) return;
    const sum = costFrom(instance, workspace, other, served, least);
    if (sum >= least || !isFree(instance, layout, patch, site, other)) return;
    least = sum;
    place = other;
  };
  if (served <= SMALL_CLUSTER) {
    for (let o = 0; o < served; o++) tryPlace(near.place[order[o]! * near.width]!);
  } else {
    for (let from = -1; from !== place;) {
      from = place;
      const home = near.home[place]!;
      for (let c = home * near.width; c < (home + 1) * near.width; c++) tryPlace(near.place[c]!);
    }
  }
  if (place === start) return false;
  patch.place[site] = place;
  patch.limit[site] = limitAt(instance, rep, place);
  costColumn(instance, patch, site);
  return true;
}

/** Whether the site of the patch can be moved to the place. */
export function isFree(
  instance: Instance,
  layout: Layout,
  patch: Patch,
  site: number,
  place: number,
): boolean {
  const rep = patch.rep[site]!;
  const limit = limitAt(instance, rep, place);
  if (patch.load[site]! > limit || instance.lockedWorkload[rep]! > limit) return false;
  for (let s = 0; s < patch.sites; s++) if (s !== site && patch.place[s] === place) return false;
  const there = layout.repAt[place]!;
  if (there < 0) return true;
  // A place of the patch that its rep has left is free again.
  for (let s = 0; s < patch.sites; s++) if (patch.rep[s] === there) return true;
  return false;
}

/** The cost of serving the first `served` accounts of `order` from the place, or more than `most`. */
function costFrom(
  { at }: Instance,
  workspace: Workspace,
  place: number,
  served: number,
  most: number,
): number {
  let sum = 0;
  let o = 0;
  for (; o < served && sum < most; o++) sum += at(workspace.order[o]!, place);
  workspace.looked += o;
  return sum;
}
