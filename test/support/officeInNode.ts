import { createMemoryGrid } from "../../grid/memory";
import type { Grid } from "../../grid/grid";
import { connectHost, createOfficeHost } from "../../workbench/office/index";
import type {
  BridgeOwner,
  OfficeHost,
  OfficeHostOptions,
  SupportedSets,
} from "../../workbench/office/index";
import { addMergeUndoGroup, loadOfficeInto, pageStub } from "./officeLibrary";

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & BridgeOwner;
  readonly grid: Grid;
  readonly host: OfficeHost;
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
  const host = createOfficeHost(grid, options);
  const loaded = officeFor(host.supportedSets);
  connectHost(loaded.OfficeExtension, host);
  return { ...loaded, grid, host };
}

/** The real office.js by itself, connected to no host yet. */
export function officeFor(supportedSets: SupportedSets): Omit<OfficeInNode, "grid" | "host"> {
  const page = pageStub();
  // The library brings the rule by which its own context answers.
  const context: Record<string, unknown> = { host: "Excel" };
  loadOfficeInto(page, context);
  context["requirements"] = supportedBy(supportedSets, page);
  const loaded = page as unknown as Omit<OfficeInNode, "grid" | "host">;
  addMergeUndoGroup(loaded.Excel);
  return pick(loaded);
}

function pick(loaded: Omit<OfficeInNode, "grid" | "host">): Omit<OfficeInNode, "grid" | "host"> {
  return {
    Excel: loaded.Excel,
    Office: loaded.Office,
    OfficeExtension: loaded.OfficeExtension,
  };
}
