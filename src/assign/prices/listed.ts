import type { Units } from "../problem/units";
import type { Candidates } from "./candidates";
import type { Limits } from "./limits";
import type { Scale } from "./scale";

/** Units with the reps that each looks at, what is limited, and in what size all of it comes. */
export interface Listed {
  readonly units: Units;
  readonly candidates: Candidates;
  readonly limits: Limits;
  readonly scale: Scale;
}
