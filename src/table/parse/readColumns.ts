import type { Cell } from "../cell";
import type { ColumnPlace, ReadColumn } from "../column";
import type { Answers } from "../decision";
import type { FieldKind } from "../headers/fields";
import { decisionKey } from "./columnName";
import { decideOrder } from "./dateOrder";
import { dateOrderSubject, orderOfAnswer } from "./dateQuestion";
import { decideSign } from "./decimalSign";
import { readColumn } from "./readColumn";
import { lookAtDates, readDates } from "./readDates";
import { chosenSign, lookAtNumbers, readNumbers } from "./readNumbers";
import { readPostal } from "./readPostal";
import { textOf } from "./readTexts";

/** A column that is to be read. */
export interface UnreadColumn {
  readonly kind: FieldKind;
  readonly place: ColumnPlace;
  readonly cells: readonly Cell[];
  /** The meaning keeps the values from 0 to 1. */
  readonly bounded: boolean;
}

type Read = ReadonlyMap<UnreadColumn, ReadColumn>;

/** What the columns whose cells tell agree on; undefined where none tells, or they disagree. */
function agreed<Value>(told: readonly Value[]): Value | undefined {
  const different = new Set(told);
  return different.size === 1 ? told[0] : undefined;
}

/** A reason that holds for a column itself, and so tells something about the table's others. */
const isTold = (reason: string): boolean =>
  reason === "chosen" || reason === "evidence" || reason === "money" || reason === "grouped";

/** Columns of numbers are read together: one that doesn't tell its decimal sign follows the others. */
function readAllNumbers(columns: readonly UnreadColumn[], answers: Answers): Read {
  const looks = columns.map((column) => {
    const unread = lookAtNumbers(column.cells);
    const chosen = chosenSign(column.place, answers);
    return { column, unread, chosen, alone: decideSign(unread.evidence, undefined, chosen) };
  });
  const fallback = agreed(looks.flatMap(({ alone }) => (isTold(alone.reason) ? [alone.sign] : [])));
  return new Map(
    looks.map(({ column, unread, chosen }) => {
      const decision = decideSign(unread.evidence, fallback, chosen);
      const { place, bounded } = column;
      return [column, readNumbers(unread, place, decision, { answers, bounded })];
    }),
  );
}

/** Columns of dates likewise: in one table, day and month come in one order. */
function readAllDates(columns: readonly UnreadColumn[], answers: Answers): Read {
  const looks = columns.map((column) => {
    const unread = lookAtDates(column.cells);
    const chosen = orderOfAnswer(answers.get(decisionKey(dateOrderSubject, column.place)));
    return { column, unread, chosen, alone: decideOrder(unread.evidence, undefined, chosen) };
  });
  const fallback = agreed(
    looks.flatMap(({ alone }) => (isTold(alone.reason) ? [alone.order] : [])),
  );
  return new Map(
    looks.map(({ column, unread, chosen }) => {
      const decision = decideOrder(unread.evidence, fallback, chosen);
      return [column, { notes: [], ...readDates(unread, column.place, decision, answers) }];
    }),
  );
}

/**
 * Reads the columns of one table, each with an eye on the others, in the order in which they are
 * given.
 *
 * @param country - the table's column of countries, which tell what a postal code looks like
 */
export function readColumns<Column extends UnreadColumn>(
  columns: readonly Column[],
  answers: Answers,
  country?: UnreadColumn,
): readonly (ReadColumn & { readonly of: Column })[] {
  const ofKind = (kind: FieldKind): readonly Column[] =>
    columns.filter((column) => column.kind === kind);
  const numbers = readAllNumbers(ofKind("number"), answers);
  const dates = readAllDates(ofKind("date"), answers);
  const read = (column: Column): ReadColumn => {
    const { cells, kind, place } = column;
    if (kind !== "postal") return readColumn(cells, kind, place, answers);
    return { notes: [], ...readPostal(cells, place, answers, country?.cells.map(textOf)) };
  };
  return columns.map((of) => ({ of, ...(numbers.get(of) ?? dates.get(of) ?? read(of)) }));
}
