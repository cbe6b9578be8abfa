import type { GridValue } from "../../grid/grid";
import { HostError, invalidArgument } from "./hostError";
import { shownText } from "./shownText";
import type { Language } from "./strictness";

/** A column's filter as office.js hands it over. */
export interface Criteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string | null;
  readonly criterion2?: string | null;
  readonly operator?: string;
}

/** A cell as filters see it. */
export interface FilterCell {
  readonly value: GridValue;
  readonly format: string;
  /** In which the cell is shown. */
  readonly language: Language;
}

export function criteriaArgument(value: unknown): Criteria {
  if (typeof value !== "object" || value === null || !("filterOn" in value)) {
    throw invalidArgument("criteria must say what is filtered on.");
  }
  const criteria = value as Criteria;
  if (criteria.filterOn !== "Values" && criteria.filterOn !== "Custom") {
    throw new HostError("NotImplemented", `Filters on ${criteria.filterOn} aren't known here.`);
  }
  return criteria;
}

/** Whether a filter shows the row of this cell. */
export function passes(cell: FilterCell, criteria: Criteria): boolean {
  if (criteria.filterOn === "Values") {
    const text = shownText(cell.value, cell.format, cell.language);
    return (criteria.values ?? []).some((wanted) => sameText(String(wanted), text));
  }
  const { criterion1, criterion2, operator } = criteria;
  const first = typeof criterion1 !== "string" || meets(cell, criterion1);
  if (typeof criterion2 !== "string") return first;
  return operator === "Or" ? first || meets(cell, criterion2) : first && meets(cell, criterion2);
}

function sameText(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

const orders: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
};

/** "=Ana", "<>Ana", ">5", "=A*": the sign, and what it compares to. */
function meets({ value, format, language }: FilterCell, criterion: string): boolean {
  const [, sign = "=", wanted = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const order = orders[sign];
  if (order !== undefined) return typeof value === "number" && order(value, Number(wanted));
  const pattern = wanted
    .replace(/[\\^$.+()[\]{}|]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const isLike = new RegExp(`^${pattern}$`, "is").test(shownText(value, format, language));
  const isSame = isLike || (typeof value === "number" && wanted !== "" && value === Number(wanted));
  return sign === "<>" ? !isSame : isSame;
}
