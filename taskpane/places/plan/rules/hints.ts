import { countText, percentText, plural } from "../../../../src/plan/numberText";
import { evensOut } from "../../../../src/plan/settings/approaches";
import { wholeTeam } from "../../../../src/plan/tables/wholeTeam";
import type { SettingName } from "../../../../src/plan/settings/settings";
import type { State } from "../../../state/state";

type Hint = (state: State) => string | undefined;

const balanceHint: Hint = ({ saved }) =>
  evensOut(saved.settings.approach) ? undefined : "Measured, not aimed at, under this approach.";

const capacityHint: Hint = ({ inspection }) => {
  const summary = inspection?.summary;
  if (summary === undefined) return undefined;
  if (!Number.isFinite(summary.totalCapacity))
    return "The reps have no capacity column: there is no limit.";
  const used = summary.totalWorkload / summary.totalCapacity;
  const all = `${countText(summary.totalWorkload)} of ${countText(summary.totalCapacity)}`;
  return `All accounts together need ${all}: ${percentText(used)}${used > 1 ? ". Some accounts will stay unassigned." : "."}`;
};

const capHint: Hint = ({ inspection, saved }) => {
  const { maxMovedPercent, movedAlready } = saved.settings;
  const summary = inspection?.summary;
  if (summary === undefined) return undefined;
  if (summary.owned === 0) return "There are no owners yet: every account is free to place.";
  if (maxMovedPercent >= 100) return "No cap: every account may change hands.";
  const all = Math.floor((maxMovedPercent / 100) * summary.owned + 1e-9);
  const cap = Math.max(0, all - movedAlready);
  return `At most ${plural(cap, "account")} of ${countText(summary.owned)} may change hands.`;
};

const locksHint: Hint = ({ inspection, saved }) => {
  const locked = inspection?.summary?.locked;
  if (locked === undefined || !saved.settings.locks) return undefined;
  return `Keep locked accounts (${countText(locked)})`;
};

/** A column that is found by its header needs no word from the user, who should know of it. */
const peersHint: Hint = ({ inspection, saved }) => {
  const header = inspection?.reps.roles.find(({ key }) => key === "peers")?.header ?? "";
  if (saved.settings.peers !== "" || header === "") return undefined;
  return `By the column ${header}. Write ${wholeTeam} to compare all of them.`;
};

/** What a setting means for the tables at hand, where that can be told. */
export const hints: { readonly [name in SettingName]?: Hint } = {
  balance: balanceHint,
  peers: peersHint,
  workload: capacityHint,
  maxMovedPercent: capHint,
  locks: locksHint,
  radiusKm: ({ saved }) => (saved.settings.radiusKm === 0 ? "0: no limit." : undefined),
};
