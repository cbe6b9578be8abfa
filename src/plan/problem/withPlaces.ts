import type { Problem } from "../../model";
import type { Places } from "../inputs/places";

/** The problem whose plan it is: with the places to which the search moved the reps, if it did. */
export function withPlaces(problem: Problem, places: Places | undefined): Problem {
  const { cost } = problem;
  if (places === undefined || typeof cost !== "object" || !("kind" in cost)) return problem;
  if (cost.kind !== "geographic") return problem;
  const { latitude: repLatitude, longitude: repLongitude } = places;
  return { ...problem, cost: { ...cost, repLatitude, repLongitude } };
}
