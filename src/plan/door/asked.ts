import { InputError } from "../../errors";
import type { Decision } from "../../table/decision";
import { readingSettings } from "../settings/readingSettings";
import { namesakesKey } from "../tables/namesakes";

/** What nobody has decided yet, and nothing in the tables tells. */
export function openQuestions(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ state }) => state === "asked");
}

/** Answers about one owner, as the setting takes them: those for all of them, and for this one, whose name may have semicolons. */
function sayPeople({ key, options }: Decision): string[] {
  const owner = key.slice(key.indexOf("/") + 1);
  // Of reps of one name nobody can say the same of all.
  if (key === namesakesKey(owner)) return options.map(({ value }) => `${owner} = ${value}`);
  const [one = "", ...more] = options.map(({ value }) => value).filter((value) => value !== "");
  return [...(more.length === 0 ? ["all"] : []), "none", `${owner} = ${one}`];
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
  if (first.setting === "rates") {
    throw new InputError(
      `${first.question} Say it by the setting rates, as in ${readingSettings.rates.example}.`,
    );
  }
  if (first.setting === "samePeople") {
    const choices = sayPeople(first).map((choice) => `"${choice}"`);
    throw new InputError(
      `${first.question} Say it by the setting samePeople: write ${choices.join(", or ")}.`,
    );
  }
  const answers = first.options.map(({ value, shows }) =>
    shows === undefined ? value : `${value} (${shows})`,
  );
  throw new InputError(
    `${first.question} Say it by the setting ${first.setting}: ${answers.join("; ")}.`,
  );
}
