import { InputError } from "../../src/errors";
import type { StoredParts } from "../../src/plan/workbook/workbook";

/** Stored parts that live in a map, which several sessions may share. */
export function memoryParts(
  stored = new Map<string, { readonly version: number; readonly text: string }>(),
): StoredParts & { readonly stored: typeof stored } {
  return {
    stored,
    list: async () =>
      Promise.resolve([...stored].map(([name, { version }]) => ({ name, version }))),
    read: async (name) => {
      const found = stored.get(name);
      return Promise.resolve(found && { name, ...found });
    },
    write: async (name, text, after) => {
      const version = stored.get(name)?.version ?? 0;
      if (version !== after) throw new InputError(`Somebody else has changed "${name}".`);
      stored.set(name, { version: version + 1, text });
      return Promise.resolve(version + 1);
    },
    remove: async (name) => {
      stored.delete(name);
      return Promise.resolve();
    },
  };
}
