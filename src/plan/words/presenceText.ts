import type { Presence } from "../people/presence";
import { sentence } from "./english";
import { sayIt, type Say } from "./sayIt";
import { day } from "./sentence";

/** "To be hired, 3 November 2025" beside a rep's name; "" for who is there. */
export function presenceText({ is, start }: Presence, say: Say = sayIt): string {
  const isDated = !Number.isNaN(start);
  const values = isDated ? { day: day(start) } : {};
  switch (is) {
    case "to be hired":
      return say(sentence(isDated ? "is to be hired from" : "is to be hired", values));
    case "yet to start":
      return say(
        sentence(isDated ? "is yet to start" : "is yet to start on an unclear day", values),
      );
    case "on leave":
      return say(sentence("is on leave"));
    case "without a start":
      return say(sentence("has no start"));
    case "there":
      return "";
  }
}
