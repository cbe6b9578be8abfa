import { addressOf, quotedSheet, readAddress, splitAddress } from "./address";
import { textArgument } from "./arguments";
import type { Area, Book } from "./book";
import { getSheet, sameName } from "./book";
import { invalidName, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { areaArgument, range } from "./range";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** Names of tables and ranges share one space and may not look like a cell. */
export function checkName(name: string): string {
  const likeCell = readAddress(name) !== undefined || /^[rc]\d*(?:c\d*)?$/i.test(name);
  if (name.length > 255 || !NAME.test(name) || likeCell) {
    throw invalidName();
  }
  return name;
}

function keyOf(book: Book, name: unknown): string | undefined {
  return [...book.grid.names.keys()].find((key) => typeof name === "string" && sameName(key, name));
}

function formulaOf(book: Book, reference: unknown): string {
  if (typeof reference === "string" && reference.startsWith("=")) return reference;
  const sheet = getSheet(book, book.grid.activeSheet());
  const area = areaArgument(book, sheet, reference, "reference");
  return `=${quotedSheet(area.sheet.name)}!${addressOf(area.rect, "$")}`;
}

function areaOf(book: Book, formula: string): Area | undefined {
  const { sheet, cells } = splitAddress(formula.slice(1));
  const rect = readAddress(cells);
  const owner = sheet === undefined ? undefined : book.sheets.find(sheet);
  return rect === undefined || owner === undefined ? undefined : { sheet: owner, rect };
}

/** The workbook's names. */
export function nameCollection(book: Book): HostObject {
  const { names } = book.grid;
  const one = (name: string): HostObject => namedItem(book, name);
  return {
    type: "NamedItemCollection",
    items: () => [...names.keys()].map(one),
    item: (name) => {
      const key = keyOf(book, name);
      if (key === undefined) throw itemNotFound(`name ${String(name)}`);
      return one(key);
    },
    objects: {
      Add: (name, reference) => {
        const key = checkName(textArgument(name, "name"));
        const table = book.grid.tables.some((other) => sameName(other.name, key));
        if (table || keyOf(book, key) !== undefined) {
          throw invalidName();
        }
        const formula = formulaOf(book, reference);
        book.before({ of: "workbook" });
        names.set(key, formula);
        return one(key);
      },
      GetItemOrNullObject: (name) => {
        const key = keyOf(book, name);
        return key === undefined ? null : one(key);
      },
    },
    methods: { GetCount: () => names.size },
  };
}

function namedItem(book: Book, name: string): HostObject {
  const formula = (): string => book.grid.names.get(name) ?? "";
  const area = (): Area | undefined => areaOf(book, formula());
  const asRange = (): HostObject | null => {
    const found = area();
    return found === undefined ? null : range(book, found.sheet, found.rect);
  };
  return {
    type: "NamedItem",
    id: name,
    properties: {
      Name: readOnly(() => name),
      Type: readOnly(() => (area() === undefined ? "String" : "Range")),
      Value: readOnly(() => formula().slice(1)),
      Formula: {
        get: formula,
        set: (value) => {
          const given = textArgument(value, "formula");
          book.before({ of: "workbook" });
          book.grid.names.set(name, given);
        },
      },
      Scope: readOnly(() => "Workbook"),
      Visible: readOnly(() => true),
    },
    objects: {
      GetRange: () => {
        const found = asRange();
        if (found === null) throw itemNotFound(`the range of the name ${name}`);
        return found;
      },
      GetRangeOrNullObject: asRange,
    },
    methods: {
      Delete: () => {
        book.before({ of: "workbook" });
        book.grid.names.delete(name);
      },
    },
  };
}
