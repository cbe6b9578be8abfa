import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import type { GridValue } from "../../grid/grid";
import { isBusy, isErrorText } from "./cellErrors";
import type { FunctionMetadata, ParameterMetadata } from "./metadata";
import { readReference } from "./readReference";

/** An error cell as Microsoft 365 hands it over. */
export interface ErrorCell {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: string;
}

/** A value as a function takes it. */
export type FunctionValue = GridValue | ErrorCell;
export type FunctionArgument = FunctionValue | FunctionValue[][];

/** A call that can't be made: the cell shows this error. */
export class ArgumentError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What Excel would hand to the function: null for an omitted argument and for a blank cell, rows
 * of values for a range, one value where one is asked for, and text, numbers and booleans as they
 * are. An error cell is passed on where functions take data types; otherwise it is the result.
 *
 * @throws ArgumentError when the call is not made
 */
export function functionArguments(
  variants: readonly FunctionVariantType[],
  metadata: FunctionMetadata,
): (FunctionArgument | FunctionArgument[])[] {
  const { parameters } = metadata;
  const repeating = parameters.at(-1)?.repeating === true;
  if (variants.length > parameters.length && !repeating) {
    throw new ArgumentError("#VALUE!", `${metadata.name} takes ${counted(parameters.length)}.`);
  }
  const read = (variant: FunctionVariantType | undefined, parameter: ParameterMetadata) =>
    argument(variant, parameter, metadata.takesDataTypes);
  return parameters.map((parameter, position) =>
    parameter.repeating === true
      ? variants.slice(position).map((variant) => read(variant, parameter))
      : read(variants[position], parameter),
  );
}

function counted(parameters: number): string {
  return parameters === 1 ? "one argument" : `${String(parameters)} arguments at most`;
}

function argument(
  variant: FunctionVariantType | undefined,
  parameter: ParameterMetadata,
  takesDataTypes: boolean,
): FunctionArgument {
  if (variant === undefined || isOmitted(variant)) {
    if (parameter.optional === true) return null;
    throw new ArgumentError("#VALUE!", `The argument ${parameter.name} is missing.`);
  }
  const cells = valuesOf(variant);
  const convert = (value: GridValue): FunctionValue => {
    if (!isErrorText(value)) return typed(value, parameter);
    if (!takesDataTypes || isBusy(value)) {
      throw new ArgumentError(value, `The argument ${parameter.name} holds the error ${value}.`);
    }
    return { type: "Error", basicType: "Error", basicValue: value };
  };
  if (parameter.dimensionality === "matrix") return cells.map((row) => row.map(convert));
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) {
    throw new ArgumentError(
      "#VALUE!",
      `The argument ${parameter.name} takes one cell, not a range.`,
    );
  }
  return convert(cells[0]?.[0] ?? null);
}

function isOmitted(variant: FunctionVariantType): boolean {
  return !variant.isReferenceObject() && (variant as BaseValueObject).isNull();
}

function valuesOf(variant: FunctionVariantType): GridValue[][] {
  if (variant.isReferenceObject()) return readReference(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  if (!isArray(value)) return [[scalar(value)]];
  return Array.from({ length: value.getRowCount() }, (_row, i) =>
    Array.from({ length: value.getColumnCount() }, (_column, j) =>
      scalar(value.getRealValue(i, j)),
    ),
  );
}

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function scalar(value: BaseValueObject | null | undefined): GridValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return String((value as { getErrorType?: () => unknown }).getErrorType?.());
  return value.getValue();
}

/** Excel converts what it can to the type that functions.json asks for, and refuses the rest. */
function typed(value: GridValue, parameter: ParameterMetadata): GridValue {
  const { type = "any", name } = parameter;
  if (type === "any" || value === null) return value;
  if (type === "string")
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  if (type === "number") {
    const converted = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
    if (!Number.isNaN(converted)) return converted;
    throw new ArgumentError(
      "#VALUE!",
      `The argument ${name} must be a number, not "${String(value)}".`,
    );
  }
  if (type === "boolean") {
    if (typeof value !== "string") return Boolean(value);
    if (/^(true|false)$/i.test(value.trim())) return /^true$/i.test(value.trim());
    throw new ArgumentError(
      "#VALUE!",
      `The argument ${name} must be TRUE or FALSE, not "${value}".`,
    );
  }
  return value;
}
