import type { OutsideLimit } from "../../territory/heldWithin";
import { plural } from "../numberText";

/** A rep with too few or too many accounts of a kind, and how many would be right. */
export interface OutsideCategory extends OutsideLimit {
  readonly fair: number;
  readonly least: number;
  readonly most: number;
}

/** "Ana holds 5 accounts; 2 to 4 would be near enough to a fair share of 3.0" */
export function categoryText(
  { rep, held, fair, least, most }: OutsideCategory,
  names: readonly string[],
): string {
  const [from, to] = [Math.ceil(least - 1e-9), Math.floor(most + 1e-9)];
  const right = from === to ? String(from) : `${from} to ${to}`;
  return `${names[rep] ?? ""} holds ${plural(held, "account")}; ${right} would be near enough to a fair share of ${fair.toFixed(1)}`;
}
