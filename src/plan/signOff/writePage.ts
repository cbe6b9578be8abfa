import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { signOffSheet } from "../results/resultNames";
import { fromVersionedText, versionedText, type Format } from "../stored/versioned";
import { whyNotWritable } from "../workbook/obstacles";
import type { Operation, PlacedFormat } from "../workbook/operations";
import { readPlace, type Rect, type Workbook, type WorkbookState } from "../workbook/workbook";
import { sheetFor } from "../workbook/sheetFor";
import type { PageLine } from "./page";
import { pagePart } from "./pagePart";

/** Where the page went. */
export interface PageWritten {
  readonly sheet: string;
  /** Somebody had changed the page of an earlier sign-off, so that it was left. */
  readonly isBeside: boolean;
}

const format: Format = { what: "The page of the sign-off", migrations: [] };

/** In characters: both together fit a portrait page, A4 or letter, with the margins that hosts give. */
const widths = [27, 57] as const;

type Texts = readonly (readonly string[])[];

/** The page as it was written, or is about to be: these cells, from the sheet's first one. */
interface Page {
  readonly sheet: string;
  readonly cells: Texts;
  /** What it is written over; undefined once it stands there. */
  readonly over?: Texts;
}

const nowhere: Page = { sheet: "", cells: [] };

function pageIn(text: string): Page {
  try {
    const { sheet, cells, over } = fromVersionedText(format, text);
    if (typeof sheet !== "string" || !Array.isArray(cells)) return nowhere;
    return {
      ...{ sheet, cells: cells as Texts },
      ...(Array.isArray(over) && { over: over as Texts }),
    };
  } catch (error) {
    // Whatever is written there is nobody's then, and left as it is.
    if (error instanceof InputError) return nowhere;
    throw error;
  }
}

function rectOf(rows: number, row = 0): Rect {
  return { row, column: 0, rows, columns: widths.length };
}

/** Texts of so many rows, blanks where there are none. */
function filledUp(texts: Texts, rows: number): Texts {
  return Array.from({ length: rows }, (_, row) => widths.map((_, at) => texts[row]?.[at] ?? ""));
}

/**
 * What stands where the page is to go: undefined unless all of it is ours as we left it, or blank. A write that
 * was cut off may have left what it began with, or what it was to write.
 */
async function standing(
  workbook: Workbook,
  { sheets }: WorkbookState,
  { sheet, cells, over = cells }: Page,
  rows: number,
): Promise<Texts | undefined> {
  if (!sheets.some(({ name }) => name === sheet)) return undefined;
  const most = Math.max(rows, cells.length, over.length);
  const now = await readPlace(workbook, sheet, rectOf(most));
  const texts = now.map((row) => row.map((cell: Cell) => String(cell ?? "")));
  const isOurs = texts.every((row, at) =>
    row.every((text, column) =>
      [cells, over].some((known) => text === (known[at]?.[column] ?? "")),
    ),
  );
  return isOurs ? texts : undefined;
}

const looks: { readonly [kind in PageLine["kind"]]: PlacedFormat["format"] } = {
  title: { bold: true, fill: "#0F4C5C", colour: "#FFFFFF" },
  heading: { bold: true, fill: "#DCEBEF" },
  line: {},
};

function formatsOf(lines: readonly PageLine[], rows: number): PlacedFormat[] {
  const plain = { number: "text", bold: false, wrap: true, fill: "#FFFFFF", colour: "#000000" };
  return [
    ...widths.map((widthChars, column) => ({
      rect: { row: 0, column, rows: 1, columns: 1 },
      format: { widthChars },
    })),
    { rect: rectOf(rows), format: plain as PlacedFormat["format"] },
    ...lines.flatMap(({ kind }, row): PlacedFormat[] =>
      kind === "line" ? [] : [{ rect: rectOf(1, row), format: { ...looks[kind], wrap: false } }],
    ),
  ];
}

/** How often somebody may come in between before it goes to the next sheet that is free, or is given up. */
const mostTries = 4;

/**
 * Writes the page of a sign-off over that of an earlier one: only cells that are ours as we left them. Where
 * somebody has changed one, or the sheet is not ours, it goes to a new sheet. Where it is cut off, once more ends it.
 *
 * @throws InputError where nothing can be written
 */
export async function writeSignOffPage(
  workbook: Workbook,
  lines: readonly PageLine[],
): Promise<PageWritten> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const written = await writtenOnce(workbook, lines);
    if (written !== undefined) return written;
  }
  throw new InputError(
    "Somebody changed the page again and again while it was written. Wait until nobody types there, then write it again.",
  );
}

/** Undefined where somebody came in between: what they did stays, and it has to be looked at anew. */
async function writtenOnce(
  workbook: Workbook,
  lines: readonly PageLine[],
): Promise<PageWritten | undefined> {
  const state = await workbook.state();
  if (state.isReadOnly === true) throw new InputError(whyNotWritable(state) ?? "");
  const stored = await workbook.parts.read(pagePart);
  const before = stored === undefined ? nowhere : pageIn(stored.text);
  const stands = await standing(workbook, state, before, lines.length);
  const { sheet, isNew } =
    stands === undefined
      ? sheetFor(state, signOffSheet, new Set())
      : { sheet: before.sheet, isNew: false };
  const cells = lines.map(({ label, text }) => [label, text]);
  const rows = Math.max(lines.length, stands?.length ?? 0);
  const over = filledUp(stands ?? [], rows);
  const operations: Operation[] = [
    ...(isNew ? [{ kind: "add sheet", sheet } as const] : []),
    { kind: "write", sheet, rect: rectOf(rows), cells: filledUp(cells, rows), over },
    { kind: "format", sheet, formats: formatsOf(lines, rows) },
  ];
  // Said before it is done: where it is cut off, the next one knows which cells may be ours.
  const intent = await writePart(workbook, { sheet, cells, over }, stored?.version ?? 0);
  if ((await workbook.change(operations)).moved) return undefined;
  // Where that fails the page stands all the same, and is found again by what was said before.
  await writePart(workbook, { sheet, cells }, intent).catch(ignoreRefusal);
  return { sheet, isBeside: before.sheet !== "" && stands === undefined };
}

function writePart({ parts }: Workbook, page: Page, after: number): Promise<number> {
  return parts.write(pagePart, versionedText(format, page), after);
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
}
