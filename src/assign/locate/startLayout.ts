import type { Random } from "../../random";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { checkLocks } from "./checkLocks";
import { limitAt } from "./instance";
import type { Instance } from "./instance";
import { moveSites, worthOf } from "./layout";
import type { Layout } from "./layout";
import type { LocateProblem } from "./locateProblem";
import { assignAll } from "./assignAll";
import { emptyPatch, takePatch } from "./patch";
import { recentreSite } from "./recentreSite";
import type { Best } from "./best";
import { seedSites } from "./seedSites";
import { emptyWorkspace } from "./settlePatch";
import { within } from "../work/progress";

/** How often everybody is assigned and every site re-centred, at most... */
const MOST_ROUNDS = 6;
/** ...and how many pairs of account and rep may be looked at for it. */
const BUDGET = 6e7;

/**
 * A first plan: seeded sites, then assigning all accounts by prices and moving every site to the
 * centre of its accounts by turns, as in capacitated k-medoids (J. M. Mulvey and M. P. Beck,
 * European Journal of Operational Research 18, 1984).
 *
 * @throws InfeasibleError if locks can't be kept
 */
export function* startLayout(
  instance: Instance,
  problem: LocateProblem,
  random: Random,
): Work<Best> {
  const { accounts, reps, lockedWorkload } = instance;
  const site = yield* within(0, 0.2, seedSites(instance, random));
  checkLocks(problem, lockedWorkload, (rep) =>
    site[rep]! < 0 ? -Infinity : limitAt(instance, rep, site[rep]!),
  );
  const price = new Float64Array(reps);
  let layout = yield* within(0.2, 0.3, assignAll(instance, site, price));
  const best = { site: site.slice(), rep: layout.rep, worth: worthOf(instance, layout) };
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(BUDGET / Math.max(1, accounts * reps)));
  for (let round = 1; round < rounds; round++) {
    const from = 0.3 + (0.7 * (round - 1)) / rounds;
    const to = 0.3 + (0.7 * round) / rounds;
    if (!(yield* within(from, (from + to) / 2, recentreAll(instance, layout)))) break;
    layout = yield* within((from + to) / 2, to, assignAll(instance, layout.site, price));
    const worth = worthOf(instance, layout);
    if (worth >= best.worth) continue;
    best.worth = worth;
    best.site = layout.site.slice();
    best.rep = layout.rep;
  }
  return best;
}

/** Moves each rep to the cheapest place for the accounts it has. Returns whether any moved. */
function* recentreAll(instance: Instance, layout: Layout): Work<boolean> {
  const { accounts, reps } = instance;
  const patch = emptyPatch(accounts);
  const workspace = emptyWorkspace(accounts);
  let isMoved = false;
  for (let rep = 0; rep < reps; rep++) {
    const around = layout.first[rep]!;
    if (around < 0) continue;
    takePatch(instance, layout, around, 1, patch);
    patch.load[0] = layout.used[rep]!;
    if (recentreSite(instance, layout, patch, workspace, 0)) {
      moveSites(layout, patch.rep, patch.place, 1);
      isMoved = true;
    }
    if (workspace.looked < UNIT_OF_WORK) continue;
    workspace.looked = 0;
    yield rep / reps;
  }
  return isMoved;
}
