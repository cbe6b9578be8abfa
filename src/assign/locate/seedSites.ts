import type { Random } from "../../random";
import { largestFirst } from "../problem/order";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { limitAt } from "./instance";
import type { Instance } from "./instance";

/**
 * Places to begin with: those of fixed reps, then one at a time next to an account that is drawn
 * in proportion to the detour it still has, so that sites spread as accounts do (k-means++, D.
 * Arthur and S. Vassilvitskii, SODA 2007, with cost instead of its square). Reps with the most
 * locked workload choose first, so that each gets a place with enough capacity if there is one.
 *
 * @returns the place of each rep; -1 where no free place has room for its locks
 */
export function* seedSites(instance: Instance, random: Random): Work<Int32Array> {
  const { accounts, reps, places, lockedWorkload, fixedSite } = instance;
  const site = fixedSite.slice();
  const isOpen = new Uint8Array(places);
  // Until the first site is there, all accounts are equally likely.
  const detour = new Float64Array(accounts).fill(1);
  let opened = 0;
  for (const place of fixedSite) if (place >= 0) open(instance, place, isOpen, detour, opened++);
  let looked = 0;
  for (const rep of largestFirst(lockedWorkload)) {
    if (site[rep]! >= 0) continue;
    const account = draw(detour, random);
    const place = freePlaceNear(instance, account, rep, isOpen);
    if (place < 0) continue;
    site[rep] = place;
    open(instance, place, isOpen, detour, opened++);
    looked += 3 * accounts;
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield opened / reps;
  }
  return site;
}

function open(
  { accounts, near, at }: Instance,
  place: number,
  isOpen: Uint8Array,
  detour: Float64Array,
  opened: number,
): void {
  isOpen[place] = 1;
  for (let a = 0; a < accounts; a++) {
    const more = at(a, place) - at(a, near.place[a * near.width]!);
    if (opened === 0 || more < detour[a]!) detour[a] = more;
  }
}

function draw(detour: Float64Array, random: Random): number {
  let sum = 0;
  for (const one of detour) sum += one;
  // Where every account is at a site already, all are equally likely again.
  if (!(sum > 0)) return Math.floor(random() * detour.length);
  let drawn = random() * sum;
  for (let a = 0; a < detour.length; a++) {
    drawn -= detour[a]!;
    if (drawn < 0) return a;
  }
  return detour.length - 1;
}

function freePlaceNear(
  instance: Instance,
  account: number,
  rep: number,
  isOpen: Uint8Array,
): number {
  const { near, places, accounts, lockedWorkload } = instance;
  const fits = (place: number): boolean =>
    isOpen[place] === 0 && limitAt(instance, rep, place) >= lockedWorkload[rep]!;
  if (accounts > 0)
    for (let c = account * near.width; c < (account + 1) * near.width; c++) {
      const place = near.place[c]!;
      if (fits(place)) return place;
    }
  for (let place = 0; place < places; place++) if (fits(place)) return place;
  return -1;
}
