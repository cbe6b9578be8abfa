import { InputError } from "../../errors";
import type { Decision } from "../../table/decision";

/** What nobody has decided yet, and nothing in the tables tells. */
export function openQuestions(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ state }) => state === "asked");
}

/**
 * For those who can't be asked: refuses the first open question, with its answers and the setting
 * that gives them.
 *
 * @throws InputError if a question is open
 */
export function refuseOpenQuestions(decisions: readonly Decision[]): void {
  const [first] = openQuestions(decisions);
  if (first === undefined) return;
  const answers = first.options.map(({ value, shows }) =>
    shows === undefined ? value : `${value} (${shows})`,
  );
  throw new InputError(
    `${first.question} Say it by the setting ${first.setting}: ${answers.join("; ")}.`,
  );
}
