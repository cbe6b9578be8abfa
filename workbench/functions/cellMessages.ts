/** Where a formula stands. Sheets are Univer's ids. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Why cells show an error, in words: kept until the cell is computed again. */
export interface CellMessages {
  set(place: CellPlace, message: string | undefined): void;
  get(place: CellPlace): string | undefined;
  clear(): void;
}

export function placeKey(place: CellPlace): string {
  return `${place.sheetId}!${String(place.row)},${String(place.column)}`;
}

export function createCellMessages(): CellMessages {
  const messages = new Map<string, string>();
  return {
    set(place, message) {
      if (message === undefined) messages.delete(placeKey(place));
      else messages.set(placeKey(place), message);
    },
    get: (place) => messages.get(placeKey(place)),
    clear: () => {
      messages.clear();
    },
  };
}
