import { createBridge } from "./bridge";
import type { OfficeHost } from "./host";

/**
 * What Excel's shell provides in the page of an add-in before office.js loads. The page's own code
 * and office.js run unchanged.
 */

/** To be added to the page's address: office.js reads from it that it runs in Excel. */
export const HOST_QUERY = "_host_Info=Excel$Win32$16.01$en-US$$$$0";

/** A function that an add-in registered with `CustomFunctions.associate`. */
export type CustomFunction = (...args: readonly unknown[]) => unknown;

/** The page of an add-in as office.js sees it. */
interface AddInWindow {
  readonly external: object;
  /** office.js connects itself to the bridge that it finds under this name when it loads. */
  _richApiNativeBridge?: object;
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings?: Readonly<Record<string, unknown>> };
  };
}

/**
 * Prepares the page of an add-in, on the host's behalf. To be called in the page's head, before the
 * script of office.js, whose address must carry `HOST_QUERY`.
 *
 * @returns the way to disconnect the host, for when the page is left
 */
export function installShell(page: Window, host: OfficeHost): () => void {
  const context = shellContext(host);
  const addIn: AddInWindow = page;
  Object.assign(addIn.external, { GetContext: () => context, ...shellCalls() });
  const { bridge, disconnect } = createBridge(host);
  addIn._richApiNativeBridge = bridge;
  return disconnect;
}

/** Names and numbers as a desktop Excel gives them for a task pane. */
function shellContext(host: OfficeHost): Record<string, unknown> {
  const constants = {
    GetAppType: 1,
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: "en-US",
    GetAppDataLocale: "en-US",
    GetAppCapabilities: 1,
    GetActivationMode: "2",
    GetControlIntegrationLevel: 1,
    GetInitialDisplayMode: 0,
    GetSolutionRef: "territory-planner",
    GetSolutionToken: "",
    GetDocUrl: "workbook.xlsx",
    GetHostFullVersion: "16.0.1",
    GetCorrelationId: "workbench",
    GetInstanceId: "workbench",
    GetNotificationConversationId: "workbench",
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(host.supportedSets),
    // No theme: the page goes by what the browser prefers, as in Excel on the web.
    GetOfficeThemeInfo: "{}",
  };
  const context: Record<string, unknown> = {
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOsfControlContext: () => context,
    RegisterEvent: () => undefined,
  };
  for (const [name, value] of Object.entries(constants)) context[name] = () => value;
  return context;
}

/** Calls of the older Office API, which the add-in doesn't use: they are named, never swallowed. */
function shellCalls(): Record<string, (id: unknown) => void> {
  const refuse = (call: string) => (id: unknown) => {
    throw new Error(`The workbench doesn't answer the older Office API (${call} ${String(id)}).`);
  };
  return {
    Execute: refuse("Execute"),
    RegisterEvent: refuse("RegisterEvent"),
    UnregisterEvent: refuse("UnregisterEvent"),
  };
}

/**
 * The functions that the add-in's page registered, by their ids in capitals as office.js keeps
 * them: `SCORE` for =TP.SCORE. Empty until the page's scripts have run.
 */
export function associatedFunctions(page: Window): ReadonlyMap<string, CustomFunction> {
  const addIn: AddInWindow = page;
  const mappings = addIn.CustomFunctions?._association?.mappings ?? {};
  const functions = new Map<string, CustomFunction>();
  for (const [id, registered] of Object.entries(mappings)) {
    if (typeof registered === "function") functions.set(id, registered as CustomFunction);
  }
  return functions;
}
