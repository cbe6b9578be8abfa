import { evensOut } from "../../../../src/plan/settings/approaches";
import { wholeTeam } from "../../../../src/plan/tables/wholeTeam";
import type { SettingName } from "../../../../src/plan/settings/settings";
import { count, percent, text } from "../../../../src/plan/words/sentence";
import type { State } from "../../../state/state";
import { say } from "../../../words/say";

type Hint = (state: State) => string | undefined;

const balanceHint: Hint = ({ saved }) =>
  evensOut(saved.settings.approach) ? undefined : say("hint: measured");

const capacityHint: Hint = ({ inspection }) => {
  const summary = inspection?.summary;
  if (summary === undefined) return undefined;
  if (!Number.isFinite(summary.totalCapacity)) return say("hint: no capacity");
  const used = summary.totalWorkload / summary.totalCapacity;
  return say(used > 1 ? "hint: capacity is short" : "hint: capacity", {
    used: count(summary.totalWorkload),
    capacity: count(summary.totalCapacity),
    part: percent(used),
  });
};

const capHint: Hint = ({ inspection, saved }) => {
  const { maxMovedPercent, movedAlready } = saved.settings;
  const summary = inspection?.summary;
  if (summary === undefined) return undefined;
  if (summary.owned === 0) return say("hint: no owners");
  if (maxMovedPercent >= 100) return say("hint: no cap");
  const all = Math.floor((maxMovedPercent / 100) * summary.owned + 1e-9);
  const cap = Math.max(0, all - movedAlready);
  return say("hint: cap", { cap: count(cap), owned: count(summary.owned) });
};

const locksHint: Hint = ({ inspection, saved }) => {
  const locked = inspection?.summary?.locked;
  if (locked === undefined || !saved.settings.locks) return undefined;
  return say("hint: locks", { locked: count(locked) });
};

/** A column that is found by its header needs no word from the user, who should know of it. */
const peersHint: Hint = ({ inspection, saved }) => {
  const header = inspection?.reps.roles.find(({ key }) => key === "peers")?.header ?? "";
  if (saved.settings.peers !== "" || header === "") return undefined;
  return say("hint: peers", { header: text(header), team: text(wholeTeam) });
};

/** What a setting means for the tables at hand, where that can be told. */
export const hints: { readonly [name in SettingName]?: Hint } = {
  balance: balanceHint,
  peers: peersHint,
  workload: capacityHint,
  maxMovedPercent: capHint,
  locks: locksHint,
  radiusKm: ({ saved }) => (saved.settings.radiusKm === 0 ? say("hint: no radius") : undefined),
};
