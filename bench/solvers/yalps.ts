import type { Constraint } from "yalps";
import { costOf } from "../costOf";
import type { Solver } from "./solver";

/** Relative gap to the relaxation at which YALPS may stop: 0.01 %. */
const GAP = 1e-4;

/** YALPS, in plain JavaScript, without its limits on pivots and iterations: time alone ends it. */
export const yalpsSolver: Solver = async (problem) => {
  const { equalTo, lessEq, solve } = await import("yalps");
  const { accounts, reps, workload, capacity } = problem;
  const constraints = new Map<string, Constraint>();
  const variables = new Map<number, Map<string, number>>();
  capacity.forEach((room, rep) => constraints.set(`rep ${rep}`, lessEq(room)));
  for (let account = 0; account < accounts; account++) {
    constraints.set(`account ${account}`, equalTo(1));
    for (let rep = 0; rep < reps; rep++)
      variables.set(
        account * reps + rep,
        new Map([
          ["cost", costOf(problem, account, rep)],
          [`account ${account}`, 1],
          [`rep ${rep}`, workload[account]!],
        ]),
      );
  }
  const { status, variables: taken } = solve<number>(
    { direction: "minimize", objective: "cost", constraints, variables, binaries: true },
    { tolerance: GAP, maxPivots: Infinity, maxIterations: Infinity },
  );
  if (status !== "optimal") return undefined;
  const rep = new Int32Array(accounts).fill(-1);
  for (const [pair, part] of taken) if (part > 0.5) rep[Math.floor(pair / reps)] = pair % reps;
  return { rep };
};
