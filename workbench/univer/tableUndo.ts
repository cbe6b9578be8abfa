import { IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import type { IUndoRedoItem } from "@univerjs/core";
import type { OwnedObjects } from "./gridObjects";
import type { Sheets } from "./startUniver";

interface Place {
  readonly table: OwnedObjects["tables"][number];
  readonly rect: OwnedObjects["tables"][number]["rect"];
}

/**
 * Brings tables back to where they stood when people take a change back: Univer's history knows
 * their cells alone.
 *
 * @param restored - tells of a sheet whose tables came back
 * @returns to be called before tables follow what people do
 */
export function createTableUndo(
  sheets: Sheets,
  { tables }: OwnedObjects,
  restored: (sheet: string) => void,
): () => void {
  const history = sheets.injector.get(IUndoRedoService);
  const places = new WeakMap<IUndoRedoItem, readonly Place[]>();
  let before: Place[] | undefined;
  let goingBack: readonly Place[] | undefined;
  let repeating = false;

  /** The change has entered the history by now. */
  function keep(): void {
    const changed = before?.filter(({ table, rect }) => table.rect !== rect || isGone(table));
    before = undefined;
    const entry = history.pitchTopUndoElement();
    if (entry && changed && changed.length > 0 && !places.has(entry)) places.set(entry, changed);
  }

  const isGone = (table: Place["table"]): boolean => !tables.includes(table);

  sheets.commands.beforeCommandExecuted(({ id }) => {
    if (id === RedoCommand.id) repeating = true;
    if (id !== UndoCommand.id) return;
    repeating = true;
    const entry = history.pitchTopUndoElement();
    goingBack = entry ? places.get(entry) : undefined;
  });
  sheets.commands.onCommandExecuted(({ id }) => {
    if (id !== UndoCommand.id && id !== RedoCommand.id) return;
    repeating = false;
    for (const { table, rect } of goingBack ?? []) {
      table.rect = rect;
      if (isGone(table)) tables.push(table);
      restored(table.sheet);
    }
    goingBack = undefined;
  });
  return () => {
    if (repeating || before) return;
    before = tables.map((table) => ({ table, rect: table.rect }));
    queueMicrotask(keep);
  };
}
