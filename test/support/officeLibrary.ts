/** Excel's part of the real office.js, loaded apart from this process's globals. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { UNDO_GROUP_HEADER } from "../../workbench/office/wire";

/** What office.js looks for in a page while it loads. */
export function pageStub(): Record<string, unknown> {
  const element = () => ({
    style: {},
    appendChild: () => undefined,
    setAttribute: () => undefined,
  });
  const location = { href: "https://localhost/", search: "", hash: "", protocol: "https:" };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location,
    navigator: { userAgent: "Node", language: "en-us" },
    document: {
      readyState: "complete",
      cookie: "",
      referrer: "",
      URL: location.href,
      location,
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  for (const name of ["window", "self", "parent", "top"]) page[name] = page;
  return page;
}

const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** Compiled once: the library has 2.6 MB, and every test gets a fresh one. */
let compiled: vm.Script | undefined;

function library(): vm.Script {
  if (compiled === undefined) {
    const path = createRequire(import.meta.url).resolve(LIBRARY);
    compiled = new vm.Script(readFileSync(path, "utf8"), { filename: path });
  }
  return compiled;
}

/**
 * The pinned library ends at ExcelApi 1.15. Adds `Range.valuesAsJson` (1.16) as later ones have it: a
 * property that has to be loaded.
 */
export function addValuesAsJson(range: { readonly prototype: object }): void {
  const loaded = new WeakMap<object, unknown>();
  const prototype = range.prototype as {
    _handleResult: (this: object, answer: Record<string, unknown>) => void;
  };
  const handle = prototype._handleResult;
  prototype._handleResult = function (answer) {
    if ("ValuesAsJson" in answer) loaded.set(this, answer["ValuesAsJson"]);
    handle.call(this, answer);
  };
  Object.defineProperty(prototype, "valuesAsJson", {
    get(this: object) {
      if (!loaded.has(this))
        throw new Error("The property 'valuesAsJson' is not available: load it.");
      return loaded.get(this);
    },
  });
}

let undoGroups = 0;

/**
 * Adds `mergeUndoGroup` of `Excel.run` (ExcelApi 1.20), which the pinned library doesn't know: the
 * requests of such a run carry a group of their own in the host's header.
 */
export function addMergeUndoGroup(excel: typeof Excel): void {
  type Batch = (context: Excel.RequestContext) => Promise<unknown>;
  const run = excel.run as (...args: unknown[]) => Promise<unknown>;
  const grouped = (...args: unknown[]): Promise<unknown> => {
    const [options, batch] = args as [Excel.RunOptions, Batch | undefined];
    if (options.mergeUndoGroup !== true || batch === undefined) return run(...args);
    const group = `run ${++undoGroups}`;
    return run(options, (context: Excel.RequestContext) => {
      context.requestHeaders[UNDO_GROUP_HEADER] = group;
      return batch(context);
    });
  };
  Object.assign(excel, { run: grouped });
}

/** Loads the library into a page. In a browser its loader (office.js) makes the context beforehand. */
export function loadOfficeInto(page: Record<string, unknown>, context: unknown): vm.Context {
  const world = vm.createContext(page);
  library().runInContext(world);
  (page["OSF"] as Record<string, unknown>)["_OfficeAppFactory"] = {
    getContext: () => context,
    getHostInfo: () => ({ flags: 0 }),
  };
  return world;
}
