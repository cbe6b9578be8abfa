import { assign } from "../../src/assign";
import type { Solver } from "./solver";

/** What `assign` does with default options. */
export const engineSolver: Solver = (problem) => assign(problem);
