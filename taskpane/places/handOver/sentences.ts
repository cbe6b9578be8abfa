import { tables as resultTables } from "../../../src/plan/results/resultNames";
import type { PutBackDone } from "../../../src/plan/workbook/restore/carryBack";
import {
  countsOf,
  type Preview,
  type TablePreview,
} from "../../../src/plan/workbook/restore/preview";
import type { RestorePoint } from "../../../src/plan/workbook/restore/points";
import { count, text, type Value } from "../../../src/plan/words/sentence";
import { timeText } from "../../session/planNames";
import { say } from "../../words/say";

export function names(all: readonly string[]): Value {
  return { kind: "list", items: all.map(text) };
}

/** "141 changed, 12 new, 2 gone (kept and marked)" */
function changesText({ list }: TablePreview): string {
  const counts = countsOf(list);
  const parts = (["changed", "new", "gone"] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [say(`hand over: count ${kind}`, { rows: count(counts[kind]) })],
  );
  return parts.length === 0 ? say("hand over: nothing changes") : parts.join(", ");
}

/** "TP Assignments: 998 rows, 141 changed" */
export function tableText(table: TablePreview, preview: Preview): string {
  const { sheet, rows, isNew, name } = table;
  const isNewSheet = preview.sheetsAdded.includes(sheet);
  const values = { sheet: text(sheet), rows: count(rows), changes: text(changesText(table)) };
  if (name === resultTables.lorenz) {
    const part = text(say("hand over: lorenz"));
    return say(isNew ? "hand over: part, new" : "hand over: part", { ...values, part });
  }
  return say(isNew && isNewSheet ? "hand over: new sheet" : "hand over: sheet", values);
}

/** What else there is to know before writing. */
export function furtherTexts(preview: Preview): readonly string[] {
  const { columnRefused, unfiltered, taken, strayRows } = preview;
  return [
    ...taken.map(({ sheet, instead }) =>
      say("hand over: taken", { sheet: text(sheet), instead: text(instead) }),
    ),
    ...(unfiltered.length === 0 ? [] : [say("hand over: filters", { sheets: names(unfiltered) })]),
    ...(columnRefused === undefined
      ? []
      : [say("hand over: no column", { why: text(columnRefused) })]),
    ...(strayRows === 0 ? [] : [say("hand over: strays", { rows: count(strayRows) })]),
  ];
}

/** "13:05, Ana: 141 rows of our sheets, 12 cells beside your accounts" */
export function pointText({ at, by, rows, beside }: RestorePoint): string {
  return say("hand over: point facts", {
    time: text(timeText(at)),
    by: text(by === "" ? "" : say("hand over: point by", { by: text(by) })),
    rows: count(rows),
    beside: text(beside === 0 ? "" : say("hand over: point beside", { cells: count(beside) })),
  });
}

/** Places that are named one by one. */
const mostNamed = 3;

function placesText(places: readonly { readonly sheet: string; readonly row: number }[]): Value {
  const items = places.map(({ sheet, row }) =>
    text(
      say("hand over: stray row", { row: { kind: "exact", number: row + 1 }, sheet: text(sheet) }),
    ),
  );
  return { kind: "list", items, most: mostNamed };
}

export function editedText(edited: PutBackDone["edited"]): {
  readonly cells: Value;
  readonly which: Value;
} {
  const items = edited.map(({ sheet, row, header }) =>
    text(
      say("hand over: edited cell", {
        ...{ row: { kind: "exact", number: row + 1 }, sheet: text(sheet), header: text(header) },
      }),
    ),
  );
  return { cells: count(edited.length), which: { kind: "list", items, most: mostNamed } };
}

export function strayText(
  rows: readonly { readonly sheet: string; readonly row: number }[],
): string {
  return say("hand over: stray rows", { rows: placesText(rows) });
}

/** What was left where the workbook was put back. */
export function leftTexts(told: PutBackDone): readonly string[] {
  const { edited, keptRows, keptSheets, missingTables, missingRows, columnRefused } = told;
  return [
    ...(keptRows.length === 0
      ? []
      : [
          say("hand over: kept rows", {
            ...{ rows: count(keptRows.length), which: placesText(keptRows) },
          }),
        ]),
    ...keptSheets.map(({ sheet, why }) => say(`hand over: sheet ${why}`, { sheet: text(sheet) })),
    ...(edited.length === 0 ? [] : [say("hand over: kept edits", { cells: count(edited.length) })]),
    ...(missingTables.length === 0
      ? []
      : [
          say("hand over: tables missing", {
            ...{ tables: count(missingTables.length), names: names(missingTables) },
          }),
        ]),
    ...(missingRows === 0 ? [] : [say("hand over: rows missing", { rows: count(missingRows) })]),
    ...(columnRefused === undefined
      ? []
      : [say("hand over: column not back", { why: text(columnRefused) })]),
  ];
}
