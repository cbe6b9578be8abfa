import { greatCircleKm } from "../src/geo/distance";
import type { GeographicProblem, PlanarProblem } from "./instances";

/** Cost of an account with a rep, from the definition and nothing of the engine's. */
export function costOf(
  { cost, workload }: PlanarProblem | GeographicProblem,
  account: number,
  rep: number,
): number {
  const trips = workload[account] as number;
  if (cost.kind === "planar") {
    const x = (cost.accountX[account] as number) - (cost.repX[rep] as number);
    const y = (cost.accountY[account] as number) - (cost.repY[rep] as number);
    return trips * Math.sqrt(x * x + y * y);
  }
  return (
    trips *
    greatCircleKm(
      cost.accountLatitude[account] as number,
      cost.accountLongitude[account] as number,
      cost.repLatitude[rep] as number,
      cost.repLongitude[rep] as number,
    )
  );
}
