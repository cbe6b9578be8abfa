import type { Problem } from "../../model";
import { engineShares } from "../peers/peers";
import type { Setup } from "./setup";

/** The carve's problem, whose reps are compared by the load that the scorecard measures. */
export function compared({ problem, inputs, peers }: Setup): Problem {
  return {
    ...problem,
    load: inputs.accounts.load,
    share: engineShares(peers, inputs.accounts.load, problem.eligible),
  };
}
