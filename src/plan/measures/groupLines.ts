import type { Inputs } from "../inputs/inputs";
import { amountText, percentText } from "../numberText";
import { engineShares } from "../peers/peers";
import { mayServeIn, type Setup } from "../problem/setup";
import { line, type Measure } from "./measureLine";
import { targetOf, type TargetLimits } from "./targets";
import type { Territories } from "./territories";

/** A group of peers with what it holds of all load, and what it should. */
interface GroupTotal {
  readonly group: number;
  readonly load: number;
  readonly fair: number;
  /** |load - fair| / fair */
  readonly off: number;
}

/** The group whose total is furthest from its fair part of the team's; undefined where nobody holds anything. */
function furthestGroup(
  groupOf: Int32Array,
  load: Float64Array,
  shares: Float64Array,
): GroupTotal | undefined {
  const count = 1 + Math.max(...groupOf);
  const sums = (values: Float64Array): Float64Array => {
    const sum = new Float64Array(count);
    groupOf.forEach((group, rep) => {
      (sum[group] as number) += values[rep] as number;
    });
    return sum;
  };
  const [held, parts] = [sums(load), sums(shares)];
  const total = held.reduce((all, one) => all + one, 0);
  const whole = parts.reduce((all, one) => all + one, 0);
  if (!(total > 0)) return undefined;
  let furthest: GroupTotal | undefined;
  parts.forEach((part, group) => {
    const fair = (total * part) / whole;
    const off = fair > 0 ? Math.abs((held[group] as number) - fair) / fair : 0;
    if (furthest === undefined || off > furthest.off)
      furthest = { group, load: held[group] as number, fair, off };
  });
  return furthest;
}

/**
 * How even the totals of peer groups are, such as those of managers, where a column of the reps tells
 * the groups: each is to hold what its reps' fair parts of the whole team's load come to, as far as
 * the rules about who may serve whom allow.
 */
export function groupLines(
  inputs: Inputs,
  setup: Setup,
  { before, after }: { readonly before: Territories; readonly after: Territories },
  known: boolean,
  targets: TargetLimits,
): Measure[] {
  const { groups, groupOf, by } = setup.peers;
  if (groups.length < 2 || by === "rules") return [];
  // Where nothing may cross, the rules leave each group what it has: that says nothing of even totals.
  const isClosed = setup.settings.maxAcrossPercent === 0;
  const { peers, inputs: given } = setup;
  const shares = isClosed
    ? peers.part
    : engineShares(peers, given.accounts.load, mayServeIn(setup));
  const is = furthestGroup(groupOf, after.load, shares);
  if (is === undefined) return [];
  const was = known ? furthestGroup(groupOf, before.load, shares) : undefined;
  const by100 = `${percentText(is.off)} (${amountText(Math.abs(is.load - is.fair))})`;
  const side = is.load > is.fair ? "over" : "under";
  const name = groups[is.group]?.name ?? "";
  const part = `its part of the team, ${amountText(is.fair)}`;
  // Less than what is shown of it is rounding.
  const meaning =
    is.off < 0.0005
      ? `No group is as much as 0.1 % off its part of the team`
      : `${name} is ${by100} ${side} ${part}`;
  return [
    line(
      "groups",
      `${inputs.loadName} between peer groups`,
      "percent",
      [was?.off ?? NaN, is.off],
      meaning,
      targetOf(targets, "Spread"),
    ),
  ];
}
