import { settingSubject } from "../settings/settingText";
import { InputError } from "../../errors";
import { columnNames } from "./columnNames";
import { columnNamed, countsAccounts, noSuchColumn, type RoleMatch } from "./columns";
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
}

const form = "Write for example Workload 5 %; Potential 10 %.";

/**
 * The measures of the setting "measures", parted by semicolons; empty where it is.
 *
 * @param firstColumn - position of the first header on the sheet, for columns of one name
 * @throws InputError naming the part that can't be read, or the column that isn't there
 * @example "Workload 5 %; Potential 10 %"
 */
export function namedMeasures(
  settings: Settings,
  headers: readonly string[],
  matches: readonly RoleMatch[],
  firstColumn = 0,
): NamedMeasure[] {
  const columnOf = (text: string): number => columnNamed(text, headers, matches, firstColumn);
  const isHeader = (text: string): boolean => columnOf(text) >= 0;
  const names = columnNames(headers, firstColumn);
  const measures = measureTexts(settings.measures).map((part) => {
    const { name, percent } = measurePart(part, isHeader);
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
    return { name: counts ? "Accounts" : (names[column] ?? ""), column, tolerance: given / 100 };
  });
  const twice = measures.find((one, at) => measures.findIndex((m) => m.column === one.column) < at);
  if (twice === undefined) return measures;
  throw new InputError(`${settingSubject("measures")} names ${twice.name} twice. Leave one out.`);
}
