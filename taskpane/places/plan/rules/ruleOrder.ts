/** The list with one line moved by one place. */
export function moved(lines: readonly string[], from: number, by: -1 | 1): string[] {
  const to = from + by;
  const line = lines[from];
  const other = lines[to];
  if (line === undefined || other === undefined) return [...lines];
  return lines.map((text, at) => (at === from ? other : at === to ? line : text));
}

/** The list with one line replaced; a line without text stays as it was. */
export function edited(lines: readonly string[], at: number, text: string): string[] {
  const line = text.trim();
  return lines.map((before, place) => (place === at && line !== "" ? line : before));
}
