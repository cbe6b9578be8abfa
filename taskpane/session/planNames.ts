import { evensOut } from "../../src/plan/settings/approaches";
import type { Settings } from "../../src/plan/settings/settings";
import { limit, text } from "../../src/plan/words/sentence";
import { say } from "../words/say";

/** "Equal opportunity, within 5 %, 15 % may change hands" */
export function planName({ approach, tolerance, maxMovedPercent, house }: Settings): string {
  const parts = [
    say(`approach: ${approach}`),
    evensOut(approach) ? say("plans: within", { limit: limit(tolerance / 100) }) : "",
    maxMovedPercent < 100 ? say("plans: may move", { limit: limit(maxMovedPercent / 100) }) : "",
    house === "" ? "" : say("plans: rest to", { house: text(house) }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** "14:02", with the day where it isn't today. */
export function timeText(at: string): string {
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(undefined, {
    ...(isToday ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(time);
}
