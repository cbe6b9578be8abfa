import type { DecimalSign } from "../column";
import type { DecisionState } from "../decision";

/** Kinds of cells that tell something, of which one is shown. */
export type SignExample = "point" | "comma" | "open" | "money" | "grouped";

/** What the texts of a column say about its decimal sign. */
export interface SignEvidence {
  /** How many cells can be read with this decimal sign only. */
  readonly point: number;
  readonly comma: number;
  /** How many cells have another value with each sign: "1,234" and "1.234". */
  readonly openComma: number;
  readonly openPoint: number;
  /** How many of these are amounts, which have no third decimal: "$1.250" is no 1.25, nor is "(1,200)" -1.2. */
  readonly money: number;
  /** How many cells have groups set apart by a space or an apostrophe: "1'250". */
  readonly grouped: number;
  /** A cell of each kind, to show: the index in the column. */
  readonly examples: ReadonlyMap<SignExample, number>;
}

/** Takes in the readings of a column's cells, one by one. */
export interface SignWitness {
  readonly evidence: SignEvidence;
  /**
   * @param withPoint - the value with a decimal point, NaN where there is none; likewise withComma
   * @param isMoney - in a currency that has no third decimal, or in brackets as in books, and not in thousands or millions
   * @param isGrouped - groups are set apart by a space or an apostrophe
   */
  take(
    index: number,
    withPoint: number,
    withComma: number,
    isMoney: boolean,
    isGrouped: boolean,
  ): void;
}

export function signWitness(): SignWitness {
  const examples = new Map<SignExample, number>();
  const count = {
    point: 0,
    comma: 0,
    openComma: 0,
    openPoint: 0,
    money: 0,
    grouped: 0,
    examples,
  };
  const show = (kind: SignExample, index: number): void => {
    if (!examples.has(kind)) examples.set(kind, index);
  };
  return {
    evidence: count,
    take(index, withPoint, withComma, isMoney, isGrouped) {
      if (isGrouped && count.grouped++ === 0) show("grouped", index);
      const isPoint = Number.isNaN(withComma);
      const isComma = Number.isNaN(withPoint);
      if (withPoint === withComma || (isPoint && isComma)) return;
      if (isPoint || isComma) {
        if (count[isPoint ? "point" : "comma"]++ === 0) show(isPoint ? "point" : "comma", index);
        return;
      }
      // "1,234" is larger with a decimal point, "1.234" with a decimal comma.
      if (Math.abs(withPoint) > Math.abs(withComma)) count.openComma++;
      else count.openPoint++;
      show("open", index);
      if (isMoney && count.money++ === 0) show("money", index);
    },
  };
}

/** The sign that is taken as the decimal sign, and how that came about. */
export interface SignDecision {
  readonly sign: DecimalSign;
  readonly reason:
    | "chosen"
    | "evidence"
    | "money"
    | "grouped"
    | "contradiction"
    | "other columns"
    | "assumed"
    | "none";
  /** "asked" where cells have two readings, and nothing tells. */
  readonly state: DecisionState;
}

/** One cell of another kind among so many is a slip; more of them leave the others in doubt. */
const CELLS_PER_SLIP = 20;

/** Cells that can be read with one sign only, some with this one and some with the other. */
function contradicted({ point, comma, openComma, openPoint }: SignEvidence): SignDecision {
  const sign = comma > point ? "," : ".";
  const isSlip = Math.min(point, comma) * CELLS_PER_SLIP <= Math.max(point, comma);
  const isOpen = openComma + openPoint > 0 && !isSlip;
  return { sign, reason: "contradiction", state: isOpen ? "asked" : "evident" };
}

/**
 * Decides the decimal sign of a column: by the cells that can be read in one way only; where there
 * are none, by amounts in a currency that has no third decimal, by another sign that sets groups
 * apart, or as in the table's other columns. If nothing tells, it must be asked; until then the
 * separator before three digits is taken as one of thousands.
 *
 * @param fallback - what the table's other columns use, if they agree
 * @param chosen - the user's word, which ends the matter
 */
export function decideSign(
  evidence: SignEvidence,
  fallback?: DecimalSign,
  chosen?: DecimalSign,
): SignDecision {
  if (chosen !== undefined) return { sign: chosen, reason: "chosen", state: "chosen" };
  const { point, comma, openComma, openPoint, money, grouped } = evidence;
  if (point > 0 && comma > 0) return contradicted(evidence);
  if (point + comma > 0) {
    return { sign: comma > 0 ? "," : ".", reason: "evidence", state: "evident" };
  }
  if (openComma + openPoint === 0) {
    return { sign: fallback ?? ".", reason: "none", state: "evident" };
  }
  const ofThousands = openPoint > openComma ? "," : ".";
  if (openComma > 0 && openPoint > 0) {
    return { sign: ofThousands, reason: "contradiction", state: "asked" };
  }
  if (money > 0 && grouped > 0) {
    return { sign: ofThousands, reason: "contradiction", state: "asked" };
  }
  if (money > 0) return { sign: ofThousands, reason: "money", state: "evident" };
  if (grouped > 0) {
    return { sign: ofThousands === "." ? "," : ".", reason: "grouped", state: "evident" };
  }
  if (fallback !== undefined) {
    return { sign: fallback, reason: "other columns", state: "guessed" };
  }
  return { sign: ofThousands, reason: "assumed", state: "asked" };
}
