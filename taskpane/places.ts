import { say } from "./words/say";

/** The places of the pane, in their order; all of them are open at any time. */
export const places = ["home", "data", "plan", "review", "hand over"] as const;
export type Place = (typeof places)[number];

/** What each is called. */
export function placeTitle(place: Place): string {
  return say(`place: ${place}`);
}
