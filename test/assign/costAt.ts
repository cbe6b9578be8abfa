import { greatCircleKm } from "../../src/geo/distance";
import type { Problem, Value } from "../../src/model";

/** What an account costs with a rep, by the definition of each kind of cost; 0 where none is given. */
export function costAt({ cost, reps }: Problem, account: number, rep: number): number {
  if (cost === undefined) return 0;
  if (typeof cost === "function") return cost(account, rep);
  if (!("kind" in cost)) return cost[account * reps + rep] ?? NaN;
  const worth = cost.value ? worthAt(cost.value, account, rep, reps) : 0;
  if (cost.kind === "value") return -worth;
  const away =
    cost.kind === "planar"
      ? Math.hypot(
          (cost.accountX[account] ?? NaN) - (cost.repX[rep] ?? NaN),
          (cost.accountY[account] ?? NaN) - (cost.repY[rep] ?? NaN),
        )
      : greatCircleKm(
          cost.accountLatitude[account] ?? NaN,
          cost.accountLongitude[account] ?? NaN,
          cost.repLatitude[rep] ?? NaN,
          cost.repLongitude[rep] ?? NaN,
        );
  const trips = cost.trips?.[account] ?? 1;
  return (Number.isNaN(away) ? 0 : trips * away) - worth;
}

function worthAt(
  { amount, classOf, factor }: Value,
  account: number,
  rep: number,
  reps: number,
): number {
  const worth = amount[account] ?? NaN;
  return factor ? worth * (factor[(classOf?.[account] ?? 0) * reps + rep] ?? NaN) : worth;
}
