import type { Compute } from "../src/plan/compute";

/** What functions.js, which the page loads first, leaves for this bundle. */
interface FunctionsBundle {
  readonly useCompute: (compute: Compute) => void;
  /** A browser may still hold a functions.js from before there were places and limits. */
  readonly usePlaces?: (load: () => Promise<string>) => void;
  readonly useCallLimit?: (limit: {
    readonly host: string;
    readonly bytes: number;
    readonly resultBytes: number;
  }) => void;
}

/** The functions' bundle; undefined where the page has none. */
export function functionsBundle(): FunctionsBundle | undefined {
  const { TerritoryPlannerFunctions } = globalThis as typeof globalThis & {
    readonly TerritoryPlannerFunctions?: FunctionsBundle;
  };
  return TerritoryPlannerFunctions;
}
