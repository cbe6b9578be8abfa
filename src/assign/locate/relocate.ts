import type { Random } from "../../random";
import { limitAt } from "./instance";
import type { Instance } from "./instance";
import type { Layout } from "./layout";
import { costColumn } from "./patch";
import type { Patch } from "./patch";
import { isFree } from "./recentreSite";

/** Among so many places nearest to an account one is drawn. */
const NEAREST = 3;
/** Where it matters who is where: how often two reps change places. */
const SWAPPING = 0.3;

/**
 * Moves one site of the patch, drawn at random, next to one of its accounts, or lets two reps
 * change places. Accounts stay as they are; loads are void until the patch is settled.
 *
 * @returns the site that moved, -1 for none
 */
export function relocate(instance: Instance, layout: Layout, patch: Patch, random: Random): number {
  const { near, isFixed } = instance;
  patch.load.fill(0);
  if (patch.sites === 0 || patch.accounts === 0) return -1;
  const site = Math.floor(random() * patch.sites);
  if (isFixed[patch.rep[site]!] === 1) return -1;
  if (instance.repsDiffer && random() < SWAPPING) return swap(instance, patch, site, random);
  const account = patch.account[Math.floor(random() * patch.accounts)]!;
  const first = Math.floor(random() * Math.min(near.width, NEAREST));
  for (let c = first; c < near.width; c++) {
    const place = near.place[account * near.width + c]!;
    if (!isFree(instance, layout, patch, site, place)) continue;
    put(instance, patch, site, place);
    return site;
  }
  return -1;
}

function swap(instance: Instance, patch: Patch, site: number, random: Random): number {
  const other = Math.floor(random() * patch.sites);
  const rep = patch.rep[site]!;
  const otherRep = patch.rep[other]!;
  const place = patch.place[site]!;
  const otherPlace = patch.place[other]!;
  const { lockedWorkload, isFixed } = instance;
  if (
    other === site ||
    isFixed[otherRep] === 1 ||
    lockedWorkload[rep]! > limitAt(instance, rep, otherPlace) ||
    lockedWorkload[otherRep]! > limitAt(instance, otherRep, place)
  )
    return -1;
  put(instance, patch, site, otherPlace);
  put(instance, patch, other, place);
  return site;
}

function put(instance: Instance, patch: Patch, site: number, place: number): void {
  patch.place[site] = place;
  patch.limit[site] = limitAt(instance, patch.rep[site]!, place);
  costColumn(instance, patch, site);
}
