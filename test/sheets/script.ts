/** The script of dist/sheets/ as Google runs it: every call starts from nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { parse } from "acorn";
import { dist } from "../support/root";
import { servicesOf } from "./services";
import type { ServiceLog, Setting } from "./services";

const folder = `${dist}sheets/`;

export interface ScriptFile {
  readonly name: string;
  readonly text: string;
}

/** All files of a kind, in an order that the script may not depend on. */
export function filesOf(ending: ".gs" | ".html"): readonly ScriptFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, text: readFileSync(folder + name, "utf8") }));
}

/** What Apps Script does not have, though browsers or Node do. */
export const absent = [
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "fetch", "URL"],
  ...["TextEncoder", "TextDecoder", "atob", "btoa", "Blob", "File", "crypto", "performance"],
  ...["FormData", "DOMException", "ReadableStream", "window", "navigator", "process", "document"],
  ...["structuredClone", "MessageChannel", "Worker", "require", "module", "CustomFunctions"],
];

export interface SheetsScript {
  /**
   * Calls a function as a cell does, in a world of its own.
   *
   * @throws what the function throws
   */
  readonly call: (name: string, args: readonly unknown[], setting: Setting) => unknown;
  /** Calls of services since the start. */
  readonly log: ServiceLog;
}

/** @throws SyntaxError where a file is not ECMAScript 2019 */
export function sheetsScript(): SheetsScript {
  const scripts = filesOf(".gs").map(({ name, text }) => {
    parse(text, { ecmaVersion: 2019, sourceType: "script" });
    return new Script(text, { filename: name });
  });
  const log: ServiceLog = { calls: [] };
  return {
    log,
    call(name, args, setting) {
      if (name.endsWith("_")) throw new Error(`No cell sees ${name}.`);
      const world = createContext(
        { ...servicesOf(setting, log) },
        { codeGeneration: { strings: false, wasm: false } },
      );
      for (const key of absent) Reflect.deleteProperty(world, key);
      for (const script of scripts) script.runInContext(world);
      const serve = world[name] as ((...args: readonly unknown[]) => unknown) | undefined;
      if (serve === undefined) throw new Error(`Unknown function: '${name}'.`);
      return serve(...args);
    },
  };
}

/** What a cell of Google Sheets shows, as plain values. */
export type Shown = { readonly value: unknown } | { readonly error: string };

export function shown(run: () => unknown): Shown {
  try {
    const value = run();
    if (typeof value === "object" && value !== null && "then" in value)
      throw new Error("An answer that comes later.");
    return { value: JSON.parse(JSON.stringify(value)) as unknown };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
