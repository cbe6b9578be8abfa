import { textArgument } from "./arguments";
import type { Book } from "./book";
import { itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";

/** What add-ins save with the workbook, by key. */
export function settingCollection(book: Book): HostObject {
  const { settings } = book.grid;
  const put = (key: string, value: unknown): void => {
    book.before({ of: "workbook" });
    settings.set(key, value);
  };
  const setting = (key: string): HostObject => ({
    type: "Setting",
    id: key,
    properties: {
      Key: readOnly(() => key),
      Value: {
        get: () => settings.get(key),
        set: (value) => put(key, value),
      },
    },
    methods: {
      Delete: () => {
        book.before({ of: "workbook" });
        settings.delete(key);
      },
    },
  });
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map(setting),
    item: (key) => {
      if (typeof key !== "string" || !settings.has(key))
        throw itemNotFound(`setting ${String(key)}`);
      return setting(key);
    },
    objects: {
      Add: (key, value) => {
        const name = textArgument(key, "key");
        put(name, value);
        return setting(name);
      },
      GetItemOrNullObject: (key) =>
        typeof key === "string" && settings.has(key) ? setting(key) : null,
    },
    methods: { GetCount: () => settings.size },
  };
}
