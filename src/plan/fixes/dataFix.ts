import type { Cell } from "../../table/cell";
import type { ResultColumn } from "../results/results";

/** What is missing or doubtful and can be filled in: amounts, owners, places. */
export type FixKind = "amount" | "owner" | "place";

/** One account that a fix fills in. */
export interface FixExample {
  readonly account: string;
  /** What stands there; "" for a blank. */
  readonly was: string;
  readonly now: string | number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a fix would fill in, which may be nothing, and the columns that hold it. */
export interface DataFix {
  readonly kind: FixKind;
  /** The user's column that it is about; "" where there is none. */
  readonly header: string;
  /** The columns that it goes by, the most telling first. */
  readonly by: readonly string[];
  /** Accounts that it fills in... */
  readonly filled: number;
  /** ...and those that stay as they are, since nothing tells it. */
  readonly left: number;
  /** The least and the mean confidence of what is filled in, 0 to 1. */
  readonly least: number;
  readonly mean: number;
  /** The first that are filled in. */
  readonly examples: readonly FixExample[];
  readonly columns: readonly ResultColumn[];
  /** A cell for each of the columns, by account. */
  readonly cells: (account: number) => readonly Cell[];
}

const mostExamples = 3;

/** What is filled in, by account. */
export interface Filling {
  readonly isFilled: (account: number) => boolean;
  readonly confidence: (account: number) => number;
  readonly was: (account: number) => string;
  readonly now: (account: number) => string | number;
}

/** What can be told of a filling. */
type Told = Pick<DataFix, "filled" | "least" | "mean" | "examples">;

export function toldOf(ids: readonly string[], filling: Filling): Told {
  const { isFilled, confidence, was, now } = filling;
  const filled = Array.from(ids.keys()).filter(isFilled);
  const sum = filled.reduce((total, one) => total + confidence(one), 0);
  return {
    filled: filled.length,
    least: filled.reduce((least, one) => Math.min(least, confidence(one)), 1),
    mean: filled.length === 0 ? NaN : sum / filled.length,
    examples: filled.slice(0, mostExamples).map((one) => ({
      ...{ account: ids[one] ?? "", was: was(one), now: now(one), confidence: confidence(one) },
    })),
  };
}
