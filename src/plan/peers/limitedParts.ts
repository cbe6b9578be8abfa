import type { PeerParts } from "../../fairness/peers";
import type { HeldLimits } from "../../territory/heldWithin";

/** Who is to hold nothing has this part of a mean share all the same: shares are divided by. */
const next = 1e-12;

/** Halvings after which two levels are the same number. */
const halvings = 200;

/** The level at which parts, each held between its limits, come to a total. */
function levelFor(total: number, sumAt: (level: number) => number): number {
  let low = 0;
  let high = 1;
  for (let at = 0; at < halvings && sumAt(high) < total; at++) high *= 2;
  for (let at = 0; at < halvings; at++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < total) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Fair parts of a load of which some reps are to hold no less, or no more, than so much: who is at a
 * limit has that, and the others of his group share the rest as they would share the whole.
 *
 * @param fair - what each rep would hold without limits
 */
export function partsWithin(
  { groupOf }: Pick<PeerParts, "groupOf">,
  fair: Float64Array,
  { least, most }: HeldLimits,
): Float64Array {
  const parts = fair.slice();
  for (const group of new Set(groupOf)) {
    const reps = [...groupOf.keys()].filter((rep) => groupOf[rep] === group);
    const within = (rep: number, level: number): number =>
      Math.min(most[rep]!, Math.max(least[rep]!, level * fair[rep]!));
    const sumAt = (level: number): number => reps.reduce((sum, rep) => sum + within(rep, level), 0);
    const total = reps.reduce((sum, rep) => sum + fair[rep]!, 0);
    const level = levelFor(total, sumAt);
    for (const rep of reps) parts[rep] = within(rep, level);
  }
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return mean > 0 ? parts.map((part) => Math.max(part, next * mean) / mean) : fair;
}

/**
 * The same for shares of a load that all accounts together come to.
 *
 * @param shares - what each rep is to have of it without limits, in any unit
 */
export function partsOfLimited(
  peers: Pick<PeerParts, "groupOf">,
  shares: Float64Array,
  { load, ...limits }: HeldLimits & { readonly load: Float64Array },
): Float64Array {
  const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);
  const each = sum(load) / sum(shares);
  return partsWithin(
    peers,
    shares.map((share) => share * each),
    limits,
  );
}
