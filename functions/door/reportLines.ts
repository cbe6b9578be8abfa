/** Totals and lines of a report in lists of names, told by their words alone: a list has no other cells. */
import { foldedName } from "../../src/table/names";
import { isReportLine } from "../../src/table/rows/reportLine";
import { totalLabel } from "../../src/table/rows/totalWords";

/**
 * Tells the names in a list that are none: "Total", "Grand Total (40 records)", "Total: 3", a line that
 * a report adds, and "Ann Total" where Ann is in the list.
 *
 * @param names - the different names of the list
 */
export function reportLines(names: readonly string[]): (name: string) => boolean {
  let all: ReadonlySet<string> | undefined;
  const isThere = (name: string): boolean => {
    all ??= new Set(names.map(foldedName));
    return all.has(foldedName(name));
  };
  return (name) => {
    if (isReportLine(name)) return true;
    const group = totalLabel(name)?.group ?? "";
    return group !== "" && isThere(group);
  };
}
