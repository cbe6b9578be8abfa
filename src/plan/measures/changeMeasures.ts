import { changesOf, type Amounts } from "../changes/changes";
import { moveReasons } from "../changes/forced";
import type { LimitSetting } from "../changes/moveLimits";
import { houseFinder } from "../inputs/house";
import type { Inputs } from "../inputs/inputs";
import { moveCap, ownedCount } from "../inputs/moveCap";
import { countText, percentText, plural } from "../numberText";
import type { Setup } from "../problem/setup";
import { settingSpecs } from "../settings/settings";
import { line, type Measure } from "./measureLine";
import { isOwn, targetOf, within, type Target, type TargetLimits } from "./targets";

/** What a share of today's accounts is taken of. */
const ofOwned = "/ accounts of today's reps";

/** Kept, moved and released: together they are all that today's reps own. */
export function changeLines(
  inputs: Inputs,
  setup: Setup,
  rep: ArrayLike<number>,
  targets: TargetLimits,
): Measure[] {
  const isHouse = houseFinder(inputs.house);
  const { owned, kept, moved, released, leavers } = changesOf(
    inputs.accounts,
    rep,
    (name) => isHouse(name) || inputs.ownersOfOtherRoles.includes(name),
  );
  const cap = moveCap(inputs, setup.settings);
  const limitOf = (setting: LimitSetting): Target | undefined => limitTarget(setup, setting);
  const lines = [
    line(
      "continuity",
      "Continuity",
      "percent",
      [NaN, owned.accounts > 0 ? kept.accounts / owned.accounts : NaN],
      `Accounts that stay with their owner ${ofOwned}`,
      targetOf(targets, "Continuity"),
    ),
    line(
      "moved",
      "Accounts that change hands",
      "integer",
      [NaN, moved.accounts],
      `${capText(inputs, setup, cap)}${countedText(moved)}${whyText(setup, rep)}`,
      cap === undefined ? undefined : within(cap, "decimal"),
    ),
    ...movedLines(targets, moved.accounts / owned.accounts),
  ];
  if (owned.accounts > 0 && owned.arr > 0)
    lines.push(
      line(
        "movedArr",
        "ARR that changes hands",
        "percent",
        [NaN, moved.arr / owned.arr],
        `${countText(moved.arr)} of ${countText(owned.arr)} that today's reps have with them`,
        limitOf("maxMovedArrPercent"),
      ),
    );
  if (owned.customers > 0)
    lines.push(
      line(
        "movedCustomers",
        "Customers that change hands",
        "integer",
        [NaN, moved.customers],
        `Of ${plural(owned.customers, "customer")} of today's reps`,
        limitOf("maxMovedCustomersPercent"),
      ),
    );
  lines.push(...acrossLines(setup, rep, moved.accounts));
  if (released.accounts > 0)
    lines.push(
      line(
        "released",
        "Accounts released",
        "integer",
        [NaN, released.accounts],
        `From today's reps to ${inputs.house === "" ? "nobody" : inputs.house}${moneyOf(released)}`,
      ),
    );
  if (leavers.accounts > 0)
    lines.push(
      line(
        "leavers",
        "Accounts of owners who left",
        "integer",
        [NaN, leavers.accounts],
        `Counted apart: neither moved nor released${moneyOf(leavers)}`,
      ),
    );
  return lines;
}

/** Moves to another group of peers, where a column of the reps tells groups apart. */
function acrossLines(
  { inputs, peers, ...setup }: Setup,
  rep: ArrayLike<number>,
  moved: number,
): Measure[] {
  const { groups, groupOf, by } = peers;
  if (groups.length < 2 || by === "rules") return [];
  const across = inputs.accounts.owner.reduce((sum, owner, account) => {
    const at = rep[account] as number;
    return owner >= 0 && at >= 0 && groupOf[owner] !== groupOf[at] ? sum + 1 : sum;
  }, 0);
  const target = limitTarget(setup, "maxAcrossPercent");
  const meaning = `Of ${plural(moved, "account")} that ${moved === 1 ? "changes" : "change"} hands: to a rep of another ${by}`;
  return [
    line(
      "movedAcross",
      "Accounts that leave their peer group",
      "integer",
      [NaN, across],
      meaning,
      target,
    ),
  ];
}

/** ". 4 are customers, with ARR 120,000" */
function countedText({ arr, customers }: Amounts): string {
  if (!(customers > 0)) return arr > 0 ? `. ARR ${countText(arr)} goes with them` : "";
  const who = `. ${countText(customers)} ${customers === 1 ? "is a customer" : "are customers"}`;
  return `${who}${arr > 0 ? `, with ARR ${countText(arr)}` : ""}`;
}

/** The limit that a setting puts on moves, in the number that its line shows. */
function limitTarget(
  { moveLimits }: Pick<Setup, "moveLimits">,
  setting: LimitSetting,
): Target | undefined {
  const limit = moveLimits.find((one) => one.setting === setting);
  if (limit === undefined) return undefined;
  const { most, owned } = limit;
  return setting === "maxMovedArrPercent"
    ? within(most / owned, "percent", (1e-9 * most) / owned)
    : within(most, "decimal");
}

/** ". 12 have to: 8 by Reps serve only their own, 4 by lock" */
function whyText({ inputs, hardRules }: Setup, rep: ArrayLike<number>): string {
  const { byRule, byRequest, chosen } = moveReasons(inputs, hardRules, rep);
  const causes = [...byRule].map(
    ([setting, count]) => `${countText(count)} by "${settingSpecs[setting].label}"`,
  );
  if (byRequest > 0) causes.push(`${countText(byRequest)} by lock`);
  if (causes.length === 0) return "";
  const forced = [...byRule.values()].reduce((sum, count) => sum + count, byRequest);
  const rest = chosen > 0 ? `, ${countText(chosen)} could stay` : "";
  return `. ${countText(forced)} ${forced === 1 ? "has" : "have"} to (${causes.join(", ")})${rest}`;
}

/** ", 4 of them customers, with ARR 120,000" */
function moneyOf({ arr, customers }: Amounts): string {
  const who = customers > 0 ? `, ${countText(customers)} of them customers` : "";
  return `${who}${arr > 0 ? `, with ARR ${countText(arr)}` : ""}`;
}

function capText(inputs: Inputs, { settings }: Setup, cap: number | undefined): string {
  if (cap === undefined) return "No cap";
  const made = settings.movedAlready;
  const less = made > 0 ? `, less ${made} made already` : "";
  return `Cap: ${cap} (${percentText(settings.maxMovedPercent / 100)} of ${ownedCount(inputs)}${less})`;
}

/** The cap on moves has a line of its own; the share that moved is there where the user has a target for it. */
function movedLines(targets: TargetLimits, share: number): Measure[] {
  const target = targetOf(targets, "Moved");
  if (target === undefined || !isOwn(target, "Moved")) return [];
  const meaning = "Accounts that change hands / accounts of today's reps";
  return [line("movedShare", "Moved", "percent", [NaN, share], meaning, target)];
}
