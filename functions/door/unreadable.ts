/** Which cells of a column can't be read as what it should hold. */
import { outcomeOfWon } from "../../src/kpi/outcomes";
import type { Cell } from "../../src/table/cell";
import { cleanText } from "../../src/table/cleanText";
import { isErrorText } from "../../src/table/errorText";
import type { FieldKind } from "../../src/table/headers/field";
import { decideSign } from "../../src/table/parse/decimalSign";
import { isDate } from "../../src/table/numbers/moments";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { flagOf } from "../../src/table/parse/readFlags";
import { lookAtNumbers } from "../../src/table/parse/readNumbers";
import { isBlank } from "../cells";
import { fieldsOf } from "./numbers";
import type { CellTable } from "./table";

const numberKinds: ReadonlySet<FieldKind> = new Set<FieldKind>(["number", "latitude", "longitude"]);

/** What the cells of a column are read as; an outcome is yes, no or how a deal stands. */
export type ReadAs = "number" | "date" | "flag" | "outcome" | "text";

const meanings = { flag: flagOf, outcome: outcomeOfWon };

export function readAs(table: CellTable, column: number): ReadAs {
  const kinds = fieldsOf(table, column).map(({ kind }) => kind);
  const [first] = kinds;
  if (first === undefined) return "text";
  if (kinds.every((kind) => numberKinds.has(kind))) return "number";
  return (first === "date" || first === "flag") && kinds.every((kind) => kind === first)
    ? first
    : "text";
}

/** "#": what errors begin with. */
const HASH = 35;

/** Tells the cells that are as they should be at a glance, of which there may be a million. */
export function plainTest(kind: ReadAs): (value: unknown) => boolean {
  switch (kind) {
    case "number":
    case "date":
      return (value) => typeof value === "number";
    case "text":
      return (value) => typeof value === "string" && value.charCodeAt(0) !== HASH;
    case "flag":
    case "outcome": {
      const known = new Map<unknown, boolean>();
      return (value) => {
        if (typeof value !== "string" && typeof value !== "number") return value === true;
        let isKnown = known.get(value);
        if (isKnown === undefined)
          known.set(value, (isKnown = meanings[kind](value) !== undefined));
        return isKnown;
      };
    }
  }
}

function isError(cell: Cell): boolean {
  return typeof cell === "string" && isErrorText(cleanText(cell));
}

/** Whether a cell is blank, or a word for it such as n/a. */
function isNone(cell: Cell): boolean {
  return isBlank(cell) || isPlaceholder(cleanText(String(cell)));
}

/** Whether a cell is no date in any order of day and month. */
function isNoDate(cell: Cell): boolean {
  if (typeof cell === "boolean") return true;
  if (typeof cell !== "string" || isNone(cell)) return false;
  return !isDate(cell);
}

/** Which of some cells can't be read. */
export function unread(cells: readonly Cell[], kind: ReadAs): readonly boolean[] {
  if (kind === "text") return cells.map(isError);
  if (kind === "date") return cells.map(isNoDate);
  if (kind === "flag" || kind === "outcome")
    return cells.map((cell) => meanings[kind](cell) === undefined);
  const { withPoint, withComma, evidence } = lookAtNumbers(cells);
  const values = decideSign(evidence).sign === "," ? withComma : withPoint;
  return cells.map((cell, at) => {
    if (typeof cell === "number" || isBlank(cell)) return false;
    if (typeof cell === "boolean" || isError(cell)) return true;
    return Number.isNaN(values[at]) && !isPlaceholder(cleanText(cell ?? ""));
  });
}
