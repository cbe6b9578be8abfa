import { measureKey, nearestMeasure, targetMeasureOf } from "../../defaults/targetMeasures";
import {
  builtInTargets,
  readTargets,
  targetFields,
  type TargetPart,
} from "../../defaults/targetTable";
import { overQuotaName } from "../../territory/fairnessMeasures";
import type { Cell } from "../../table/cell";
import { cellAddress } from "../../table/cellAddress";
import type { CellProblem } from "../../table/column";
import { matchHeaders } from "../../table/headers/matchHeaders";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { listText } from "../words/listText";
import type { TargetLimits } from "./targets";

/** The targets that plans are held against, and where they come from. */
export interface PlanTargets {
  readonly limits: TargetLimits;
  /** Cell of the table's first header, "Settings!A21"; "" where all targets are the built-in ones. */
  readonly place: string;
  /** Measures whose targets come from there. */
  readonly taken: readonly string[];
  /** Those among them that a carve doesn't measure. */
  readonly elsewhere: readonly string[];
  /** Rows that set no target. */
  readonly problems: readonly CellProblem[];
}

const builtIn: PlanTargets = {
  limits: builtInTargets,
  place: "",
  taken: [],
  elsewhere: [],
  problems: [],
};

/** What the scorecard of a carve has a line for. */
const measuredHere: ReadonlySet<string> = new Set(
  [
    ...["Accounts with a rep", "Overlap", "Places filled", "Gini", "Spread", "Continuity", "Moved"],
    overQuotaName,
  ].map(measureKey),
);

/** What becomes of a row that can't be read. */
function whatCounts(name: Cell, part: TargetPart): string {
  if (part === "measure") return "This row isn't used.";
  return builtInTargets.has(measureKey(name))
    ? "Until then the built-in target counts."
    : "Until then there is no target.";
}

/**
 * Reads a table of targets. A row that can't be read is named with its cell, and the built-in target
 * of its measure stays.
 *
 * @param range - a table whose headers `targetFields` find; undefined for the built-in targets
 */
export function targetsOf(range: TableRange | undefined): PlanTargets {
  if (range === undefined) return builtIn;
  const [headers = [], ...rows] = range.cells;
  const texts = headers.map(textOf);
  const columns = matchHeaders(texts, targetFields);
  const column = (part: TargetPart): readonly Cell[] => {
    const at = columns.get(part);
    return at === undefined ? [] : rows.map((row) => row[at] ?? null);
  };
  const cells = { measure: column("measure"), from: column("from"), to: column("to") };
  const positionOf = (row: number, part: TargetPart): { row: number; column: number } => ({
    row: range.row + 1 + row,
    column: range.column + (columns.get(part) ?? 0),
  });
  const placeOf = (row: number, part: TargetPart = "measure"): string => {
    const at = positionOf(row, part);
    return `${range.sheet}!${cellAddress(at.row, at.column)}`;
  };
  const problemAt = (row: number, part: TargetPart, message: string): CellProblem => ({
    sheet: range.sheet,
    ...positionOf(row, part),
    header: texts[columns.get(part) ?? -1] ?? "",
    text: String(cells[part][row] ?? ""),
    message,
    severity: "warning",
  });
  const { limits, problems, strangers } = readTargets(cells, placeOf);
  const taken = cells.measure.flatMap((name) => {
    const known = targetMeasureOf(name)?.name;
    return known !== undefined && limits.has(measureKey(name)) ? [known] : [];
  });
  return {
    limits: new Map([...builtInTargets, ...limits]),
    place: `${range.sheet}!${cellAddress(range.row, range.column)}`,
    taken: [...new Set(taken)],
    elsewhere: [...new Set(taken)].filter((name) => !measuredHere.has(measureKey(name))),
    problems: [
      ...problems
        .filter(({ row }) => !strangers.includes(row))
        .map(({ row, part, message }) =>
          problemAt(row, part, `${message} ${whatCounts(cells.measure[row] ?? null, part)}`),
        ),
      ...strangers.map((row) => {
        const name = textOf(cells.measure[row] ?? null);
        const message = `No measure is called "${name}", so the row sets no target. The nearest is ${nearestMeasure(name)}.`;
        return problemAt(row, "measure", message);
      }),
    ],
  };
}

/** Where the targets come from, in a sentence or two; "" where all are built in. */
export function targetsSentence({ place, taken, elsewhere }: PlanTargets): string {
  if (place === "") return "";
  const which = taken.length === 0 ? "none can be read" : listText(taken);
  const here = elsewhere.length === 0 ? "" : ` A carve doesn't measure ${listText(elsewhere)}.`;
  return `Targets from ${place} (${which}); others are built in.${here}`;
}
