import type { Why } from "../../assign";
import { loadTolerance } from "../problem/setup";
import { levelBefore } from "./byEvenness";
import { against, toNext, toOwner } from "./obstacle";
import { sentence, type Key } from "./english";
import { unitValue } from "./names";
import { amount, count, km, text, words, type Sentence, type Values } from "./sentence";
import { standing } from "./standing";
import type { Told } from "./told";

/** Differences that can't be read off a distance. */
const SEEN_KM = 0.05;

/**
 * How far a rep is from accounts that go together: in km, or in trips x km of them all for a group.
 * NaN where the account's place or the rep's is not known.
 */
export function wayTo(
  { distances, inputs }: Told,
  { account, together }: Why,
  rep: number,
): number {
  if (distances === undefined || rep < 0) return NaN;
  if (together.length === 1) return distances.km(account, rep);
  if (!distances.isPlaced(rep)) return NaN;
  const { trips } = inputs.accounts;
  let sum = 0;
  for (const member of together) {
    const way = distances.km(member, rep);
    const known = trips?.[member] ?? 1;
    // From a place that is not known it is as far to everybody.
    if (!Number.isNaN(way)) sum += (known >= 0 ? known : 1) * way;
  }
  return sum;
}

/** What sentences about distances speak of, and how they compare. */
interface Ways {
  readonly values: Values;
  readonly isGroup: boolean;
  /** How far its rep is, and how much nearer than that the other is. */
  readonly way: number;
  readonly nearer: number;
}

export function waysTo(told: Told, why: Why, other: number): Ways {
  const way = wayTo(told, why, why.rep);
  const otherWay = wayTo(told, why, other);
  const { names } = told;
  const none = text("");
  return {
    isGroup: why.together.length > 1,
    way,
    nearer: way - otherWay,
    values: {
      rep: names[why.rep] ?? none,
      owner: names[why.owner] ?? none,
      other: names[other] ?? none,
      accounts: count(why.together.length),
      km: km(way),
      otherKm: km(otherWay),
      nearerKm: km(Math.abs(way - otherWay)),
    },
  };
}

/** "Di is 109 km nearer" */
export function nearerClaim({ values, nearer, isGroup }: Ways): Sentence<Key> {
  if (Number.isNaN(nearer)) return sentence("place of claim unknown", values);
  if (Math.abs(nearer) < SEEN_KM) return sentence("as near claim", values);
  return sentence(isGroup ? "nearer to group" : "nearer", values);
}

/** Distance decided, or what keeps an account from somebody nearer. */
export function byDistance(told: Told, why: Why): Sentence<Key> {
  const { account, together, owner, next, leaves } = why;
  const isSomewhere =
    together.length > 1 || !Number.isNaN(told.inputs.accounts.latitude?.[account] ?? NaN);
  const fromOwner = leaves && (why.isOwnerBetter || !isSomewhere);
  const ways = waysTo(told, why, fromOwner ? owner : next);
  if (fromOwner) {
    const before = whatWasBefore(told, why, ways, isSomewhere);
    if (before !== undefined) return before;
    const claim = isSomewhere ? nearerClaim(ways) : sentence("as near claim", ways.values);
    const near = isSomewhere ? nearness(told, why, ways) : undefined;
    return against(told, claim, toOwner(why), near);
  }
  if (!isSomewhere) return sentence("place unknown");
  if (Number.isNaN(ways.way)) return sentence("place of rep unknown", ways.values);
  if (why.isNextBetter) return nextIsNearer(told, why, ways);
  return nearest(told, why, leaves ? waysTo(told, why, owner) : ways);
}

function nextIsNearer(told: Told, why: Why, ways: Ways): Sentence<Key> {
  const claim = nearerClaim(ways);
  const gain = why.leaves && !ways.isGroup ? wayTo(told, why, why.owner) - ways.way : NaN;
  if (!(gain >= SEEN_KM)) return against(told, claim, toNext(why), nearness(told, why, ways));
  const rest = words(against(told, claim, toNext(why)));
  return sentence("nearer than owner", { ...ways.values, gainKm: km(gain), rest });
}

/** What the owner held before is why the account had to go to somebody. */
function whatWasBefore(
  told: Told,
  why: Why,
  ways: Ways,
  isSomewhere: boolean,
): Sentence<Key> | undefined {
  const { setup, before, inputs } = told;
  const { rep, owner } = why;
  const near = isSomewhere ? nearness(told, why, ways) : undefined;
  const rest = near && { rest: words(near) };
  const tolerance = loadTolerance(setup);
  const [ownerLevel, repLevel] = [levelBefore(told, owner), levelBefore(told, rep)];
  if (tolerance !== undefined && ownerLevel > 1 + tolerance && ownerLevel > repLevel) {
    const levels = { ownerLevel: standing(ownerLevel), repLevel: standing(repLevel, true) };
    return sentence(near ? "held before" : "evened out", { ...ways.values, ...levels, ...rest });
  }
  const [used = 0, capacity = Infinity] = [before.workload[owner], inputs.reps.capacity[owner]];
  if (used <= capacity * (1 + 1e-9)) return undefined;
  return sentence(near ? "above capacity before" : "above capacity", {
    ...ways.values,
    used: amount(used),
    capacity: amount(capacity),
    unit: unitValue(setup.inputs),
    ...rest,
  });
}

/** How near its rep is among those who can have it; undefined where that is not to be said. */
function nearness(told: Told, why: Why, { values, way, isGroup }: Ways): Sentence<Key> | undefined {
  if (isGroup) return undefined;
  if (Number.isNaN(way)) return sentence("no place", values);
  if (!why.isNextBetter) return sentence("nearest is", values);
  if (!why.isBest) return sentence("km away", values);
  if (why.against?.rule === "capacity") return sentence("nearest with room", values);
  return sentence(isInside(told, why) ? "nearest within the limit" : "km away", values);
}

/** Whether the rep who has the account is within the limit that keeps it from the others. */
function isInside({ fairOf, heldOf }: Told, { rep, against }: Why): boolean {
  if (against?.rule !== "tolerance") return false;
  const fair = fairOf[against.measure]?.[rep] ?? 0;
  const held = heldOf[against.measure]?.[rep] ?? NaN;
  return Math.abs(held / fair - 1) <= against.tolerance + 1e-9;
}

/** Nobody who may serve it is nearer, the owner least of all. */
function nearest(told: Told, why: Why, { values, nearer, isGroup }: Ways): Sentence<Key> {
  if (Number.isNaN(nearer)) return sentence("place of other unknown", values);
  const isTie = Math.abs(nearer) < SEEN_KM;
  if (isGroup) return sentence(isTie ? "as near for group" : "nearest for group", values);
  if (isTie) return sentence("as near", values);
  const isOpen = why.choices === told.inputs.reps.count;
  if (why.leaves)
    return sentence(isOpen ? "nearest, not the owner" : "nearest who may, not the owner", values);
  return sentence(isOpen ? "nearest" : "nearest who may", values);
}
