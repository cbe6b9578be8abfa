import { BaseFunction } from "@univerjs/engine-formula";
import type {
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import type { AsyncCalls, Invocation } from "./asyncCalls";
import { busy, errorValue } from "./cellErrors";
import type { CellMessages, CellPlace } from "./cellMessages";
import { ArgumentError, functionArguments } from "./functionArguments";
import { cellFailure, cellResult } from "./functionResult";
import type { CellResult } from "./functionResult";
import type { FunctionMetadata } from "./metadata";

/** What a custom function needs around it. */
export interface FunctionRuntime {
  /** The code that the add-in's page registered under this id, if it has by now. */
  implementation(id: string): ((...args: readonly unknown[]) => unknown) | undefined;
  readonly asyncCalls: AsyncCalls;
  readonly messages: CellMessages;
  addressOf(place: CellPlace): string;
  /**
   * Whether so many rows and columns fit into the sheet from there. If not, the sheet grows once
   * this calculation is over, and the cell is computed again.
   */
  fits(place: CellPlace, rows: number, columns: number): boolean;
}

/**
 * A custom function in Univer's cells. It stands below Univer's own facade for custom functions,
 * which passes 0 for blanks and omitted arguments, and ends all recalculation when one throws.
 */
export class CellFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;

  constructor(
    private readonly shownName: string,
    private readonly metadata: FunctionMetadata,
    private readonly runtime: FunctionRuntime,
  ) {
    super(shownName);
  }

  override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
    const place = {
      sheetId: this.subUnitId ?? "",
      row: Math.max(0, this.row),
      column: Math.max(0, this.column),
    };
    const computed = this.resultAt(place, variants);
    const { rows, columns } = computed.spill ?? { rows: 1, columns: 1 };
    const fits = this.runtime.fits(place, rows, columns);
    const result = fits ? computed : running(this.shownName);
    this.runtime.messages.set(place, result.message);
    return result.value;
  }

  private resultAt(place: CellPlace, variants: readonly FunctionVariantType[]): CellResult {
    const { metadata, runtime } = this;
    try {
      const implementation = runtime.implementation(metadata.id);
      if (!implementation) return notLoaded(this.shownName);
      const given = functionArguments(variants, metadata);
      const earlier = runtime.asyncCalls.find(place, metadata.id, given);
      if (earlier) return earlier.result ?? running(this.shownName);
      const invocation: Invocation = {
        functionName: this.shownName,
        ...(metadata.options?.requiresAddress === true && { address: runtime.addressOf(place) }),
      };
      const returned = implementation(...given, invocation);
      if (!isPromise(returned)) return cellResult(returned);
      runtime.asyncCalls.start(
        { place, id: metadata.id, given, invocation },
        returned,
        (settled) =>
          settled.status === "fulfilled"
            ? attempt(settled.value, this.shownName)
            : cellFailure(settled.reason, this.shownName),
      );
      return running(this.shownName);
    } catch (thrown) {
      if (thrown instanceof ArgumentError) {
        return { value: errorValue(thrown.code), message: thrown.message };
      }
      return cellFailure(thrown, this.shownName);
    }
  }
}

function attempt(returned: unknown, name: string): CellResult {
  try {
    return cellResult(returned);
  } catch (thrown) {
    return cellFailure(thrown, name);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value;
}

function running(name: string): CellResult {
  return { value: errorValue(busy), message: `${name} is still working.` };
}

function notLoaded(name: string): CellResult {
  return {
    value: errorValue(busy),
    message: `${name} is ready as soon as the task pane has loaded.`,
  };
}
