import type { ColumnPlace, DecimalSign } from "../column";
import type { Decision, DecisionOption } from "../decision";
import { columnName, decisionKey, shownCell, shownNumber } from "./columnName";
import type { SignDecision, SignEvidence, SignExample } from "./decimalSign";

/** A column's texts, read both ways. */
export interface ReadBothWays {
  readonly evidence: SignEvidence;
  readonly textAt: (index: number) => string;
  readonly withPoint: Float64Array;
  readonly withComma: Float64Array;
}

export const decimalSignSubject = "decimal sign";

const signs: ReadonlyMap<string, DecimalSign> = new Map([
  ["point", "."],
  ["comma", ","],
]);

/** The user's word on a column's decimal sign. */
export function signOfAnswer(answer: string | undefined): DecimalSign | undefined {
  return answer === undefined ? undefined : signs.get(answer);
}

function because(
  { reason, sign }: SignDecision,
  { evidence: { examples, point, comma }, textAt }: ReadBothWays,
): string {
  const shown = (kind: SignExample): string => textAt(examples.get(kind) ?? 0);
  switch (reason) {
    case "evidence":
      return `${shown(sign === "," ? "comma" : "point")} can be read in one way only`;
    case "money":
      return `amounts such as ${shown("money")} have no third decimal`;
    case "grouped":
      return `${shown("grouped")} sets thousands apart in another way`;
    case "other columns":
      return `the table's other columns have the ${sign === "," ? "comma" : "point"}`;
    case "contradiction":
      return point > 0 && comma > 0
        ? `the column contradicts itself: it holds ${shown("point")} and ${shown("comma")}`
        : "";
    case "chosen":
      return "you said so";
    case "assumed":
    case "none":
      return "";
  }
}

/**
 * What people should know of, and may change about, the decimal sign of a column; undefined where
 * they would not wonder: each text can be read in one way, with the point.
 */
export function signQuestion(
  decision: SignDecision,
  both: ReadBothWays,
  place: ColumnPlace,
): Decision | undefined {
  const { evidence, textAt, withPoint, withComma } = both;
  const { comma, openComma, openPoint, examples } = evidence;
  if (openComma + openPoint + comma === 0) return undefined;
  const at = examples.get("open") ?? examples.get("comma") ?? 0;
  const text = textAt(at);
  const option = (value: string, name: string, shown: number): DecisionOption => ({
    value,
    text: `The ${name} is the decimal sign`,
    ...(Number.isNaN(shown) ? {} : { shows: shownNumber(shown) }),
  });
  const all = [
    option("point", "point", withPoint[at] ?? NaN),
    option("comma", "comma", withComma[at] ?? NaN),
  ];
  const value = decision.sign === "," ? "comma" : "point";
  // Where one reading is evident, another that the cell can't have is no choice.
  const options = all.filter(
    (one) => decision.state !== "evident" || one.value === value || one.shows !== undefined,
  );
  const readings = options.flatMap(({ shows }) => shows ?? []);
  const name = columnName(place);
  return {
    key: decisionKey(decimalSignSubject, place),
    header: place.header,
    cell: shownCell(place, at, text),
    question:
      readings.length === 2
        ? `${name} holds ${text}: is that ${readings.join(" or ")}?`
        : `${name} holds ${text}: is the point or the comma its decimal sign?`,
    options,
    value,
    state: decision.state,
    because: because(decision, both),
    setting: "decimalSign",
  };
}
