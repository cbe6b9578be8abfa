/** The reps of TP.QUOTA, with what limits their quotas. */
import type { FigureSettings } from "../../src/defaults/figureSettings";
import { InputError } from "../../src/errors";
import { repFieldsFor } from "../../src/table/headers/accountFacts";
import { refuseTwice } from "../door/namedTwice";
import { isPerson } from "../door/repList";
import { ownRowsInPlace } from "../door/ownRows";
import { isPercentText, writeAmount } from "../door/settings";
import {
  cellAt,
  namesIn,
  neededColumn,
  placeInTable,
  tableOf,
  type CellTable,
} from "../door/table";
import { amounts, checkedField } from "./columns";

const repKeys = ["name", "capacity", "quota", "floor", "ceiling"] as const;

/** The reps that share a target; a row without a name keeps its place and gets nothing. */
export interface QuotaReps {
  readonly names: readonly string[];
  readonly capacity: Float64Array | undefined;
  /** Today's; undefined where the table has no such column. */
  readonly quota: Float64Array | undefined;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
}

function repNames(table: CellTable): readonly string[] {
  const named = namesIn(table, neededColumn(table, "name"));
  const names = named.map((name) => (isPerson(name) ? name : ""));
  refuseTwice(table, names);
  if (names.some((name) => name !== "")) return names;
  throw new InputError("reps has no rep in it. Write the reps under their header.");
}

/** A floor of 40 % would be one of 40 cents. @throws InputError at the first */
function refusePercents(table: CellTable, key: string): void {
  const column = table.columns.get(key);
  if (column === undefined) return;
  for (let row = 0; row < table.length; row++) {
    const cell = cellAt(table, row, column);
    if (!isPercentText(cell)) continue;
    throw new InputError(
      `${placeInTable(table, row, column)} is "${String(cell)}". ${writeAmount}`,
    );
  }
}

/** @param settings - their limits count where a row has none of its own */
export function quotaReps(argument: unknown, settings: FigureSettings): QuotaReps {
  const table = ownRowsInPlace(tableOf("reps", argument, repFieldsFor(repKeys, ["name"])));
  const names = repNames(table);
  for (const key of ["floor", "ceiling"]) refusePercents(table, key);
  const own = (key: string): Float64Array | undefined =>
    table.columns.has(key)
      ? checkedField(table, key, 0, amounts).map((value, row) => (names[row] === "" ? 0 : value))
      : undefined;
  const capacity = own("capacity");
  const takesNone = (row: number): boolean => names[row] === "" || capacity?.[row] === 0;
  const none = new Float64Array(names.length);
  // A limit of 0 in a row, or a blank, is no limit of its own: the setting counts.
  const floor = (own("floor") ?? none).map(
    (value, row) => value || (takesNone(row) ? 0 : settings.quotaFloor),
  );
  const ceiling = (own("ceiling") ?? none).map((value, row) =>
    takesNone(row) ? 0 : value || settings.quotaCeiling || Infinity,
  );
  return { names, capacity, quota: own("quota"), floor, ceiling };
}
