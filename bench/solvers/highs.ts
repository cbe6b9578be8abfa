import { costOf } from "../costOf";
import type { GeographicProblem, PlanarProblem } from "../instances";
import type { Solver } from "./solver";

/** Relative gap at which HiGHS may stop: 0.01 %. */
const GAP = 1e-4;

/**
 * HiGHS in WebAssembly, handed the model as sparse arrays: the shortest way in, without a text to
 * write and parse.
 */
export const highsSolver: Solver = async (problem) => {
  // Loaded here, so that it weighs on nobody else's memory.
  const { default: loadHighs } = await import("highs");
  const highs = await loadHighs();
  const { minimize } = highs.constants.objectiveSense;
  const model = highs.createModel({ ...modelOf(problem, highs.infinity), sense: minimize });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: GAP });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const { colValue } = model.getSolution();
    const { accounts, reps } = problem;
    const rep = new Int32Array(accounts).fill(-1);
    for (let pair = 0; pair < accounts * reps; pair++)
      if (colValue[pair]! > 0.5) rep[Math.floor(pair / reps)] = pair % reps;
    return { rep, lowerBound: Number(model.info.get("mip_dual_bound")) };
  } finally {
    model.dispose();
  }
};

/** One variable per account and rep; one row per account (it is served once), one per rep (its room). */
function modelOf(problem: PlanarProblem | GeographicProblem, infinity: number) {
  const { accounts, reps, workload, capacity } = problem;
  const columns = accounts * reps;
  const rows = accounts + reps;
  const colCost = new Float64Array(columns);
  const starts = new Int32Array(columns + 1);
  const indices = new Int32Array(2 * columns);
  const values = new Float64Array(2 * columns);
  for (let pair = 0; pair < columns; pair++) {
    const account = Math.floor(pair / reps);
    const rep = pair % reps;
    colCost[pair] = costOf(problem, account, rep);
    indices[2 * pair] = account;
    values[2 * pair] = 1;
    indices[2 * pair + 1] = accounts + rep;
    values[2 * pair + 1] = workload[account]!;
    starts[pair + 1] = 2 * (pair + 1);
  }
  const rowLower = new Float64Array(rows).fill(-infinity);
  const rowUpper = new Float64Array(rows).fill(1);
  rowLower.fill(1, 0, accounts);
  rowUpper.set(capacity, accounts);
  return {
    numCols: columns,
    numRows: rows,
    colCost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower,
    rowUpper,
    matrix: { format: "csc" as const, numRows: rows, numCols: columns, starts, indices, values },
    integrality: new Int32Array(columns).fill(1),
  };
}
