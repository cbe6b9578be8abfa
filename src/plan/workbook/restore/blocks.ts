import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import type { ResultTable } from "../../results/results";
import type { FillColumns } from "../operations";
import type { Place, TableColumn, TableState, Workbook, WorkbookState } from "../workbook";

/** Cells of ours that belong together: rows that are told apart by a key, in columns of ours. */
export interface Block {
  /** The table's name; `besideName` for the column beside the accounts. */
  readonly name: string;
  readonly sheet: string;
  /** Our columns that stand there, the key of our own tables first. */
  readonly headers: readonly string[];
  /** One per data row, ours or not. */
  readonly keys: readonly Cell[];
  /** In the order of `headers`, a column each. */
  readonly columns: readonly (readonly Cell[])[];
  /** The line above a table; "" without one. */
  readonly title: string;
}

export type Blocks = ReadonlyMap<string, Block>;

/** The block of the column beside the accounts: its rows and its keys are the user's. */
export const besideName = "beside the accounts";

/** What has to be known of a table of ours to find it again. */
export type BlockShape = Pick<ResultTable, "name" | "columns" | "title">;

/** Each row's key, and the how manieth of that key it is: accounts may come twice. Blank keys are nobody's. */
export function rowIds(keys: readonly Cell[]): readonly (string | undefined)[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const text = textOf(key);
    if (text === "") return undefined;
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return idOf(text, nth);
  });
}

/** The key that an id was made of. */
export function keyOf(id: string): string {
  return id.slice(0, id.lastIndexOf("\n"));
}

function idOf(key: string, nth: number): string {
  return `${key}\n${nth}`;
}

/** The key of the row that comes first with a key. */
export function firstId(key: string): string {
  return idOf(key, 1);
}

interface Asked {
  readonly shape: BlockShape;
  readonly state: TableState;
  readonly headers: readonly string[];
  readonly places: readonly (Place | TableColumn)[];
  readonly hasTitle: boolean;
}

function askedOf(shape: BlockShape, state: TableState): Asked {
  const real = shape.columns.flatMap(({ header }) => {
    const found = state.headers.find((one) => textOf(one) === header);
    return found === undefined ? [] : [{ header, found }];
  });
  const hasTitle = shape.title !== undefined && state.rect.row > 0;
  const above = { ...state.rect, row: state.rect.row - 1, rows: 1, columns: 1 };
  return {
    ...{ shape, state, hasTitle },
    headers: real.map(({ header }) => header),
    places: [
      ...real.map(({ found }) => ({ table: state.name, header: found })),
      ...(hasTitle ? [{ sheet: state.sheet, rect: above }] : []),
    ],
  };
}

/**
 * Reads what stands in our columns of our tables, all in one call. Tables that are not there, or have
 * lost their key column, are left out.
 */
export async function readBlocks(
  workbook: Workbook,
  { tables }: WorkbookState,
  shapes: readonly BlockShape[],
): Promise<Map<string, Block>> {
  const asked = shapes.flatMap((shape) => {
    const state = tables.find(({ name }) => name === shape.name);
    return state === undefined ? [] : [askedOf(shape, state)];
  });
  const known = asked.filter(({ shape, headers }) => headers[0] === shape.columns[0]?.header);
  if (known.length === 0) return new Map();
  const read = await workbook.read(known.flatMap(({ places }) => places));
  let at = 0;
  return new Map(
    known.map(({ shape, state, headers, hasTitle }) => {
      const columns = headers.map(() => (read[at++] ?? []).map((row) => row[0] ?? ""));
      const title = hasTitle ? textOf(read[at++]?.[0]?.[0] ?? null) : "";
      const keys = columns[0] ?? [];
      return [shape.name, { name: shape.name, sheet: state.sheet, headers, keys, columns, title }];
    }),
  );
}

/** The sheet of a place, where a table's is looked up. */
export function sheetOfPlace(place: FillColumns["place"], { tables }: WorkbookState): string {
  if ("sheet" in place) return place.sheet;
  return tables.find(({ name }) => name === place.table)?.sheet ?? "";
}

/** Rows were put in, taken out or sorted between the readings: what was read doesn't belong together. */
export class RowsDiffer extends Error {}

/** @throws RowsDiffer if keys are not those that were read before */
export function checkSameKeys(keys: readonly Cell[], before: readonly Cell[]): void {
  const isSame =
    keys.length === before.length && keys.every((key, at) => textOf(key) === textOf(before[at]!));
  if (!isSame) throw new RowsDiffer();
}

/**
 * The column beside the accounts, before it is filled.
 *
 * @throws RowsDiffer if rows moved since the filling was made
 */
export async function readBeside(
  workbook: Workbook,
  state: WorkbookState,
  { place, key, columns, added }: FillColumns,
): Promise<Block> {
  const header = columns[0]?.header ?? "";
  const sheet = sheetOfPlace(place, state);
  const block = { name: besideName, sheet, keys: key.cells, title: "" };
  if (added.includes(header)) return { ...block, headers: [], columns: [] };
  // In one call, so that they belong together.
  const [keys = [], cells = []] = await workbook.read(
    await columnsAt(workbook, state, place, [key.header, header]),
  );
  checkSameKeys(firstOf(keys), key.cells);
  return { ...block, headers: [header], columns: [firstOf(cells)] };
}

function firstOf(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  return rows.map((row) => row[0] ?? "");
}

/** Where the columns of these headers stand. */
async function columnsAt(
  workbook: Workbook,
  { tables }: WorkbookState,
  place: FillColumns["place"],
  headers: readonly string[],
): Promise<readonly (Place | TableColumn)[]> {
  if ("table" in place) {
    const own = tables.find(({ name }) => name === place.table)?.headers ?? [];
    return headers.map((header) => ({
      table: place.table,
      header: own.find((one) => textOf(one) === header) ?? header,
    }));
  }
  const { sheet, rect } = place;
  const [[top = []] = []] = await workbook.read([{ sheet, rect: { ...rect, rows: 1 } }]);
  const body = { row: rect.row + 1, rows: rect.rows - 1, columns: 1 };
  return headers.map((header) => {
    const at = top.findIndex((cell) => textOf(cell) === header);
    if (at < 0) throw new RowsDiffer();
    return { sheet, rect: { ...body, column: rect.column + at } };
  });
}
