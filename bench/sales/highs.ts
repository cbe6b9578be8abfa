import { kmOf, sumOf } from "./team";
import type { Team } from "./team";

/** What HiGHS finds within its time. */
export interface Solved {
  readonly rep: Int32Array;
  /** Travel, in km. */
  readonly km: number;
  /** No plan travels less. */
  readonly lowerBound: number;
}

/** A row of the model: what each account counts in it with each rep, and between what it has to be. */
interface Row {
  readonly least: number;
  readonly most: number;
  /** 0 where the pair has no part in the row. */
  readonly at: (account: number, rep: number) => number;
}

/**
 * The least travel of a team within all tolerances, everybody placed, by HiGHS in WebAssembly; undefined
 * where it finds no plan in its time.
 */
export async function leastTravel(team: Team, seconds: number): Promise<Solved | undefined> {
  const { default: loadHighs } = await import("highs");
  const highs = await loadHighs();
  const { accounts, reps, cost } = team;
  const columns = accounts * reps;
  const rows = rowsOf(team, highs.infinity);
  const starts = new Int32Array(columns + 1);
  const indices: number[] = [];
  const values: number[] = [];
  const colCost = new Float64Array(columns);
  const colUpper = new Float64Array(columns).fill(1);
  for (let pair = 0; pair < columns; pair++) {
    const account = Math.floor(pair / reps);
    const rep = pair % reps;
    colCost[pair] = kmOf(cost, account, rep);
    const lock = team.lockedTo?.[account] ?? -1;
    if (team.eligible?.[pair] === 0 || (lock >= 0 && lock !== rep)) colUpper[pair] = 0;
    rows.forEach(({ at }, row) => {
      const value = at(account, rep);
      if (value === 0) return;
      indices.push(row);
      values.push(value);
    });
    starts[pair + 1] = indices.length;
  }
  const model = highs.createModel({
    sense: highs.constants.objectiveSense.minimize,
    numCols: columns,
    numRows: rows.length,
    colCost,
    colLower: new Float64Array(columns),
    colUpper,
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: {
      format: "csc",
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: new Int32Array(columns).fill(1),
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 1e-5, time_limit: seconds });
    model.run();
    const { colValue } = model.getSolution();
    const rep = new Int32Array(accounts).fill(-1);
    let km = 0;
    for (let pair = 0; pair < columns; pair++) {
      if (!(colValue[pair]! > 0.5)) continue;
      rep[Math.floor(pair / reps)] = pair % reps;
      km += colCost[pair]!;
    }
    if (rep.includes(-1)) return undefined;
    return { rep, km, lowerBound: Number(model.info.get("mip_dual_bound")) };
  } finally {
    model.dispose();
  }
}

function rowsOf(team: Team, infinity: number): Row[] {
  const { accounts, reps, workload, capacity, measures = [], owner, maxMoved } = team;
  const rows: Row[] = [];
  for (let served = 0; served < accounts; served++)
    rows.push({ least: 1, most: 1, at: (account) => (account === served ? 1 : 0) });
  for (let one = 0; one < reps; one++) {
    const most = capacity[one]!;
    if (most < Infinity)
      rows.push({
        least: -infinity,
        most,
        at: (account, rep) => (rep === one ? workload[account]! : 0),
      });
    for (const { load, share, tolerance } of measures) {
      const parts = share ? share[one]! / sumOf(share) : 1 / reps;
      const fair = sumOf(load) * parts;
      rows.push({
        least: fair * (1 - tolerance),
        most: fair * (1 + tolerance),
        at: (account, rep) => (rep === one ? load[account]! : 0),
      });
    }
  }
  if (owner && maxMoved !== undefined)
    rows.push({
      least: -infinity,
      most: maxMoved,
      at: (account, rep) => (owner[account]! >= 0 && owner[account] !== rep ? 1 : 0),
    });
  return rows;
}
