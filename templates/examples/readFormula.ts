import { argumentsFrom } from "../../grid/files/formulaText";
import type { GridValue } from "../../grid/grid";

/** A call as examples make it: one function, with columns, tables and plain values for arguments. */
export interface ExampleCall {
  /** Without the namespace. */
  readonly id: string;
  readonly given: readonly Given[];
}

export type Given =
  | { readonly value: GridValue }
  | {
      readonly table: string;
      /** First and last column; all of them where absent. */
      readonly from?: string;
      readonly to?: string;
      readonly hasHeader: boolean;
    };

const CALL = /^=TP\.([A-Z0-9]+)\(/;
const COLUMNS =
  /^(\w+)\[(?:(#All)|([^[\]#]+)|(?:\[(#All)\],\s*)?\[([^[\]#]+)\](?::\[([^[\]#]+)\])?)\]$/;

/** Reads the formula of an example. */
export function readFormula(formula: string): ExampleCall {
  const call = CALL.exec(formula);
  if (!call?.[1] || !formula.endsWith(")")) throw new Error(`${formula} is no call of a function.`);
  const given = argumentsFrom(formula, call[0].length)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  return { id: call[1], given: given.map((text) => readGiven(text, formula)) };
}

function readGiven(text: string, formula: string): Given {
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return { value: (quoted[1] ?? "").replaceAll('""', '"') };
  if (Number.isFinite(Number(text))) return { value: Number(text) };
  const found = COLUMNS.exec(text);
  if (!found?.[1]) throw new Error(`${formula}: examples don't understand "${text}".`);
  const [, table, whole, only, all, first, last] = found;
  const from = only ?? first;
  const hasHeader = whole !== undefined || all !== undefined;
  return from === undefined ? { table, hasHeader } : { table, from, to: last ?? from, hasHeader };
}
