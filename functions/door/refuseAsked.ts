import { InputError } from "../../src/errors";
import type { Decision } from "../../src/table/decision";
import { openQuestions } from "../../src/plan/door/asked";

/** How to write a cell so that nobody needs to ask, by the setting that would answer. */
const plainly: ReadonlyMap<string, string> = new Map([
  ["decimalSign", "Write it as a number"],
  ["dateOrder", "Write it as 2026-03-31, or enter a date"],
  ["realDates", "Correct the dates, or write all of them as 2026-03-31"],
  ["percents", "Write it with a percent sign, or as a fraction"],
  ["repeats", "Give one row per account"],
  ["blankCells", "Fill the blank cells"],
  ["rates", "Convert them to one currency"],
]);

function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** What can't be told: the column, a cell of it, and what it could be. */
function doubt({ header, cell, options, question }: Decision, argument: string): string {
  const readings = [...new Set(options.flatMap(({ shows }) => shows ?? []))];
  if (header === undefined || !cell?.text || readings.length < 2) return question;
  return `The column ${header} of ${argument} holds "${cell.text}", which could be ${anyOf(readings)}, and nothing in the column tells.`;
}

/**
 * A function can't ask: where the pane would, it refuses, with both readings and how to decide.
 *
 * @param hasSettings - whether the function has an argument settings, by which it can be told
 * @throws InputError at the first question that is open
 */
export function refuseAsked(
  decisions: readonly Decision[],
  argument: string,
  hasSettings = false,
): void {
  const [open] = openQuestions(decisions);
  if (open === undefined) return;
  const advice = plainly.get(open.setting) ?? "Correct it in the sheet";
  const answers = anyOf(open.options.map(({ value }) => `"${value}"`));
  // Only a plan converts amounts.
  const telling =
    hasSettings && open.setting !== "rates"
      ? `, or add the setting ${open.setting} with ${answers}`
      : "";
  throw new InputError(`${doubt(open, argument)} ${advice}${telling}.`);
}
