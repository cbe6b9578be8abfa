/**
 * The functions' help with what each example gives in the examples workbook. Needs a loader for
 * TypeScript: node --import tsx.
 */
import { answerOf } from "../templates/examples/answer";
import { formatOf, hasHeader } from "../templates/examples/answerFormat";
import { exampleTables } from "../templates/examples/exampleTables";
import { functionHelp } from "./functionHelp.mjs";

/** What is shown of an answer; the workbook has all of it. */
const MOST_ROWS = 5;
const MOST_COLUMNS = 8;

/**
 * @typedef {object} Worked
 * @property {string} formula - its example
 * @property {readonly (readonly (string | number | boolean | null)[])[]} answer - what it gives
 *
 * @typedef {import("./functionHelp.mjs").FunctionHelp & Worked} WorkedHelp
 */

/** @returns {Promise<readonly WorkedHelp[]>} */
export async function workedHelp() {
  const { all } = exampleTables();
  /** @type {WorkedHelp[]} */
  const worked = [];
  for (const help of functionHelp()) {
    const [formula] = help.examples;
    if (formula === undefined) throw new Error(`TP.${help.id} has no example.`);
    worked.push({ ...help, formula, answer: await answerOf(formula, all) });
  }
  return worked;
}

/**
 * The top left of an answer as text.
 *
 * @param {Pick<WorkedHelp, "id" | "answer">} help
 * @returns {{ readonly rows: readonly (readonly string[])[], readonly hasHeader: boolean, readonly more: string }}
 */
export function shownAnswer({ id, answer }) {
  const [head = []] = answer;
  const isHeaded = hasHeader(answer);
  const body = answer.slice(isHeaded ? 1 : 0);
  const columns = head.slice(0, MOST_COLUMNS).map((first, c) => {
    const cells = body.map((row) => row[c] ?? null);
    const format = formatOf(id, isHeaded ? String(first) : "", cells);
    const lines = cells.slice(0, MOST_ROWS).map((cell) => shown(cell, format));
    return isHeaded ? [String(first), ...lines] : lines;
  });
  const left = body.length - MOST_ROWS;
  const hidden = head.length - MOST_COLUMNS;
  const more = [
    ...(left > 0 ? [`${left} more ${left === 1 ? "row" : "rows"}`] : []),
    ...(hidden > 0 ? [`${hidden} more ${hidden === 1 ? "column" : "columns"}`] : []),
  ];
  const length = columns[0]?.length ?? 0;
  return {
    rows: Array.from({ length }, (_, row) => columns.map((lines) => lines[row] ?? "")),
    hasHeader: isHeaded,
    more: more.length > 0 ? `... and ${more.join(", ")}` : "",
  };
}

/** Day 0 of spreadsheets, counted from 1970. */
const DAY_ZERO = 25_569;

/**
 * @param {string | number | boolean | null} cell
 * @param {string | undefined} format - of the numbers in its column
 * @returns {string}
 */
function shown(cell, format) {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  if (format?.startsWith("yyyy")) {
    const minutes = Math.round((cell - DAY_ZERO) * 1440);
    return new Date(minutes * 60_000).toISOString().replace("T", " ").slice(0, format.length);
  }
  const digits = Math.abs(cell) >= 1000 ? 0 : Math.abs(cell) >= 10 ? 1 : 3;
  return cell.toLocaleString("en-US", { maximumFractionDigits: digits });
}
