import { InputError } from "../../errors";
import { chordSquaredToKm, unitVectors } from "../../geo/distance";
import type { GeographicPlaces, LocateProblem, PlanarPlaces } from "./locateProblem";

/** What it costs to serve the account from the place. */
export type CostAt = (account: number, place: number) => number;

/** Up to so many costs that are dear to work out are kept: 32 MB. */
const MOST_STORED = 4_194_304;

/** @throws InputError, here or when asked, if a cost function answers with no finite number */
export function placeCosts({ cost, accounts, places }: LocateProblem): CostAt {
  if (cost instanceof Float64Array) return (account, place) => cost[account * places + place]!;
  if (typeof cost !== "function" && cost.kind === "planar") return timesTrips(cost, onPlane(cost));
  const at = typeof cost === "function" ? checked(cost) : timesTrips(cost, onGlobe(cost));
  if (accounts * places > MOST_STORED) return at;
  const stored = new Float64Array(accounts * places);
  for (let account = 0, i = 0; account < accounts; account++)
    for (let place = 0; place < places; place++) stored[i++] = at(account, place);
  return (account, place) => stored[account * places + place]!;
}

function checked(cost: CostAt): CostAt {
  return (account, place) => {
    const answer = cost(account, place);
    if (!Number.isFinite(answer))
      throw new InputError(
        `cost of account ${account} from place ${place} is ${answer}: give a finite number.`,
      );
    return answer;
  };
}

function timesTrips({ trips }: GeographicPlaces | PlanarPlaces, distance: CostAt): CostAt {
  if (!trips) return distance;
  return (account, place) => trips[account]! * distance(account, place);
}

function onPlane({ accountX, accountY, placeX, placeY }: PlanarPlaces): CostAt {
  return (account, place) => {
    const x = accountX[account]! - placeX[place]!;
    const y = accountY[account]! - placeY[place]!;
    const squared = x * x + y * y;
    return Number.isNaN(squared) ? 0 : Math.sqrt(squared);
  };
}

function onGlobe(cost: GeographicPlaces): CostAt {
  const from = unitVectors(cost.accountLatitude, cost.accountLongitude);
  const to = unitVectors(cost.placeLatitude, cost.placeLongitude);
  return (account, place) => {
    const x = from[3 * account]! - to[3 * place]!;
    const y = from[3 * account + 1]! - to[3 * place + 1]!;
    const z = from[3 * account + 2]! - to[3 * place + 2]!;
    const chordSquared = x * x + y * y + z * z;
    return Number.isNaN(chordSquared) ? 0 : chordSquaredToKm(chordSquared);
  };
}
