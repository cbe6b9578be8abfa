/**
 * What had to be decided about a table before its cells mean anything: which sign is the decimal
 * sign of a column, whether rows of one account add up, whether hidden rows count. One type for all
 * of it, so that whatever is guessed can be seen, and changed, in the same way everywhere.
 */

/** How a decision came about. */
export type DecisionState =
  /** One reading only is possible; nobody needs to be asked. */
  | "evident"
  /** Likely, but another reading is possible: it is taken, and said. */
  | "guessed"
  /** Two readings, and nothing tells: no plan before somebody answers. */
  | "asked"
  /** The user's word. */
  | "chosen";

export interface DecisionOption {
  /** As it is stored, and as a setting of a function has it: "comma". */
  readonly value: string;
  /** In words: "The comma is the decimal sign". */
  readonly text: string;
  /** What it makes of the cell shown, or the total that it gives: "1,250", "12 March 2026". */
  readonly shows?: string;
}

export interface Decision {
  /** What is decided, and of what: "decimal sign/ARR". Answers are remembered by it. */
  readonly key: string;
  /** Header of the column that it is about; absent where it is about the table. */
  readonly header?: string;
  /** A cell that shows the question. Positions on the sheet, from 0. */
  readonly cell?: { readonly row: number; readonly column: number; readonly text: string };
  /** One sentence: "ARR holds 1.250: is that 1,250 or 1.25?" */
  readonly question: string;
  readonly options: readonly DecisionOption[];
  /** The option in force; where nothing tells, the one that is likelier. */
  readonly value: string;
  readonly state: DecisionState;
  /** What told: "1.250.000 in row 5 can be read in one way only". "" where nothing did. */
  readonly because: string;
  /** Name of the setting by which a function is told: "decimalSign"; "" where no cell can raise it. */
  readonly setting: string;
  /** Where rates are asked for: the currencies that were found, those of the most rows first. */
  readonly currencies?: readonly { readonly code: string; readonly rows: number }[];
}

/** The user's answers, by the key of the decision. */
export type Answers = Pick<ReadonlyMap<string, string>, "get">;

/** Nobody has answered anything. */
export const noAnswers: Answers = new Map<string, string>();

/**
 * A decision with the user's answer in force, where there is one that the decision knows.
 *
 * @param answer - a value of one of its options; anything else is no answer
 */
export function decided(decision: Decision, answer: string | undefined): Decision {
  if (answer === undefined || !decision.options.some(({ value }) => value === answer)) {
    return decision;
  }
  return { ...decision, value: answer, state: "chosen", because: "you said so" };
}
