/** Rows in an order of their own, so that nothing that is made from a table hangs on how it is sorted. */
import type { Column } from "../column";
import { textOrder } from "../textOrder";
import type { Table } from "../readTable";

/** The same column with its rows in another order. */
function reordered(column: Column, order: Int32Array): Column {
  switch (column.kind) {
    case "text":
      return { ...column, values: Array.from(order, (row) => column.values[row] ?? "") };
    case "flag":
      return { ...column, values: Uint8Array.from(order, (row) => column.values[row] ?? 0) };
    case "date":
      return { ...column, values: Float64Array.from(order, (row) => column.values[row] ?? NaN) };
    case "number": {
      const values = Float64Array.from(order, (row) => column.values[row] ?? NaN);
      if (!column.currencies) return { ...column, values };
      const { of } = column.currencies;
      const currencies = {
        ...column.currencies,
        of: Uint8Array.from(order, (row) => of[row] ?? 0),
      };
      return { ...column, values, currencies };
    }
  }
}

/**
 * A table with its rows in the order of what tells them apart; see docs/adr/0023-canonical-order.md.
 * Where each row stands on the sheet is still known by `rows` and `ofRow`.
 *
 * @param key - of the column of texts, each different, that rows go by
 */
export function inCanonicalOrder(table: Table, key: string): Table {
  const column = table.columns.get(key);
  if (column?.kind !== "text") return table;
  const order = textOrder(column.values);
  if (order.every((row, at) => row === at)) return table;
  const placeOf = new Int32Array(order.length);
  order.forEach((row, at) => (placeOf[row] = at));
  // A column in several roles stays one.
  const done = new Map<Column, Column>();
  const columns = new Map<string, Column>();
  for (const [name, one] of table.columns) {
    const known = done.get(one) ?? reordered(one, order);
    done.set(one, known);
    columns.set(name, known);
  }
  return {
    ...table,
    rows: Int32Array.from(order, (row) => table.rows[row] as number),
    ofRow: table.ofRow.map((row) => (row < 0 ? -1 : (placeOf[row] as number))),
    columns,
  };
}
