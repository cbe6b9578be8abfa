import { shareWeightsTable } from "../../src/defaults/shareWeights";
import { InputError } from "../../src/errors";
import { targetShare } from "../../src/market/targetShare";
import { nearestSentence } from "../../src/quality/nearestName";
import { inCell } from "../cellError";
import type { CellRange } from "../cells";
import { optionalRange } from "../cells";
import { componentWeights } from "../door/componentWeights";
import { hasHeaderRow } from "../door/headers";
import { oneNumber } from "../door/oneNumber";
import { withNotes } from "../door/noteRows";
import { spillTable } from "../door/spill";
import { amounts, checkAllowed, fractions } from "./columns";
import type { Indices } from "./indices";
import { indicesIn } from "./indices";
import { listNumbers, optionalList, rawList, rawNumbers } from "./lists";

/** The weights of a table Component, Weight in the order of the factors: by header, else by position. */
function weightsByName(cells: CellRange["rows"], headers: readonly string[]): Float64Array {
  const found = componentWeights(cells);
  const all = [...found.values()];
  const weights = Float64Array.from(all, ({ weight }) => weight);
  checkAllowed(weights, amounts, (row) => all[row]?.weightPlace ?? "weights");
  const names = [...found.keys()];
  const rows = headers.map((header) => names.indexOf(header));
  if (headers.length === 0 || rows.every((row) => row < 0)) return weights;
  const missing = rows.findIndex((row) => row < 0);
  if (missing < 0 && weights.length === headers.length) {
    return Float64Array.from(rows, (row) => weights[row]!);
  }
  throw new InputError(
    missing < 0
      ? `weights has ${weights.length} components, factors has ${headers.length} columns. Give one per column.`
      : `weights has no component "${headers[missing] ?? ""}".${nearestSentence(headers[missing] ?? "", names)} Name the components like the headers of factors.`,
  );
}

/** The weights, `count` of them unless they are a table. */
function weightsOf(argument: unknown, headers: readonly string[], count: number): Float64Array {
  const range = optionalRange("weights", argument);
  if (range === undefined) return weightsByName(shareWeightsTable, []);
  if (hasHeaderRow(range.rows)) return weightsByName(range.rows, headers);
  const list = rawList("weights", argument);
  // Blanks after the last weight don't count, but for those of a range that is as long as it should be.
  return listNumbers(list, list.given === count ? count : list.count, amounts);
}

/** Shares by hand, one per row of factors, which may stand under a header as they do. */
function sharesByHand(
  argument: unknown,
  { rows, first, kept }: Pick<Indices, "rows" | "first" | "kept">,
): Float64Array | undefined {
  const list = optionalList("override", argument);
  if (list === undefined) return undefined;
  const last = kept?.at(-1) ?? 0;
  if (kept !== undefined && !list.isRow && list.given > rows) {
    // It stands beside all rows, those that are left out among them.
    const skip = list.given > last + 1 && typeof list.raw[0]?.[0] === "string" ? 1 : 0;
    const own = kept.map((row) => row + skip);
    const beside = { ...list, raw: own.map((row) => list.raw[row] ?? []), rows: own };
    return rawNumbers(beside, 0, 0, rows, fractions);
  }
  const skip =
    first === 1 && !list.isRow && list.given > rows && typeof list.raw[0]?.[0] === "string" ? 1 : 0;
  if (list.count - skip > rows || list.given - skip < rows) {
    throw new InputError(
      `override has ${list.given - skip} cells, factors has ${rows} rows. Give one cell per row.`,
    );
  }
  return list.isRow
    ? listNumbers(list, rows, fractions)
    : rawNumbers(list, 0, skip, rows, fractions);
}

/**
 * Each territory's part of a target, such as a quarter's pipeline: half by TAM and ICP fit, the rest by win rate x ASP and by intent and coverage.
 * @customfunction TARGETSHARE
 * @param factors One row per territory, one column per index: TAM and ICP fit; win rate x ASP; intent and coverage. With or without headers; with them, a column of names may stand beside, and a row named Total or n/a is left out, as is a last row of sums without a name, and a Note says so. Numbers of 0 or more; a blank counts as 0.
 * @param [target] The amount to share, in any unit. Blank or 0: 1.
 * @param [weights] One weight per column, of 0 or more; or a table with the headers Component and Weight, matched to the headers of factors where they agree, else in order. Blank: 0.5, 0.3, 0.2.
 * @param [override] Shares by hand, one per territory, as fractions; or one per row of factors, where such rows are among them. A blank or 0 follows the formula: those territories share what the others leave.
 * @returns Where factors has a column of names, that column; then Share, Target (share x target, not rounded). Shares sum to 1. Some published tables show other shares beside the same formula: those were set by hand, which is what override is for.
 * @example =TP.TARGETSHARE(Factors[#All], 10000000)
 * @source Weighted sum over its total (simple additive weighting)
 */
export function targetShareOfRange(
  factors: unknown[][],
  target?: number,
  weights?: unknown[][],
  override?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const indices = indicesIn(factors);
    const { headers, columns, names, rows } = indices;
    const amount = oneNumber("target", target, { least: 0, most: Infinity, fallback: 0 }) || 1;
    const weightOf = weightsOf(weights, headers, columns.length);
    if (weightOf.length !== columns.length) {
      throw new InputError(
        `factors has ${columns.length} columns of numbers, weights has ${weightOf.length}. Give one weight per column.`,
      );
    }
    const byHand = sharesByHand(override, indices);
    const shares = rows > 0 ? targetShare(columns, weightOf, byHand) : new Float64Array(0);
    const table = spillTable([
      ...(names ? [names] : []),
      ["Share", shares],
      ["Target", shares.map((share) => share * amount)],
    ]);
    return withNotes(table, indices.notes);
  });
}
