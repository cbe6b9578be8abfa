import { ramp } from "../../src/campaign/ramp";
import { InputError } from "../../src/errors";
import { historyFieldsFor } from "../../src/table/headers/historyFields";
import { nameFinder } from "../../src/table/names";
import { inCell } from "../cellError";
import { oneNumber } from "../door/oneNumber";
import { spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { groupsIn } from "../door/distinct";
import { refuseTwice } from "../door/namedTwice";
import { momentsIn, numbersIn } from "../door/numbers";
import { ownRows, ownRowsInPlace } from "../door/ownRows";
import { isPerson } from "../door/repList";
import { columnOf, namesIn, neededColumn, tableOf } from "../door/table";

function fullsIn(table: CellTable): Float64Array {
  const column = columnOf(table, "full");
  const none = new Float64Array(table.length).fill(NaN);
  return column === undefined
    ? none
    : numbersIn(table, column).map((full) => (full > 0 ? full : NaN));
}

/**
 * How fast new products or reps get up to speed: sales per month since the start, as parts of a full month, and the months until they are there.
 * @customfunction RAMP
 * @param sales A table with its header row: Name (product or rep), Date, Amount. A blank amount counts as 0; rows without a date, before the start or of other names are left out.
 * @param starts A table with its header row: Name, Start (date) and, if wanted, Full (amount of a full month); each name once, in any case. A blank or 0 in Full: the mean of the last three months shown.
 * @param [full] The part of the full amount from which they count as ramped, such as 0.8 for 80 %, at most 2. Blank: 1.
 * @param [months] How many months to show, 1 to 120. Blank: 12.
 * @returns Name, Start, Full (per month), Months to ramp (the first month that gets there; blank: not yet), then Month 1, Month 2 ... as parts of full. A month counts from the day of the start to the same day a month later; it is blank if it had not begun by the latest date in sales.
 * @example =TP.RAMP(Sales[#All], Starts[#All], 0.8, 6)
 * @source Amount per month since the start / full monthly amount
 */
export function rampOfRange(
  sales: unknown[][],
  starts: unknown[][],
  full?: unknown[][],
  months?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const saleKeys = ["name", "date", "amount"];
    const saleTable = ownRows(tableOf("sales", sales, historyFieldsFor(saleKeys, saleKeys)));
    const startFields = historyFieldsFor(["name", "start", "full"], ["name", "start"]);
    const startTable = ownRowsInPlace(tableOf("starts", starts, startFields));
    const share = oneNumber("full", full, { least: 1e-6, most: 100, fallback: 1 });
    // A part of 80 would be reached by nobody: it was meant as 80 %.
    if (share > 2) {
      throw new InputError(
        `full is ${share}. Write the part of the full amount as a fraction: ${share} % is ${share / 100}.`,
      );
    }
    const shown = oneNumber("months", months, { least: 1, most: 120, fallback: 12, whole: true });
    const named = namesIn(startTable, neededColumn(startTable, "name"));
    const names = named.map((name) => (isPerson(name) ? name : ""));
    const start = momentsIn(startTable, neededColumn(startTable, "start"));
    refuseTwice(startTable, names);
    const sold = groupsIn(saleTable, neededColumn(saleTable, "name"));
    const position = sold.names.map(nameFinder(names));
    const found = ramp(
      {
        name: sold.of.map((one) => position[one] ?? -1),
        date: momentsIn(saleTable, neededColumn(saleTable, "date")),
        amount: numbersIn(saleTable, neededColumn(saleTable, "amount")),
      },
      // A row without a name keeps its place, empty.
      {
        start: start.map((day, row) => (names[row] === "" ? NaN : day)),
        full: fullsIn(startTable).map((one, row) => (names[row] === "" ? NaN : one)),
      },
      share,
      shown,
    );
    return spillTable([
      ["Name", names],
      ["Start", start],
      ["Full (per month)", found.full],
      ["Months to ramp", found.months],
      ...found.parts.map((parts, month) => [`Month ${month + 1}`, parts] as const),
    ]);
  });
}
