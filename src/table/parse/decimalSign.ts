import type { DecimalSign, TableNote } from "../column";

/** What the texts of a column say about its decimal sign. */
export interface SignEvidence {
  /** How many cells can be read with this decimal sign only. */
  readonly point: number;
  readonly comma: number;
  /** How many cells have another value with each sign: "1,234" and "1.234". */
  readonly openComma: number;
  readonly openPoint: number;
  /** A cell of each kind, to show: the index in the column. */
  readonly examples: ReadonlyMap<"point" | "comma" | "open", number>;
}

/** A decision, and what to say about it where it isn't plain. */
export interface SignDecision {
  readonly sign: DecimalSign;
  readonly reason: "chosen" | "evidence" | "contradiction" | "other columns" | "assumed" | "none";
}

/** Both readings of each cell of a column; NaN where a cell can't be read so. */
export interface TwoReadings {
  readonly withPoint: Float64Array;
  readonly withComma: Float64Array;
}

export function signEvidence({ withPoint, withComma }: TwoReadings): SignEvidence {
  const count = { point: 0, comma: 0, openComma: 0, openPoint: 0 };
  const examples = new Map<"point" | "comma" | "open", number>();
  for (let index = 0; index < withPoint.length; index++) {
    const point = withPoint[index] ?? NaN;
    const comma = withComma[index] ?? NaN;
    const isPoint = Number.isNaN(comma);
    const isComma = Number.isNaN(point);
    if (point === comma || (isPoint && isComma)) continue;
    const kind = isPoint ? "point" : isComma ? "comma" : "open";
    if (kind !== "open") count[kind]++;
    // "1,234" is larger with a decimal point, "1.234" with a decimal comma.
    else if (Math.abs(point) > Math.abs(comma)) count.openComma++;
    else count.openPoint++;
    if (!examples.has(kind)) examples.set(kind, index);
  }
  return { ...count, examples };
}

/**
 * Decides the decimal sign of a column: by the cells that can be read in one way only; if there are
 * none, as in the table's other columns; if these don't tell, the separator before three digits is
 * taken as one of thousands.
 *
 * @param fallback - what the table's other columns use, if they agree
 * @param chosen - the user's word, which ends the matter
 */
export function decideSign(
  evidence: SignEvidence,
  fallback?: DecimalSign,
  chosen?: DecimalSign,
): SignDecision {
  if (chosen !== undefined) return { sign: chosen, reason: "chosen" };
  const { point, comma, openComma, openPoint } = evidence;
  if (point > 0 && comma > 0) {
    return { sign: comma > point ? "," : ".", reason: "contradiction" };
  }
  if (point + comma > 0) return { sign: comma > 0 ? "," : ".", reason: "evidence" };
  if (openComma + openPoint === 0) return { sign: fallback ?? ".", reason: "none" };
  if (fallback !== undefined) return { sign: fallback, reason: "other columns" };
  if (openComma > 0 && openPoint > 0) return { sign: ".", reason: "contradiction" };
  return { sign: openPoint > 0 ? "," : ".", reason: "assumed" };
}

const signName = { ".": "point", ",": "comma" } as const;

/** What people should know about a decision; undefined when it is plain. */
export function signNote(
  decision: SignDecision,
  evidence: SignEvidence,
  header: string,
  column: number,
  exampleText: (index: number) => string,
): TableNote | undefined {
  const name = signName[decision.sign];
  const shown = (kind: "point" | "comma" | "open"): string => {
    const index = evidence.examples.get(kind);
    return index === undefined ? "" : exampleText(index);
  };
  const open = evidence.openComma + evidence.openPoint;
  switch (decision.reason) {
    case "contradiction": {
      const both =
        evidence.point > 0 && evidence.comma > 0
          ? `${shown("point")} and ${shown("comma")}`
          : "1,234 as well as 1.234";
      return {
        header,
        column,
        message: `Numbers in this column contradict each other: it holds ${both}. The ${name} was taken as the decimal sign; check the column, or choose the sign yourself.`,
      };
    }
    case "assumed":
      return {
        header,
        column,
        message: `${shown("open")} could be thousands or decimals, and no cell of this column tells. It was read as thousands, so that the decimal sign is the ${name}; choose the other sign if that is wrong.`,
      };
    case "other columns":
      return {
        header,
        column,
        message: `${shown("open")} could be thousands or decimals; as in the table's other columns, the ${name} was taken as the decimal sign.`,
      };
    case "evidence":
      return decision.sign === "," || open > 0
        ? {
            header,
            column,
            message: `The ${name} was taken as the decimal sign, because of ${shown(name)}.`,
          }
        : undefined;
    case "chosen":
    case "none":
      return undefined;
  }
}
