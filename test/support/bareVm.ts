import { readFileSync } from "node:fs";
import { createContext, runInContext, type Context } from "node:vm";
import { dist } from "./root";

/** Excel's `CustomFunctions.Error`, as its reference describes it. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Excel's `CustomFunctions.ErrorCode`. */
const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

export type CellFunction = (...args: readonly unknown[]) => unknown;

/** What functions/index.ts exports besides the functions, for whoever loads them. */
export interface FunctionsBundle {
  readonly usePlaces: (load: () => Promise<string>) => () => void;
}

/**
 * A world with what the language brings and these, and with nothing else. What is there is the same by
 * constants as by the global object, on which Node looks names up some ten times as slowly as a host does.
 */
function bareWorld(globals: Readonly<Record<string, unknown>>): Context {
  const world = createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  const names = runInContext(
    `Object.entries(Object.getOwnPropertyDescriptors(globalThis))
      .flatMap(([name, { configurable }]) => configurable && name !== "globalThis" ? [name] : [])
      .join()`,
    world,
  ) as string;
  runInContext(`const { ${names} } = globalThis;`, world);
  return world;
}

/**
 * What dist/functions.js registers in a world that holds nothing but `CustomFunctions`.
 *
 * @param onLoaded - told what the bundle exports
 */
export function functionsInBareVm(
  onLoaded: (bundle: FunctionsBundle) => void = () => undefined,
): ReadonlyMap<string, CellFunction> {
  const associated = new Map<string, CellFunction>();
  const associate = (id: string, serve: CellFunction) => {
    if (associated.has(id)) throw new Error(`${id} is associated twice`);
    associated.set(id, serve);
  };
  const CustomFunctions = { associate, Error: CellError, ErrorCode: errorCodes };
  const world = bareWorld({ CustomFunctions });
  runInContext(readFileSync(`${dist}functions.js`, "utf8"), world, { filename: "functions.js" });
  onLoaded(runInContext("TerritoryPlannerFunctions", world) as FunctionsBundle);
  return associated;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly type: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
  }[];
  readonly result: { readonly type: string; readonly dimensionality?: string };
}

/** dist/functions.json, as Excel reads it. */
export function functionsMetadata(): readonly FunctionMetadata[] {
  const text = readFileSync(`${dist}functions.json`, "utf8");
  return (JSON.parse(text) as { functions: FunctionMetadata[] }).functions;
}
