/** Rows that nobody should plan with before somebody has looked: hidden, shifted, or of damaged ids. */
import { asBeginning, rowsPlace, type RowNaming } from "../cellPlace";
import type { CellProblem } from "../column";
import { decided, type Answers, type Decision } from "../decision";

/** Whether hidden rows count; undefined where there are none. */
export function hiddenQuestion(rows: readonly number[], answers: Answers): Decision | undefined {
  if (rows.length === 0) return undefined;
  const one = rows.length === 1;
  const question = `${one ? "1 row is" : `${rows.length} rows are`} hidden or filtered out (${rowsPlace({}, rows)}). ${one ? "Does it" : "Do they"} count?`;
  return decided(
    {
      key: "hidden rows",
      cell: { row: rows[0] ?? 0, column: 0, text: "" },
      question,
      options: [
        {
          value: "leave out",
          text: `Leave ${one ? "it" : "them"} out: plan with what I see`,
        },
        { value: "include", text: `Include ${one ? "it" : "them"}` },
      ],
      value: "leave out",
      state: "asked",
      because: "",
      // Ranges of cells don't say which rows are hidden, so that functions count them all.
      setting: "",
    },
    answers.get("hidden rows"),
  );
}

/** What to do with rows that may be shifted; undefined where none is. */
export function shiftedQuestion(
  problems: readonly CellProblem[],
  naming: RowNaming,
  answers: Answers,
): Decision | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const rows = problems.map(({ row }) => row);
  const one = rows.length === 1;
  return decided(
    {
      key: "shifted rows",
      cell: { row: first.row, column: first.column, text: first.text },
      question: `${asBeginning(rowsPlace(naming, rows))} ${one ? "has" : "have"} a value under no header, such as "${first.text}": the cells of ${one ? "that row" : "those rows"} may stand one column too far right. Correct ${one ? "it" : "them"} in the sheet, or say what to do.`,
      options: [
        {
          value: "leave out",
          text: `Go on without ${one ? "this row" : `these ${rows.length} rows`}`,
        },
        { value: "as it stands", text: "Read the cells where they stand" },
      ],
      value: "leave out",
      state: "asked",
      because: "",
      setting: "doubtfulRows",
    },
    answers.get("shifted rows"),
  );
}

/**
 * Whether to go on without the rows whose ids a spreadsheet has rounded; undefined where none is.
 *
 * @param damaged - position on the sheet and text of each
 */
export function damagedQuestion(
  damaged: readonly { readonly row: number; readonly text: string }[],
  column: number,
  label: string,
  answers: Answers,
): Decision | undefined {
  const [first] = damaged;
  if (first === undefined) return undefined;
  const one = damaged.length === 1;
  return decided(
    {
      key: "damaged ids",
      cell: { row: first.row, column, text: first.text },
      question: `A spreadsheet has rounded the ${label} of ${one ? "1 row" : `${damaged.length} rows`}, such as ${first.text}, so that accounts can't be told apart any more. Get the export again with this column as text; or go on without ${one ? "that row" : "those rows"}.`,
      options: [
        {
          value: "leave out",
          text: `Go on without ${one ? "this row" : `these ${damaged.length} rows`}`,
        },
      ],
      value: "leave out",
      state: "asked",
      because: "",
      setting: "doubtfulRows",
    },
    answers.get("damaged ids"),
  );
}
