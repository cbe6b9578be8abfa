/**
 * A list made entry by entry. For long lists: Array.from with a length takes many times as long.
 *
 * @example byRow(3, (row) => row * row) // => [0, 1, 4]
 */
export function byRow<Entry>(length: number, entryOf: (row: number) => Entry): Entry[] {
  const list = new Array<Entry>(length);
  for (let row = 0; row < length; row++) list[row] = entryOf(row);
  return list;
}

/**
 * The same for figures, filled into an array of their kind.
 *
 * @example filled(new Uint8Array(2), (row) => row) // => Uint8Array.of(0, 1)
 */
export function filled<Figures extends Float64Array | Int32Array | Int8Array | Uint8Array>(
  figures: Figures,
  figureOf: (row: number) => number,
): Figures {
  for (let row = 0; row < figures.length; row++) figures[row] = figureOf(row);
  return figures;
}
