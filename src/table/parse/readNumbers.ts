import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { ColumnPlace, CellProblem, NumberColumn, RowCurrencies, TableNote } from "../column";
import type { DecimalSign } from "../column";
import type { Answers, Decision } from "../decision";
import { decided } from "../decision";
import { decisionKey } from "./columnName";
import { hasThousandths } from "./currencies";
import { currencyRows } from "./currencyQuestion";
import type { SignDecision, SignEvidence } from "./decimalSign";
import { decideSign, signWitness } from "./decimalSign";
import { scaleOfHeader } from "./headerScale";
import { lostThousands } from "./lostThousands";
import { numberText, valueWith } from "./numberText";
import { applyPercents, percentQuestion } from "./percentQuestion";
import { isPlaceholder } from "./placeholders";
import { decimalSignSubject, signOfAnswer, signQuestion } from "./signQuestion";
import { unreadNumberProblems } from "./unreadNumber";

export { isPlaceholder };

/** A column of numbers whose texts were read in both ways, before its decimal sign is decided. */
export interface UnreadNumbers {
  readonly cells: readonly Cell[];
  /** Both readings of each text; NaN where it can't be read so. */
  readonly withPoint: Float64Array;
  readonly withComma: Float64Array;
  readonly evidence: SignEvidence;
  /** The currency that each text names; absent where none does. */
  readonly currencies: RowCurrencies | undefined;
  /** 1 for each text with a percent sign; absent where none has one. */
  readonly percents: Uint8Array | undefined;
}

const otherGroups = /\d['’ʼ´` _]\d/;

/** First look at a column of numbers: what do its texts say about the decimal sign? */
export function lookAtNumbers(cells: readonly Cell[]): UnreadNumbers {
  const withPoint = new Float64Array(cells.length).fill(NaN);
  const withComma = new Float64Array(cells.length).fill(NaN);
  const currencies = currencyRows(cells.length);
  let percents: Uint8Array | undefined;
  const witness = signWitness();
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (typeof cell !== "string" || cell === "") continue;
    const text = numberText(cell);
    if (text === undefined) continue;
    const point = valueWith(text, ".");
    const isOpen = text.core.includes(",") || text.core.includes(".");
    const comma = isOpen ? valueWith(text, ",") : point;
    withPoint[index] = point;
    withComma[index] = comma;
    const { core, currency, exponent, isBooked } = text;
    const isAmount = currency === "" ? isBooked : !hasThousandths(currency);
    const isMoney = isAmount && exponent === 0;
    witness.take(index, point, comma, isMoney, otherGroups.test(core));
    if (currency !== "") currencies.take(index, currency);
    if (text.percent) {
      percents ??= new Uint8Array(cells.length);
      percents[index] = 1;
    }
  }
  const { evidence } = witness;
  return { cells, withPoint, withComma, evidence, currencies: currencies.found(), percents };
}

/** What the user said about a column, and what its meaning says. */
export interface NumberMeaning {
  readonly answers?: Answers | undefined;
  /** The meaning keeps the values from 0 to 1. */
  readonly bounded?: boolean | undefined;
}

export interface ReadNumberColumn {
  readonly column: NumberColumn;
  readonly problems: readonly CellProblem[];
  readonly notes: readonly TableNote[];
  readonly decisions: readonly Decision[];
}

function valuesWith(
  { cells, withPoint, withComma }: UnreadNumbers,
  sign: DecimalSign,
): Float64Array {
  const values = sign === "." ? withPoint : withComma;
  const read = new Float64Array(cells.length);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const isNumber = typeof cell === "number";
    read[index] = !isNumber ? values[index]! : Number.isFinite(cell) ? cell : NaN;
  }
  return read;
}

function scaleNote(place: ColumnPlace): TableNote | undefined {
  const scale = scaleOfHeader(place.header);
  return (
    scale && {
      header: place.header,
      column: place.column,
      message: `The header says that amounts are in ${scale.text}. They are taken as they stand, not multiplied.`,
    }
  );
}

/** Reads a column of numbers with the decimal sign that was decided for it. */
export function readNumbers(
  unread: UnreadNumbers,
  place: ColumnPlace,
  decision: SignDecision,
  { answers, bounded = false }: NumberMeaning = {},
): ReadNumberColumn {
  const { cells, evidence, currencies, percents, withPoint, withComma } = unread;
  const { sign } = decision;
  const values = valuesWith(unread, sign);
  const problems = unreadNumberProblems(unread, values, place, sign);
  const textAt = (index: number): string => cleanText(String(cells[index] ?? ""));
  const percent = percentQuestion({ values, percents, bounded }, place);
  const questions = [
    signQuestion(decision, { evidence, textAt, withPoint, withComma }, place),
    percent,
  ];
  const decisions = questions.flatMap((one) =>
    one === undefined ? [] : [decided(one, answers?.get(one.key))],
  );
  const settled = decisions.find(({ key }) => key === percent?.key);
  if (settled) applyPercents(values, percents, settled.value);
  const notes = [scaleNote(place), lostThousands(unread, place, sign)];
  const column: NumberColumn = {
    kind: "number",
    header: place.header,
    column: place.column,
    values,
    decimalSign: sign,
    ...(currencies && { currencies }),
    ...(decisions.length > 0 && { decisions }),
  };
  return { column, problems, notes: notes.filter((note) => note !== undefined), decisions };
}

/** The user's word on the decimal sign of a column. */
export function chosenSign(place: ColumnPlace, answers?: Answers): DecimalSign | undefined {
  return signOfAnswer(answers?.get(decisionKey(decimalSignSubject, place)));
}

/** Reads one column of numbers that stands alone. */
export function readNumberColumn(
  cells: readonly Cell[],
  place: ColumnPlace,
  meaning: NumberMeaning = {},
): ReadNumberColumn {
  const unread = lookAtNumbers(cells);
  const decision = decideSign(unread.evidence, undefined, chosenSign(place, meaning.answers));
  return readNumbers(unread, place, decision, meaning);
}
