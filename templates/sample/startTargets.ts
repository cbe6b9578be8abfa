/** A target as cells show it, check it, and as it comes out before any formula has run. */
export interface StartTarget {
  /** Formula of the words: "at least 95 %". */
  readonly words: string;
  readonly shown: string;
  /** Condition that a cell must meet, for a formula's IF. */
  readonly condition: (cell: string) => string;
  readonly meets: (value: number) => boolean;
}

/** A limit, and the cell of Settings that holds it. */
export interface Limit {
  readonly at: string;
  readonly value: number;
}

export function atMostTarget(
  { at, value }: Limit,
  number: "percent" | "ratio" = "percent",
): StartTarget {
  const isRatio = number === "ratio";
  return {
    words: `="at most "&TEXT(${at},"${isRatio ? "0.00" : "0 %"}")`,
    shown: `at most ${isRatio ? value.toFixed(2) : percent(value)}`,
    condition: (cell) => `${cell}<=${at}`,
    meets: (measured) => measured <= value,
  };
}

export function atLeastTarget({ at, value }: Limit): StartTarget {
  return {
    words: `="at least "&TEXT(${at},"0 %")`,
    shown: `at least ${percent(value)}`,
    condition: (cell) => `${cell}>=${at}`,
    meets: (measured) => measured >= value,
  };
}

export function betweenTarget(from: Limit, to: Limit): StartTarget {
  return {
    words: `=TEXT(${from.at},"0 %")&" to "&TEXT(${to.at},"0 %")`,
    shown: `${percent(from.value)} to ${percent(to.value)}`,
    condition: (cell) => `AND(${cell}>=${from.at},${cell}<=${to.at})`,
    meets: (measured) => measured >= from.value && measured <= to.value,
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
