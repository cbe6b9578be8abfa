/**
 * dist/functions.js inside Microsoft's own custom-functions runtime, with Excel's side of the wire
 * played by the test: arguments go in as Excel sends them, and what arrives is what a cell would show.
 */
import { readFileSync } from "node:fs";
import { runInContext } from "node:vm";
import { functionsMetadata } from "./bareVm";
import type { FunctionsBundle } from "./bareVm";
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
}

/** Flags of a call, as the host sets them from functions.json. */
const CANCELABLE = 1;
const DATA_TYPES = 8;

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

/** id, whether it succeeded, value or message, and the number of the error where it didn't. */
type Result = readonly [id: number, succeeded: boolean, value: unknown, error?: number];

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface HostBridge {
  onMessageFromHost: ((json: string) => void) | null;
  sendMessageToHost(json: string): void;
}

/** A value on the wire: data types travel as JSON within JSON. */
function onWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onWire);
  if (typeof value === "object" && value !== null) return { value: JSON.stringify(value) };
  return value ?? null;
}

function outcomeOf([, succeeded, value, number]: Result): CellOutcome {
  if (succeeded) return { value };
  const error = errorTexts.get(number ?? -1);
  return error === undefined ? { bug: String(value) } : { error, message: String(value) };
}

/** Answers what the runtime sends, and gives the results of functions to whoever waits for them. */
function createHost(): {
  readonly bridge: HostBridge;
  readonly waiting: Map<number, (outcome: CellOutcome) => void>;
} {
  const waiting = new Map<number, (outcome: CellOutcome) => void>();
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(json) {
      const { id, message } = JSON.parse(json) as {
        readonly id: number;
        readonly message?: { readonly body?: string | { readonly Actions?: readonly Action[] } };
      };
      const body = message?.body;
      const { Actions = [] } =
        typeof body === "string"
          ? (JSON.parse(body) as { readonly Actions?: readonly Action[] })
          : (body ?? {});
      const Results = Actions.map((action) => ({ ActionId: action.Id, Value: null }));
      const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) };
      setTimeout(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: answer })),
      );
      for (const { Name, ArgumentInfo } of Actions) {
        if (Name !== "SetInvocationArrayResults") continue;
        for (const result of (ArgumentInfo?.Arguments?.[0] ?? []) as readonly Result[]) {
          waiting.get(result[0])?.(outcomeOf(result));
          waiting.delete(result[0]);
        }
      }
    },
  };
  return { bridge, waiting };
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
  const world = loadOfficeInto(page, { requirements: { isSetSupported: () => true } });
  runInContext(readFileSync(`${dist}functions.js`, "utf8"), world, { filename: "functions.js" });
  onLoaded(runInContext("TerritoryPlannerFunctions", world) as FunctionsBundle);
  const { bridge, waiting } = createHost();
  const { HostBridge } = page["OfficeExtension"] as {
    readonly HostBridge: { readonly init: (bridge: HostBridge) => void };
  };
  HostBridge.init(bridge);
  const parameters = new Map(
    functionsMetadata().map(({ id, parameters: all }) => [id, all.length]),
  );
  let calls = 0;
  return {
    call(id, args) {
      const number = ++calls;
      // What is left out is sent, too: the runtime adds the invocation behind the last argument.
      const all = Array.from({ length: parameters.get(id) ?? args.length }, (_, at) => args[at]);
      const message = [number, id, all.map(onWire), null, CANCELABLE + DATA_TYPES];
      const entry = { messageCategory: CUSTOM_FUNCTION, messageType: INVOCATION, message };
      const outcome = new Promise<CellOutcome>((resolve) => waiting.set(number, resolve));
      bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries: [entry] } }));
      return outcome;
    },
  };
}
