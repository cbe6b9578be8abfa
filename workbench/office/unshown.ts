import type { Book } from "./book";
import { sheetOfOwner } from "./changes";
import type { HostObject, HostProperty } from "./hostObject";

/**
 * Properties that Excel shows and the grid does not (borders, alignment, a chart's legend ...).
 * Setting one is accepted, and reading it gives back what was set, or `initial`.
 */
export function unshownProperties(
  book: Book,
  owner: string,
  initial: Readonly<Record<string, unknown>>,
): Record<string, HostProperty> {
  const properties: Record<string, HostProperty> = {};
  for (const [name, value] of Object.entries(initial)) {
    const key = `${owner}.${name}`;
    properties[name] = {
      get: () => (book.unshown.has(key) ? book.unshown.get(key) : value),
      set: (given) => {
        const sheet = sheetOfOwner(book, owner);
        book.before(sheet === undefined ? { of: "workbook" } : { of: "sheet", sheet: sheet.name });
        book.unshown.set(key, given);
      },
    };
  }
  return properties;
}

/** A part that holds nothing but such properties. */
export function unshownPart(
  book: Book,
  type: string,
  owner: string,
  initial: Readonly<Record<string, unknown>>,
): HostObject {
  return { type, properties: unshownProperties(book, `${owner}.${type}`, initial) };
}
