import { approachTexts, evensOut } from "../../../src/plan/settings/approaches";
import { countText, plural } from "../../../src/plan/numberText";
import { listText } from "../../../src/plan/words/listText";
import type { State } from "../../state/state";

/** "998 accounts over 10 reps, with ARR shared out fairly." */
export function whatWillHappen({ inspection, saved }: State): string {
  const summary = inspection?.summary;
  if (summary === undefined) return "";
  const { approach } = saved.settings;
  const who = `${plural(summary.accounts, "account")} over ${plural(summary.reps, "rep")}`;
  const load = evensOut(approach) && approach !== "rules" ? `with ${summary.loadName} ` : "";
  return `${who}, ${load}${approachTexts[approach].does}.`;
}

/** The hard rules in force, so that nobody carves under a rule they forgot. */
export function rulesInForce({ inspection, saved }: State): string[] {
  const summary = inspection?.summary;
  if (summary === undefined) return [];
  const { settings, pins } = saved;
  const idle = inspection?.idlePins ?? [];
  const held = pins.length - idle.length;
  const capped = settings.maxMovedPercent < 100 && summary.owned > 0;
  const said: (string | false)[] = [
    capped
      ? `At most ${settings.maxMovedPercent} % of the ${plural(summary.owned, "owned account")} change hands.`
      : "Every account may change hands.",
    Number.isFinite(summary.totalCapacity)
      ? `No rep over capacity, counted in ${summary.workloadName}.`
      : "No capacity limits.",
    settings.rules.length > 0 && `${plural(settings.rules.length, "rule")} of your own.`,
    settings.match !== "" && `Reps serve only their own ${settings.match}.`,
    settings.radiusKm > 0 && `No account further than ${countText(settings.radiusKm)} km away.`,
    settings.partners === "partner reps" && "Accounts with a partner go to partner reps.",
    settings.partners === "reserve" && "Accounts with a partner are set aside.",
    settings.together && "Parents and children stay together.",
    summary.locked > 0 && `${plural(summary.locked, "account")} locked.`,
    held > 0 && `${plural(held, "lock")} made by hand.`,
    idle.length > 0 &&
      `${plural(idle.length, "lock")} without effect, for ${idle.length === 1 ? "its account is" : "their accounts are"} not found: ${listText(idle.map(({ account }) => account))}.`,
    settings.unreadable === "zero" && "Loads that can't be read count as 0.",
  ];
  return said.filter((line) => line !== false);
}
