import { threePlans, type ThreePlans } from "../../src/plan/operations/threePlans";
import type { State } from "../state/state";

/** Which plans are made in one go, as the settings and the tables are now. */
export function wishesNow({ saved, inspection }: Pick<State, "saved" | "inspection">): ThreePlans {
  const has = (side: "accounts" | "reps"): boolean =>
    inspection?.[side].roles.some(({ key, header }) => key === "latitude" && header !== "") ===
    true;
  return threePlans(saved.settings, {
    owned: inspection?.summary?.owned ?? 0,
    hasPlaces: has("accounts") && has("reps"),
  });
}
