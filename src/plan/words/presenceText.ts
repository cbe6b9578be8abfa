import { shownDay } from "../../table/parse/shownDay";
import type { Presence } from "../people/presence";
import { sentence } from "./english";
import { sayIt } from "./sayIt";
import { text } from "./sentence";

/** "To be hired, 3 November 2025" beside a rep's name; "" for who is there. */
export function presenceText({ is, start }: Presence): string {
  const isDated = !Number.isNaN(start);
  const day = isDated ? { day: text(shownDay(start)) } : {};
  switch (is) {
    case "to be hired":
      return sayIt(sentence(isDated ? "is to be hired from" : "is to be hired", day));
    case "yet to start":
      return sayIt(
        sentence(isDated ? "is yet to start" : "is yet to start on an unclear day", day),
      );
    case "on leave":
      return sayIt(sentence("is on leave"));
    case "without a start":
      return sayIt(sentence("has no start"));
    case "there":
      return "";
  }
}
