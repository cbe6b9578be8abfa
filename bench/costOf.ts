import { greatCircleKm } from "../src/geo/distance";
import type { GeographicProblem, PlanarProblem } from "./instances";

/** Cost of an account with a rep, from the definition and nothing of the engine's. */
export function costOf(
  { cost, workload }: PlanarProblem | GeographicProblem,
  account: number,
  rep: number,
): number {
  const trips = workload[account]!;
  if (cost.kind === "planar") {
    const x = cost.accountX[account]! - cost.repX[rep]!;
    const y = cost.accountY[account]! - cost.repY[rep]!;
    return trips * Math.sqrt(x * x + y * y);
  }
  return (
    trips *
    greatCircleKm(
      cost.accountLatitude[account]!,
      cost.accountLongitude[account]!,
      cost.repLatitude[rep]!,
      cost.repLongitude[rep]!,
    )
  );
}
