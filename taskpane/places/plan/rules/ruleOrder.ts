import { parseRule } from "../../../../src/plan/rules/parseRule";

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

/** Whether a rule takes everything that is left. */
function takesAll(line: string): boolean {
  try {
    return parseRule(line, 1).conditions.length === 0;
  } catch {
    // Half written: it takes nothing yet.
    return false;
  }
}

/** The list with a rule more: at the end, but before one that takes everything, unless it does so too. */
export function withRule(lines: readonly string[], line: string): string[] {
  const last = lines.at(-1);
  if (last === undefined || takesAll(line) || !takesAll(last)) return [...lines, line];
  return [...lines.slice(0, -1), line, last];
}
