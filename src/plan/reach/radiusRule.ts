import { settingSubject } from "../settings/settingText";
import sin from "@stdlib/math-base-special-sin";
import { EARTH_RADIUS_KM } from "../../geo/distance";
import type { HardRule } from "./hardRule";
import type { Inputs } from "../inputs/inputs";
import { needCoordinates, type Distances } from "../inputs/places";
import { sentence } from "../words/english";
import { km as kmValue } from "../words/sentence";
import { repValue } from "../words/names";

/** The squared chord of the unit sphere that spans so many km along the ground. */
export function chordSquaredOf(km: number): number {
  // Half way round the Earth nothing lies further away.
  const half = Math.min(km / (2 * EARTH_RADIUS_KM), 1.5707963267948966);
  const chord = 2 * sin(half);
  return chord * chord;
}

/**
 * No rep serves an account further away than `km`; accounts without coordinates are not bound.
 *
 * @throws InputError where there are no coordinates
 */
export function radiusRule(km: number, inputs: Inputs, distances: Distances | undefined): HardRule {
  if (distances === undefined) {
    throw needCoordinates(
      `${settingSubject("radiusKm")} keeps reps within ${km} km of their accounts`,
    );
  }
  const k = inputs.reps.count;
  const most = chordSquaredOf(km);
  const forbids = (account: number, rep: number): boolean =>
    distances.chordSquared(account, rep) > most;
  return {
    setting: "radiusKm",
    forbids,
    strike(eligible) {
      for (let account = 0; account < inputs.accounts.count; account++)
        for (let rep = 0; rep < k; rep++)
          if (forbids(account, rep)) eligible[account * k + rep] = 0;
    },
    noRep: () => sentence("nobody within", { limit: kmValue(km) }),
    why: (account, rep) =>
      sentence("too far", {
        rep: repValue(inputs, rep),
        km: kmValue(distances.km(account, rep)),
        limit: kmValue(km),
      }),
  };
}
