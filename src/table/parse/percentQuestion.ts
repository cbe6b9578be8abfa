import type { ColumnPlace } from "../column";
import type { Decision, DecisionOption, DecisionState } from "../decision";
import { columnName, decisionKey, shownCell, shownNumber } from "./columnName";

export const percentSubject = "percent";

/** A column's numbers before it is decided whether 86 means 86 %. */
export interface PercentLook {
  readonly values: ArrayLike<number>;
  /** 1 for each row whose text has a percent sign: 86% is 0.86 by then. Absent where none has. */
  readonly percents: Uint8Array | undefined;
  /** Whether the column's meaning keeps its values from 0 to 1. */
  readonly bounded: boolean;
}

interface Sizes {
  /** Between 0 and 1. */
  within: number;
  /** Exactly 1: all of it, or one per cent. */
  one: number;
  above: number;
  /** Above 100. */
  beyond: number;
  /** A row of those above 1, to show. */
  example: number;
  /** A row of those below 1, to show beside it. */
  small: number;
}

function sizesOf({ values, percents }: PercentLook): Sizes {
  const sizes: Sizes = { within: 0, one: 0, above: 0, beyond: 0, example: -1, small: -1 };
  for (let row = 0; row < values.length; row++) {
    const size = Math.abs(values[row]!);
    // A blank is NaN, and nothing is true of it.
    if (!(size > 0) || percents?.[row] === 1) continue;
    if (size < 1) sizes.within++;
    else if (size === 1) sizes.one++;
    else if (size <= 100) sizes.above++;
    else sizes.beyond++;
    if (size > 1 && sizes.example < 0) sizes.example = row;
    if (size < 1 && sizes.small < 0) sizes.small = row;
  }
  return sizes;
}

interface Verdict {
  readonly value: "percent" | "as it stands";
  readonly state: DecisionState;
  readonly because: string;
}

function verdictOf({ within, one, above, beyond }: Sizes, look: PercentLook): Verdict | undefined {
  if (above + beyond === 0) return undefined;
  if (!look.bounded || beyond > 0) {
    if (look.percents === undefined) return undefined;
    return { value: within > 0 ? "as it stands" : "percent", state: "asked", because: "" };
  }
  if (within > 0) {
    return { value: above >= within ? "percent" : "as it stands", state: "asked", because: "" };
  }
  return {
    value: "percent",
    state: one > 0 ? "guessed" : "evident",
    because: "it can't be more than 100 %",
  };
}

/** The readings of a number above 1, and what each makes of one below, where there is one. */
function optionsOf({ example, small }: Sizes, { values }: PercentLook): DecisionOption[] {
  const large = shownNumber(values[example]!);
  const asItStands = {
    value: "as it stands",
    text: "The numbers are right as they stand",
    shows: large,
  };
  if (small < 0) {
    return [{ value: "percent", text: "The numbers are percent", shows: `${large} %` }, asItStands];
  }
  const little = shownNumber(values[small]!);
  // In decimal digits, 100 times 0.07 is 7.
  const share = shownNumber(Number((100 * values[small]!).toPrecision(12)));
  return [
    {
      value: "percent",
      text: `All numbers are percent: ${little} is ${little} %`,
      shows: `${large} %`,
    },
    asItStands,
    {
      value: "above 1",
      text: `Those above 1 are percent, the others shares: ${little} is ${share} %`,
      shows: `${large} %`,
    },
  ];
}

/**
 * Whether the numbers of a column are percentages that were written without their sign. Where the
 * meaning bounds the column, values from 1 to 100 are; where some are below 1 and some above, or
 * only some have a percent sign, it must be asked. Undefined where nobody would wonder.
 */
export function percentQuestion(look: PercentLook, place: ColumnPlace): Decision | undefined {
  const sizes = sizesOf(look);
  const verdict = verdictOf(sizes, look);
  if (!verdict) return undefined;
  const shown = shownNumber(look.values[sizes.example] ?? NaN);
  return {
    key: decisionKey(percentSubject, place),
    header: place.header,
    cell: shownCell(place, sizes.example, shown),
    question: `${columnName(place)} holds ${shown}: is that ${shown} % or ${shown} as it stands?`,
    options: optionsOf(sizes, look),
    ...verdict,
    setting: "percents",
  };
}

/** Applies what was decided: 86 becomes 0.86 where it means 86 %. */
export function applyPercents(
  values: Float64Array,
  percents: Uint8Array | undefined,
  value: string,
): void {
  if (value === "as it stands") return;
  for (let row = 0; row < values.length; row++) {
    if (percents?.[row] === 1) continue;
    if (value === "percent" || Math.abs(values[row]!) > 1) values[row]! /= 100;
  }
}
