import { settingSubject } from "../settings/settingText";
import { InputError } from "../../errors";
import { foldedName } from "../../table/names";
import type { TableRange } from "../../table/readTable";
import { columnNames } from "./columnNames";
import { kindFacts } from "./columnFacts";
import { columnNamed, headersOf, noSuchColumn, type RoleMatch } from "./columns";
import { countsAccounts } from "./countsAccounts";
import { measurePart, measureTexts } from "../settings/measureParts";
import type { Settings } from "../settings/settings";

/** A load that is balanced within a tolerance, as the setting names it. */
export interface NamedMeasure {
  /** Header of its column; "Accounts" where each account counts as 1. */
  readonly name: string;
  /** Position among the columns, -1 where each account counts as 1. */
  readonly column: number;
  /** A part of the fair share: 0.05 is 5 %. */
  readonly tolerance: number;
  /**
   * Its cells are words: what is balanced is the number of accounts with each of them, or with this one
   * alone; "" for each. Absent for a column of numbers.
   */
  readonly value?: string;
}

/** A measure that goes by the words of a column. */
export type NamedCategory = NamedMeasure & { readonly value: string };

export function isCategory(measure: NamedMeasure): measure is NamedCategory {
  return measure.value !== undefined;
}

/** Whether a column holds words rather than numbers. */
function isText(range: TableRange, column: number): boolean {
  const { filled, numbers } = kindFacts(range, column);
  return filled > 0 && 2 * numbers <= filled;
}

/** "Tier = A" as its column and value; the value is undefined where none is named. */
function categoryIn(
  text: string,
  headers: readonly string[],
): { readonly header: string; readonly value: string | undefined } {
  const at = text.indexOf("=");
  const isHeader = headers.some((header) => foldedName(header) === foldedName(text));
  if (at < 0 || isHeader) return { header: text, value: undefined };
  return { header: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

const form = "Write for example Workload 5 %; Potential 10 %.";

/**
 * The measures of the setting "measures", parted by semicolons; empty where it is.
 *
 * @param range - the accounts
 * @throws InputError naming the part that can't be read, or the column that isn't there
 * @example "Workload 5 %; Potential 10 %; Tier 5 %; Region = West 10 %"
 */
export function namedMeasures(
  settings: Settings,
  range: TableRange,
  matches: readonly RoleMatch[],
): NamedMeasure[] {
  const headers = headersOf(range.cells);
  const firstColumn = range.column;
  const columnOf = (text: string): number => columnNamed(text, headers, matches, firstColumn);
  const isHeader = (text: string): boolean => columnOf(text) >= 0;
  const names = columnNames(headers, firstColumn);
  const measures = measureTexts(settings.measures).map((part) => {
    const { name: written, percent } = measurePart(part, isHeader);
    const { header: name, value } = categoryIn(written, headers);
    const given = percent === "" ? settings.tolerance : Number(percent.replace(",", "."));
    if (name === "") {
      throw new InputError(`${settingSubject("measures")} has no column before "${part}". ${form}`);
    }
    if (!(given > 0 && given <= 100)) {
      throw new InputError(
        `${settingSubject("measures")} has the tolerance ${percent} % for ${name}. Give more than 0 and at most 100 %.`,
      );
    }
    const counts = name.toLowerCase() === countsAccounts;
    const column = counts ? -1 : columnOf(name);
    if (column < 0 && !counts) {
      throw noSuchColumn(`${settingSubject("measures")} names the column "${name}"`, headers, [
        countsAccounts,
      ]);
    }
    if (value === "" || (value !== undefined && counts)) {
      throw new InputError(
        `${settingSubject("measures")} can't read "${part}". Write for example Tier = A 5 %, with a column of the accounts and one of its values.`,
      );
    }
    const measure = { name: counts ? "Accounts" : (names[column] ?? ""), column };
    const words = value ?? (!counts && isText(range, column) ? "" : undefined);
    return { ...measure, tolerance: given / 100, ...(words !== undefined && { value: words }) };
  });
  const isSame = (one: NamedMeasure, other: NamedMeasure): boolean =>
    one.column === other.column && foldedName(one.value ?? "") === foldedName(other.value ?? "");
  const twice = measures.find((one, at) => measures.findIndex((m) => isSame(m, one)) < at);
  if (twice === undefined) return measures;
  throw new InputError(`${settingSubject("measures")} names ${twice.name} twice. Leave one out.`);
}
