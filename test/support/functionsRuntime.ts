/**
 * dist/functions.js inside Microsoft's own custom-functions runtime, with Excel's side of the wire
 * played by the test: arguments go in as Excel sends them, and what arrives is what a cell would show.
 */
import { readFileSync } from "node:fs";
import { runInContext } from "node:vm";
import { functionsMetadata } from "./bareVm";
import type { FunctionsBundle } from "./bareVm";
import { createFunctionsHost } from "./functionsHost";
import type { Delivery, HostBridge, InvocationResult } from "./functionsHost";
import { loadOfficeInto, pageStub } from "./officeLibrary";
import { dist } from "./root";

/** What a cell shows. */
export type CellOutcome =
  | { readonly value: unknown }
  | { readonly error: string; readonly message: string }
  /** The function threw or rejected with something that is no error of a cell. */
  | { readonly bug: string };

export interface FunctionsRuntime {
  /** Calls a function as a cell does: ranges are rows of values, what is left out is null. */
  readonly call: (id: string, args: readonly unknown[]) => Promise<CellOutcome>;
  /** The messages in which results came so far. */
  readonly deliveries: readonly Delivery[];
}

/** Flags of a call, as the host sets them from functions.json. */
const CANCELABLE = 1;
const DATA_TYPES = 8;

/** Of the page: the host has functions to run in it. */
const RUNS_FUNCTIONS = 2;

/** Kinds of messages from the host. */
const EVENT = 3;
const CUSTOM_FUNCTION = 1;
const INVOCATION = 1000;

/** The numbers by which the runtime tells the host about errors that a function threw for its cell. */
const errorTexts: ReadonlyMap<number, string> = new Map([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

/** A value on the wire: data types travel as JSON within JSON. */
function onWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onWire);
  if (typeof value === "object" && value !== null) return { value: JSON.stringify(value) };
  return value ?? null;
}

function outcomeOf([, succeeded, value, number]: InvocationResult): CellOutcome {
  if (succeeded) return { value };
  const error = errorTexts.get(Number(number));
  return error === undefined ? { bug: String(value) } : { error, message: String(value) };
}

/**
 * Has the runtime ask the host what it can do, as it does in a page of which the host says that it runs
 * functions: once the page is loaded and Office is ready.
 *
 * @returns to be called when everything is loaded and the host listens
 */
function whenLoaded(page: Record<string, unknown>): () => void {
  const listeners: (() => void)[] = [];
  page["document"] = {
    ...(page["document"] as object),
    readyState: "loading",
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
  };
  page["OSF"] = { _OfficeAppFactory: { getHostInfo: () => ({ flags: RUNS_FUNCTIONS }) } };
  return () => {
    // As office.js has it, the loader that a page starts with.
    const onReady = (listener: (info: object) => void): void => listener({ host: "Excel" });
    Object.assign(page["Office"] as object, { HostType: { Excel: "Excel" }, onReady });
    for (const listener of listeners) listener();
  };
}

/**
 * Loads the runtime and the functions into a page of their own.
 *
 * @param onLoaded - told what the bundle exports
 */
export function functionsInRuntime(
  onLoaded: (bundle: FunctionsBundle) => void = () => undefined,
): FunctionsRuntime {
  const page = pageStub();
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  page["performance"] = performance;
  page["CustomFunctionMappings"] = {};
  // As custom-functions-runtime.js has it, which Microsoft serves from its own network alone.
  page["CustomFunctions"] = {
    _association: { mappings, onchange: (listener: () => void) => listeners.push(listener) },
    associate(id: string, serve: unknown) {
      mappings[id.toUpperCase()] = serve;
      for (const listener of listeners) listener();
    },
  };
  const start = whenLoaded(page);
  const world = loadOfficeInto(page, { requirements: { isSetSupported: () => true } });
  runInContext(readFileSync(`${dist}functions.js`, "utf8"), world, { filename: "functions.js" });
  onLoaded(runInContext("TerritoryPlannerFunctions", world) as FunctionsBundle);
  const waiting = new Map<number, (outcome: CellOutcome) => void>();
  const { bridge, deliveries } = createFunctionsHost((result) => {
    waiting.get(result[0])?.(outcomeOf(result));
    waiting.delete(result[0]);
  });
  const { HostBridge } = page["OfficeExtension"] as {
    readonly HostBridge: { readonly init: (bridge: HostBridge) => void };
  };
  HostBridge.init(bridge);
  start();
  const metadata = new Map(functionsMetadata().map((entry) => [entry.id, entry]));
  let calls = 0;
  return {
    deliveries,
    call(id, args) {
      const number = ++calls;
      // What is left out is sent, too: the runtime adds the invocation behind the last argument.
      const { parameters = [], options } = metadata.get(id) ?? {};
      const all = parameters.map((_, at) => onWire(args[at]));
      const flags = DATA_TYPES + (options?.["cancelable"] ? CANCELABLE : 0);
      const message = [number, id, all, null, flags];
      const entry = { messageCategory: CUSTOM_FUNCTION, messageType: INVOCATION, message };
      const outcome = new Promise<CellOutcome>((resolve) => waiting.set(number, resolve));
      bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries: [entry] } }));
      return outcome;
    },
  };
}
