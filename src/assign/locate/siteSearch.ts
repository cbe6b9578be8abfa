import ln from "@stdlib/math-base-special-ln";
import type { Random } from "../../random";
import { UNIT_OF_WORK } from "../work/work";
import type { Figures, Work } from "../work/work";
import type { Instance } from "./instance";
import { give, layoutOf, moveSites } from "./layout";
import type { Layout } from "./layout";
import { meanDetour, servedCost } from "./best";
import type { Best } from "./best";
import { emptyPatch, MOST_SITES, MOST_WAITING, patchWorth, takePatch } from "./patch";
import type { Patch } from "./patch";
import { polishPatch } from "./polishPatch";
import { recentreSite } from "./recentreSite";
import { relocate } from "./relocate";
import { emptyWorkspace, repairPatch, settlePatch } from "./settlePatch";
import type { Workspace } from "./settlePatch";

/** Pairs of account and place that the normal effort looks at: so many per account, and at most. */
const BUDGET = { perAccount: 600_000, most: 1.5e8 };
/** Fewer accounts than this leave less to try for each of them. */
const FEW_ACCOUNTS = 100;
/** About how many accounts a patch has. */
const ACCOUNTS_PER_PATCH = 40;
const FEWEST_SITES = 3;
/** How often a site moves before its patch is settled; else accounts alone are tried. */
const RELOCATING = 0.9;
/** How often a patch is assigned from nothing; else what can stay stays. */
const FROM_NOTHING = 0.5;
/** How often somebody who waits is taken first, if anybody waits. */
const WAITING_FIRST = 0.3;
/** Temperature at the start, in mean detours times the root of a rep's accounts. */
const WARM = 1.3;
const MOST_RECENTRINGS = 3;
/** Changes below this share of a patch's cost are rounding. */
const ROUNDING_OF_COST = 1e-9;

/**
 * Takes a few neighbouring sites at a time, moves one of them, assigns their accounts anew,
 * re-centres them, and keeps the change if it saves, or by simulated annealing (S. Kirkpatrick et
 * al., Science 220, 1983) if it costs little. That a patch at a time is enough is what F.
 * Stefanello et al. found with exact subproblems (International Transactions in Operational
 * Research 22, 2015).
 *
 * @returns true; `best` is changed in place and only gets better
 */
export function* siteSearch(
  instance: Instance,
  best: Best,
  random: Random,
  effort: number,
  figures: Figures,
): Work<boolean> {
  const { accounts, reps } = instance;
  const search: Search = {
    instance,
    layout: layoutOf(instance, best.site, best.rep),
    patch: emptyPatch(accounts),
    workspace: emptyWorkspace(accounts),
    changed: new Uint8Array(MOST_SITES + 1),
    mostSites: Math.min(
      reps,
      MOST_SITES,
      Math.max(FEWEST_SITES, Math.round((ACCOUNTS_PER_PATCH * reps) / Math.max(1, accounts))),
    ),
    random,
  };
  const warm = WARM * meanDetour(instance, best) * Math.sqrt(accounts / reps);
  const perAccount = BUDGET.perAccount * Math.min(1, accounts / FEW_ACCOUNTS);
  const budget = effort * Math.min(BUDGET.most, perAccount * accounts);
  let worth = best.worth;
  let isBest = false;
  let spent = 0;
  let sinceYield = 0;
  figures.cost = servedCost(instance, best);
  while (spent < budget) {
    const left = 1 - spent / budget;
    const change = tryPatch(search);
    if (isKept(search, change, warm * left * left)) {
      // The best is copied only when it is left, which is seldom.
      if (isBest && change > 0) {
        keep(search.layout, best);
        isBest = false;
      }
      putBack(search);
      worth += change;
      if (worth < best.worth - ROUNDING_OF_COST * Math.abs(best.worth)) {
        best.worth = worth;
        isBest = true;
      }
    }
    spent += search.workspace.looked;
    sinceYield += search.workspace.looked;
    search.workspace.looked = 0;
    if (sinceYield < UNIT_OF_WORK) continue;
    sinceYield = 0;
    if (isBest) {
      keep(search.layout, best);
      figures.cost = servedCost(instance, best);
      isBest = false;
    }
    yield spent / budget;
  }
  if (isBest) keep(search.layout, best);
  figures.cost = servedCost(instance, best);
  return true;
}

interface Search {
  readonly instance: Instance;
  readonly layout: Layout;
  readonly patch: Patch;
  readonly workspace: Workspace;
  /** Per site of the patch: whether its accounts or its place are new. */
  readonly changed: Uint8Array;
  readonly mostSites: number;
  readonly random: Random;
}

/** Redesigns a patch, nothing outside it being touched. Returns what that adds to the worth. */
function tryPatch(search: Search): number {
  const { instance, layout, patch, workspace, changed, mostSites, random } = search;
  workspace.looked += mostSites;
  const around = drawAccount(search);
  if (around < 0) return 0;
  const sites = Math.min(mostSites, 2 + Math.floor(random() * (mostSites - 1)));
  takePatch(instance, layout, around, sites, patch);
  workspace.looked += patch.accounts * (patch.sites + 1);
  const moved = random() < RELOCATING ? relocate(instance, layout, patch, random) : -1;
  if (random() < FROM_NOTHING) settlePatch(patch, workspace);
  else repairPatch(patch, workspace, moved);
  polishPatch(patch, workspace);
  for (let round = 0; round < MOST_RECENTRINGS; round++) {
    let isMoved = false;
    markChanged(search);
    for (let s = 0; s < patch.sites; s++)
      if (changed[s] === 1 && recentreSite(instance, layout, patch, workspace, s)) isMoved = true;
    if (!isMoved) break;
    polishPatch(patch, workspace);
  }
  return patchWorth(patch) - patch.worth;
}

/** An account to take the patch around; -1 if nobody may serve the one that was drawn. */
function drawAccount({ instance, layout, random }: Search): number {
  let waiting = layout.first[instance.reps]!;
  if (waiting < 0 || random() >= WAITING_FIRST) {
    const account = Math.floor(random() * instance.accounts);
    return instance.served[account] === 1 ? account : -1;
  }
  for (let skip = Math.floor(random() * MOST_WAITING); skip > 0; skip--) {
    const next = layout.next[waiting]!;
    if (next < 0) break;
    waiting = next;
  }
  return waiting;
}

function isKept({ patch, random }: Search, change: number, temperature: number): boolean {
  if (change < ROUNDING_OF_COST * Math.abs(patch.worth)) return true;
  return change < -temperature * ln(1 - random());
}

/** Marks the sites whose accounts are not those of before, or which are at a new place. */
function markChanged({ layout, patch, changed }: Search): void {
  const { sites, accounts, place, rep, now, before } = patch;
  for (let s = 0; s < sites; s++) changed[s] = place[s] === layout.site[rep[s]!] ? 0 : 1;
  for (let u = 0; u < accounts; u++) {
    if (now[u] === before[u]) continue;
    changed[now[u]!] = 1;
    changed[before[u]!] = 1;
  }
}

function putBack({ instance, layout, patch }: Search): void {
  const { sites, accounts, place, rep, now, before, load, account } = patch;
  moveSites(layout, rep, place, sites);
  for (let u = 0; u < accounts; u++) {
    const to = now[u]!;
    if (to === before[u]) continue;
    const by = to === sites ? instance.reps : rep[to]!;
    give(layout, instance.workload, account[u]!, by);
  }
  // Summed afresh with every patch, so that rounding does not pile up over many changes.
  for (let s = 0; s < sites; s++) layout.used[rep[s]!] = load[s]!;
}

function keep(layout: Layout, best: Best): void {
  best.site.set(layout.site);
  best.rep.set(layout.rep);
}
