/**
 * The kinds of values that a cell can hold beyond number, text, yes/no and blank. Excel calls them
 * data types and hands them over as objects with a `type`: to functions whose metadata allows it, and
 * to task panes that ask for `valuesAsJson`. This is the one place that knows what they mean here.
 *
 * Source: Excel JavaScript API, `Excel.CellValue` and its members (ExcelApi 1.16), where `basicValue`
 * is documented as what `Range.values` returns for the cell.
 */
import type { Cell } from "./cell";
import { cleanText } from "./cleanText";
import { isErrorText } from "./errorText";

/** An object of a host; which members it has depends on its type. */
interface Rich {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
}

function isRich(value: unknown): value is Rich {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function finite(value: unknown): Cell | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** An error by its text; one without a text that is an error is still an error. */
function errorOf(text: unknown): string {
  return typeof text === "string" && isErrorText(text) ? text : "#VALUE!";
}

/** A value that was reduced to what older programs know of it. */
function basicOf({ basicType, basicValue }: Rich): Cell | undefined {
  switch (basicType) {
    case "Double":
      return finite(basicValue);
    case "Boolean":
      return typeof basicValue === "boolean" ? basicValue : undefined;
    case "String":
      return typeof basicValue === "string" ? basicValue : undefined;
    case "Empty":
      return null;
    case "Error":
      return errorOf(basicValue);
    default:
      return undefined;
  }
}

/** What an entity is called, as its cell shows it; one without a text is an error to formulas. */
function entityText({ text, basicValue }: Rich): string {
  return typeof text === "string" && cleanText(text) !== "" ? text : errorOf(basicValue);
}

/**
 * What a value of any kind is to a table: numbers with a format or properties are numbers, entities
 * their text, errors their text ("#N/A"), pictures, arrays and functions within a cell the error that
 * other formulas see in them, mostly #VALUE!.
 *
 * @returns undefined for a kind that isn't known: it must be refused, never taken for a blank
 */
export function plainCell(value: unknown): Cell | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (!isRich(value)) return finite(value);
  switch (value.type) {
    case "Double":
    case "FormattedNumber":
      return finite(value.basicValue);
    case "Boolean":
      return typeof value.basicValue === "boolean" ? value.basicValue : undefined;
    case "String":
      return typeof value.basicValue === "string" ? value.basicValue : undefined;
    case "Empty":
      return null;
    case "Error":
      return errorOf(value.basicValue ?? value.code);
    case "Entity":
    case "LinkedEntity":
      return entityText(value);
    case "Array":
    case "Function":
    case "WebImage":
      return errorOf(value.basicValue);
    case "NotAvailable":
      return basicOf(value);
    default:
      // Hosts without data types hand an error over as an object with its code and no more.
      return "code" in value ? errorOf(value.code) : undefined;
  }
}
