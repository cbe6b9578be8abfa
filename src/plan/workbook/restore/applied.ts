import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import type { AddRows, FillColumns, Operation, WriteCells } from "../operations";
import { besideName, checkSameKeys, type Block, type Blocks } from "./blocks";

type Made = Map<string, Block>;

/** Keys are only filled in where there is none yet. @throws RowsDiffer if rows moved since they were read */
function checkKept({ keys }: Block, wanted: readonly Cell[]): void {
  checkSameKeys(
    keys,
    wanted.map((key, row) => (textOf(keys[row] ?? "") === "" ? (keys[row] ?? "") : key)),
  );
}

function filled(block: Block, { columns, added, key }: FillColumns): Block {
  checkKept(block, key.cells);
  const headers = [...block.headers, ...added.filter((one) => !block.headers.includes(one))];
  const cellsOf = (header: string): readonly Cell[] => {
    const at = block.headers.indexOf(header);
    const now = block.columns[at] ?? block.keys.map((): Cell => "");
    const own = columns.find((one) => one.header === header)?.cells;
    return own === undefined ? now : now.map((cell, row) => own[row] ?? cell);
  };
  return { ...block, headers, keys: key.cells, columns: headers.map(cellsOf) };
}

function grown(block: Block, { columns }: AddRows): Block {
  const added = columns[0]?.cells.map((): Cell => "") ?? [];
  const cellsOf = (header: string): readonly Cell[] =>
    columns.find((one) => one.header === header)?.cells ?? added;
  return {
    ...block,
    keys: [...block.keys, ...cellsOf(block.headers[0] ?? "")],
    columns: block.columns.map((cells, at) => [...cells, ...cellsOf(block.headers[at] ?? "")]),
  };
}

function withoutRows(block: Block, rows: readonly number[]): Block {
  const gone = new Set(rows);
  const left = (cells: readonly Cell[]): readonly Cell[] => cells.filter((_, at) => !gone.has(at));
  return { ...block, keys: left(block.keys), columns: block.columns.map(left) };
}

function withoutColumns(block: Block, gone: readonly string[]): Block {
  const left = block.headers.flatMap((header, at) => (gone.includes(header) ? [] : [at]));
  return {
    ...block,
    headers: left.map((at) => block.headers[at] ?? ""),
    columns: left.map((at) => block.columns[at] ?? []),
  };
}

/** The cells that are written first below a header row are those of its table. */
function written(
  blocks: Made,
  { sheet, rect, cells }: WriteCells,
  open: Map<string, string>,
): void {
  const name = open.get(placeKey(sheet, rect.row - 1, rect.column));
  const block = name === undefined ? undefined : blocks.get(name);
  if (block === undefined) return;
  const columns = block.headers.map((_, at) => cells.map((row) => row[at] ?? ""));
  blocks.set(block.name, { ...block, keys: columns[0] ?? [], columns });
}

function placeKey(sheet: string, row: number, column: number): string {
  return JSON.stringify([sheet, row, column]);
}

/** The block that a filling is about. */
function blockOf({ place }: Pick<FillColumns, "place">, blocks: Made): Block | undefined {
  const own = "table" in place ? blocks.get(place.table) : undefined;
  return own ?? blocks.get(besideName);
}

/**
 * What will stand in our cells once operations are carried out: the same for a preview, for what is
 * stored to be put back, and for the log. What isn't a block's is left out.
 *
 * @throws RowsDiffer if a block has other rows than the operations were made for
 */
export function applied(before: Blocks, operations: readonly Operation[]): Blocks {
  const blocks: Made = new Map(before);
  /** The tables that are made, by the place of their header row. */
  const open = new Map<string, string>();
  const headers = new Map<string, readonly string[]>();
  const change = (name: string, how: (block: Block) => Block): void => {
    const block = blocks.get(name);
    if (block !== undefined) blocks.set(name, how(block));
  };
  for (const one of operations) {
    switch (one.kind) {
      case "write": {
        const { sheet, rect, cells } = one;
        const place = placeKey(sheet, rect.row, rect.column);
        if (rect.rows === 1 && !open.has(placeKey(sheet, rect.row - 1, rect.column)))
          headers.set(place, (cells[0] ?? []).map(textOf));
        else written(blocks, one, open);
        break;
      }
      case "add table": {
        const place = placeKey(one.sheet, one.rect.row, one.rect.column);
        const own = headers.get(place) ?? [];
        open.set(place, one.table);
        const columns = own.map((): readonly Cell[] => []);
        const made = { name: one.table, sheet: one.sheet, headers: own, keys: [], columns };
        blocks.set(one.table, { ...made, title: "" });
        break;
      }
      case "title":
        change(one.table, (block) => ({ ...block, title: one.text }));
        break;
      case "fill": {
        const block = blockOf(one, blocks);
        if (block !== undefined) blocks.set(block.name, filled(block, one));
        break;
      }
      case "add rows":
        change(one.table, (block) => grown(block, one));
        break;
      case "remove rows":
        change(one.table, (block) => withoutRows(block, one.rows));
        break;
      case "remove columns": {
        const block = blockOf(one, blocks);
        if (block !== undefined) blocks.set(block.name, withoutColumns(block, one.headers));
        break;
      }
      case "remove table":
        blocks.delete(one.table);
        break;
      case "remove sheet":
        for (const { name, sheet } of [...blocks.values()])
          if (sheet === one.sheet) blocks.delete(name);
        break;
      default:
    }
  }
  return blocks;
}
