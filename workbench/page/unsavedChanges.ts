import type { UniverGrid } from "../univer/univerGrid";
import { watchLooks } from "../univer/watchLooks";
import type { Sheets } from "../univer/startUniver";

/** Whether the workbook in view holds what no file holds. */
export interface UnsavedChanges {
  /** Whether something that a file would keep has changed since the last `savedAt`. */
  any(): boolean;
  /** A mark of the workbook as it is now, for `savedAt`. */
  now(): string;
  /** A file holds the workbook as it was at this mark: saved, or just opened. */
  savedAt(mark: string): void;
}

/** Listens for changes of any kind, the user's and the add-in's, and has the browser ask before the page goes. */
export function watchUnsaved(sheets: Sheets, grid: UniverGrid): UnsavedChanges {
  let changes = 0;
  const count = (): void => {
    changes += 1;
  };
  grid.onChange(count);
  watchLooks(sheets, count);
  // Nobody tells of these: an add-in keeps its choices there, some of them typed with care.
  const now = (): string => JSON.stringify([changes, [...grid.settings], [...grid.names]]);
  let saved = now();
  const any = (): boolean => now() !== saved;
  window.addEventListener("beforeunload", (event) => {
    if (any()) event.preventDefault();
  });
  return {
    any,
    now,
    savedAt(mark) {
      saved = mark;
    },
  };
}
