import { evensOut } from "../../../src/plan/settings/approaches";
import { count, limit, text, texts } from "../../../src/plan/words/sentence";
import type { State } from "../../state/state";
import { say } from "../../words/say";

/** "998 accounts over 10 reps, with ARR shared out fairly." */
export function whatWillHappen({ inspection, saved }: State): string {
  const summary = inspection?.summary;
  if (summary === undefined) return "";
  const { approach } = saved.settings;
  const isLoad = evensOut(approach) && approach !== "rules";
  return say(isLoad ? "before: will happen with load" : "before: will happen", {
    accounts: count(summary.accounts),
    reps: count(summary.reps),
    load: text(summary.loadName),
    does: text(say(`approach: ${approach}, does`)),
  });
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
    say(capped ? "before: cap" : "before: no cap", {
      percent: limit(settings.maxMovedPercent / 100),
      owned: count(summary.owned),
    }),
    say(Number.isFinite(summary.totalCapacity) ? "before: capacity" : "before: no capacity", {
      unit: text(summary.workloadName),
    }),
    settings.rules.length > 0 && say("before: rules", { rules: count(settings.rules.length) }),
    settings.match !== "" && say("before: match", { match: text(settings.match) }),
    settings.radiusKm > 0 && say("before: radius", { km: count(settings.radiusKm) }),
    settings.partners === "partner reps" && say("before: to partner reps"),
    settings.partners === "reserve" && say("before: set aside"),
    settings.together && say("before: together"),
    summary.locked > 0 && say("before: locked", { locked: count(summary.locked) }),
    held > 0 && say("before: locks", { locks: count(held) }),
    idle.length > 0 &&
      say("before: idle locks", {
        locks: count(idle.length),
        accounts: texts(idle.map(({ account }) => account)),
      }),
    settings.unreadable === "zero" && say("before: zero"),
  ];
  return said.filter((line) => line !== false);
}
