import { argumentRows } from "../../src/table/cellPlace";
import type { ColumnPlace } from "../../src/table/column";
import { byRow } from "../../src/table/numbers/byRow";
import type { CellList } from "../cells";

/** Where the cells of a list stand, for readers of a table's columns. */
export function listPlace({ name }: Pick<CellList, "name">, length: number): ColumnPlace {
  return {
    sheet: name,
    rowName: argumentRows(name),
    column: 0,
    header: name,
    rows: byRow(length, (at) => at),
  };
}
