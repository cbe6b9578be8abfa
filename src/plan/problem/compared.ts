import type { Problem } from "../../model";
import { engineShares } from "../peers/peers";
import type { Setup } from "./setup";

/**
 * The carve's problem, whose reps are compared by the load that the scorecard measures; as in a carve,
 * what is below 0 counts 0.
 */
export function compared({ problem, inputs, peers }: Setup): Problem {
  const load = inputs.accounts.load.map((one) => Math.max(0, one));
  return { ...problem, load, share: engineShares(peers, load, problem.eligible) };
}
