import type { BaseReferenceObject } from "@univerjs/engine-formula";
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, ObjectMatrix } from "@univerjs/core";
import type { GridValue } from "../../grid/grid";
import { hasContent, valueOf } from "../univer/cellContent";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * The values of a referenced range as they stand in the running calculation: what was computed in
 * it comes first, then what earlier formulas spilled, then the sheet. Blanks are null. Whole
 * columns and rows end with the sheet's last used row and column, alike for all of its columns.
 */
export function readReference(reference: BaseReferenceObject): GridValue[][] {
  const layers = layersOf(reference);
  const range = reference.getRangePosition();
  const rows = reference.getActiveSheetRowCount();
  const columns = reference.getActiveSheetColumnCount();
  const wholeColumns = range.startRow === 0 && range.endRow >= rows - 1;
  const wholeRows = range.startColumn === 0 && range.endColumn >= columns - 1;
  const endRow = wholeColumns
    ? Math.max(
        0,
        lastUsed(layers, (row) => row),
      )
    : range.endRow;
  const endColumn = wholeRows
    ? Math.max(
        0,
        lastUsed(layers, (_row, column) => column),
      )
    : range.endColumn;
  const values: GridValue[][] = [];
  for (let row = range.startRow; row <= endRow; row += 1) {
    const line: GridValue[] = [];
    for (let column = range.startColumn; column <= endColumn; column += 1) {
      line.push(valueOf(cellAt(reference, layers, row, column)));
    }
    values.push(line);
  }
  return values;
}

interface Layers {
  readonly computed: Cells | undefined;
  readonly computedSpill: Cells | undefined;
  readonly spill: Cells | undefined;
  readonly sheet: Cells | undefined;
}

function layersOf(reference: BaseReferenceObject): Layers {
  const cells = (matrix: Nullable<ObjectMatrix<Nullable<ICellData>>>): Cells | undefined =>
    matrix?.getMatrix();
  return {
    computed: cells(reference.getCurrentRuntimeSheetData()),
    computedSpill: cells(reference.getCurrentRuntimeActiveArrayFormulaCellData()),
    spill: cells(reference.getCurrentActiveArrayFormulaCellData()),
    sheet: cells(reference.getCurrentActiveSheetData().cellData),
  };
}

function cellAt(
  reference: BaseReferenceObject,
  layers: Layers,
  row: number,
  column: number,
): Nullable<ICellData> {
  const computed = layers.computed?.[row]?.[column] ?? layers.computedSpill?.[row]?.[column];
  if (computed) return computed;
  // An earlier spill may belong to a formula that is being computed anew: Univer knows.
  if (layers.spill?.[row]?.[column]) return reference.getCellData(row, column);
  return layers.sheet?.[row]?.[column];
}

function lastUsed(layers: Layers, position: (row: number, column: number) => number): number {
  let last = -1;
  for (const cells of Object.values(layers) as readonly (Cells | undefined)[]) {
    for (const rowKey in cells) {
      const row = Number(rowKey);
      for (const columnKey in cells[row]) {
        const at = position(row, Number(columnKey));
        if (at > last && hasContent(cells[row][Number(columnKey)])) last = at;
      }
    }
  }
  return last;
}
