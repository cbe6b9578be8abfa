import type { Cells, Question, Work } from "../../src/plan/compute";
import { tableCells } from "../cells";
import { oneCell } from "../door/oneCell";
import { headerText } from "../door/headers";
import { isTotalsRow } from "../door/ownRows";
import { carveSettings } from "../door/settings";
import { zeroBlanksIn } from "../door/zeroBlanks";
import { questions, type PlanArguments, type PlanFunction } from "./questions";

/** The tables of a call, those of its question among them, with zeros that may be blanks taken back. */
function asked(accounts: Cells, reps: Cells, question: Question): Omit<Work, "settings"> {
  const added = question.asks === "route" ? [question.newAccounts] : [];
  const known = zeroBlanksIn([accounts, reps, ...added]);
  return {
    accounts: known(accounts, "accounts"),
    reps: known(reps, "reps"),
    question:
      question.asks === "route"
        ? { ...question, newAccounts: known(question.newAccounts, "accounts") }
        : question,
  };
}

/**
 * Takes in the arguments of a call: what is to be worked out, as plain values.
 *
 * @throws InputError naming the argument that can't be used; ErrorInInput where one is an error
 */
export function planWork(id: PlanFunction, given: PlanArguments): Work {
  const chosen = carveSettings(oneCell("approach", given.approach, "word"), given.settings ?? null);
  const cells = tableCells("accounts", given.accounts);
  const team = tableCells("reps", given.reps);
  const rows = Math.max(0, cells.length - 1);
  const hasTotals = isTotalsRow(rows, cells.length, cells.at(-1)?.[0] ?? null);
  const headers = (cells[0] ?? []).map(headerText);
  const question = questions[id](given, { headers, rows, least: hasTotals ? rows - 1 : rows });
  return { ...asked(cells, team, question), settings: chosen };
}
