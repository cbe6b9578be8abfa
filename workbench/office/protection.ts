import { flagArgument } from "./arguments";
import type { Book, Sheet } from "./book";
import { HostError } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";

interface Protected {
  readonly type: string;
  readonly get: () => boolean;
  readonly set: (value: boolean) => void;
  readonly properties?: HostObject["properties"];
}

/** Passwords aren't kept: whoever may unprotect here knows them. */
function protection(book: Book, { type, get, set, properties }: Protected): HostObject {
  const change = (value: boolean): void => {
    book.before({ of: "workbook" });
    book.undo.unsupported(`${type}.${value ? "protect" : "unprotect"}`);
    set(value);
  };
  return {
    type,
    properties: { Protected: readOnly(get), ...properties },
    methods: {
      Protect: () => {
        if (get()) throw new HostError("InvalidOperation", "It is protected already.");
        change(true);
      },
      Unprotect: () => {
        if (get()) change(false);
      },
    },
  };
}

/** Whether sheets can be added, renamed and deleted. */
export function workbookProtection(book: Book): HostObject {
  return protection(book, {
    type: "WorkbookProtection",
    get: () => book.protections.workbook,
    set: (value) => {
      book.protections.workbook = value;
    },
  });
}

/** Whether anything on a sheet can be changed. */
export function sheetProtection(book: Book, sheet: Sheet): HostObject {
  const { sheets } = book.protections;
  const options = `${sheet.id}.protectionOptions`;
  const made = protection(book, {
    type: "WorksheetProtection",
    get: () => sheets.has(sheet.id),
    set: (value) => {
      if (value) sheets.add(sheet.id);
      else sheets.delete(sheet.id);
    },
    properties: { Options: readOnly(() => book.unshown.get(options) ?? {}) },
  });
  return {
    ...made,
    methods: {
      ...made.methods,
      Protect: (given, password) => {
        made.methods?.["Protect"]?.(password);
        book.unshown.set(options, checkedOptions(given));
      },
    },
  };
}

/** Each of the options is true or false, but for the selection mode. */
function checkedOptions(given: unknown): object {
  if (given === undefined || given === null) return {};
  for (const [name, value] of Object.entries(given)) {
    if (name !== "selectionMode") flagArgument(value, name);
  }
  return { ...given };
}
