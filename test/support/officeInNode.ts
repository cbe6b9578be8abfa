import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { createMemoryGrid } from "../../grid/memory";
import type { Grid } from "../../grid/grid";
import { connectHost, createOfficeHost } from "../../workbench/office/index";
import type { BridgeOwner, OfficeHost, OfficeHostOptions } from "../../workbench/office/index";

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & BridgeOwner;
  readonly grid: Grid;
  readonly host: OfficeHost;
}

/** What office.js looks for in a page while it loads. */
function pageStub(): Record<string, unknown> {
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

/** Office's own rule of what is supported, over the sets of the host. */
function supportedBy(
  sets: Readonly<Record<string, string>>,
  page: Record<string, unknown>,
): unknown {
  const lower = Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version]);
  const { Requirement } = page["OfficeExt"] as {
    readonly Requirement: { readonly RequirementMatrix: new (map: object) => unknown };
  };
  const _sets = Object.fromEntries(lower) as Record<string, string>;
  return new Requirement.RequirementMatrix({ _sets });
}

/**
 * The real office.js, loaded apart from this process's globals, speaking to our host over a grid.
 */
export function officeOver(
  grid: Grid = createMemoryGrid(),
  options: OfficeHostOptions = {},
): OfficeInNode {
  const page = pageStub();
  library().runInContext(vm.createContext(page));
  const loaded = page as unknown as Omit<OfficeInNode, "grid" | "host">;
  const host = createOfficeHost(grid, options);
  const context = { requirements: supportedBy(host.supportedSets, page), host: "Excel" };
  // In a page the loader (office.js) makes the context; only Excel's own file is loaded here.
  (page["OSF"] as Record<string, unknown>)["_OfficeAppFactory"] = { getContext: () => context };
  connectHost(loaded.OfficeExtension, host);
  return { ...pick(loaded), grid, host };
}

function pick(loaded: Omit<OfficeInNode, "grid" | "host">): Omit<OfficeInNode, "grid" | "host"> {
  return {
    Excel: loaded.Excel,
    Office: loaded.Office,
    OfficeExtension: loaded.OfficeExtension,
  };
}
