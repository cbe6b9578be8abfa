import { greedy } from "../../src/assign/approaches/greedy";
import type { Solver } from "./solver";

/** The rule of thumb: accounts by falling workload, each to the nearest rep with room. */
export const greedySolver: Solver = (problem) => greedy(problem);
