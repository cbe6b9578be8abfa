import { ERROR_TYPE_SET, ErrorType, ErrorValueObject } from "@univerjs/engine-formula";

/** An error as `CustomFunctions.Error` carries it. */
export interface FunctionError {
  readonly code: string;
  readonly message?: string;
}

/** What Excel shows while an asynchronous function runs. Univer has no such error. */
export const busy = "#BUSY!";

/** Univer's own set of error texts, which says ErrorType and holds texts. */
const errorTexts = ERROR_TYPE_SET as Set<string>;

// So that formulas which depend on a busy cell show that, too, and do not compute with a text.
errorTexts.add(busy);

/** Makes the error that a cell shows; one that Univer does not know becomes #VALUE!. */
export function errorValue(code: string): ErrorValueObject {
  return ErrorValueObject.create(isErrorText(code) ? code : ErrorType.VALUE);
}

export function isErrorText(value: unknown): value is ErrorType {
  return typeof value === "string" && errorTexts.has(value);
}

export function isBusy(value: unknown): boolean {
  return value === busy;
}

/**
 * Whether a function returned or threw an error for a cell: `CustomFunctions.Error` comes from the
 * pane's window, so its shape is all there is to go by.
 */
export function isFunctionError(value: unknown): value is FunctionError {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    value.code.startsWith("#")
  );
}
