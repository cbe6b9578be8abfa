import { readdirSync, readFileSync } from "node:fs";
import { Script } from "node:vm";
import { geographic } from "../instances";

/** A call of a script for Google Sheets that was built into a folder. */
export interface SheetsOrder {
  readonly folder: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface PlanOrder {
  readonly folder: string;
  readonly approach: string;
  readonly hasPlaces: boolean;
  readonly accounts: number;
  readonly reps: number;
  readonly effort: number;
}

export interface ColdCall {
  /** CPU seconds until the answer, from compiling on: what else runs on the machine adds little. */
  readonly seconds: number;
  /** Of them, until the files have been compiled and their top level has run. */
  readonly loadSeconds: number;
  readonly rows: number;
}

type CellFunction = (...args: readonly unknown[]) => unknown;

/**
 * Calls a function of the script once, in a process that begins from nothing, as Google does. In its own
 * world: in a context of node:vm each global name is asked of an interceptor, which made plans take up to
 * eight times as long.
 */
export function sheetsJob({ folder, name, args }: SheetsOrder): ColdCall {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".gs"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const start = process.cpuUsage();
  const passed = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  for (const text of files) new Script(text).runInThisContext();
  const loadSeconds = passed();
  const answer = (Reflect.get(globalThis, name) as CellFunction)(...args);
  return { seconds: passed(), loadSeconds, rows: Array.isArray(answer) ? answer.length : 1 };
}

/** A plan of a size, over clustered accounts that reps own in turn. */
export function sheetsPlanJob(order: PlanOrder): ColdCall {
  const { folder, approach, hasPlaces, accounts, reps, effort } = order;
  const { workload, capacity, cost } = geographic({ accounts, reps, slack: 0.1, seed: 7 });
  const at = (latitude: Float64Array, longitude: Float64Array, row: number): unknown[] =>
    hasPlaces ? [latitude[row], longitude[row]] : [];
  const degrees = hasPlaces ? ["Latitude", "Longitude"] : [];
  const table = [
    ["Account ID", "Owner", "Projected ARR", "Visits per Year", ...degrees],
    ...Array.from(workload, (visits, row) => [
      ...[`A${row}`, `Rep ${(row * 7) % reps}`, 1000 * visits + (row % 97), visits],
      ...at(cost.accountLatitude, cost.accountLongitude, row),
    ]),
  ];
  const team = [
    ["Rep", "Capacity", ...degrees],
    ...Array.from(capacity, (most, rep) => [
      ...[`Rep ${rep}`, most],
      ...at(cost.repLatitude, cost.repLongitude, rep),
    ]),
  ];
  const settings = [
    ["balance", "Projected ARR"],
    ["value", "Projected ARR"],
    ["workload", "Visits per Year"],
    ["effort", Math.min(effort, 20)],
  ];
  return sheetsJob({ folder, name: "TP_ASSIGN", args: [table, team, approach, settings] });
}
