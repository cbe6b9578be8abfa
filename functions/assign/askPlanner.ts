import { InputError } from "../../src/errors";
import { canceled, type Cells, type Question, type Stop, type Work } from "../../src/plan/compute";
import { inCellAsync } from "../cellError";
import { tableCells } from "../cells";
import { compute } from "./compute";
import { carveSettings } from "../door/settings";
import { spillRows, type ResultCell } from "../door/spill";
import { zeroBlanksIn } from "../door/zeroBlanks";

/** The part of the host's invocation that a cancelable function uses. */
interface Cancelable {
  onCanceled?: () => void;
}

/** The arguments that TP.ASSIGN and its kin share, as hosts hand them over. */
export interface PlanArguments {
  readonly accounts: unknown;
  readonly reps: unknown;
  readonly approach: string | undefined;
  readonly settings: unknown;
  readonly invocation: CustomFunctions.CancelableInvocation | undefined;
}

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
 * Has a question about two tables answered, beside the sheet where that is possible.
 *
 * @param questionOf - takes in the arguments that the function has of its own
 */
export function askPlanner(
  { accounts, reps, approach, settings, invocation }: PlanArguments,
  questionOf: (accountRows: number) => Question,
): Promise<ResultCell[][]> {
  return inCellAsync(async () => {
    const stop: Stop = { aborted: false };
    const cancelable: Cancelable | undefined = invocation;
    if (cancelable !== undefined) {
      cancelable.onCanceled = () => {
        stop.aborted = true;
        stop.onAbort?.();
      };
    }
    const chosen = carveSettings(approach ?? null, settings ?? null);
    const cells = tableCells("accounts", accounts);
    const team = tableCells("reps", reps);
    const question = questionOf(Math.max(0, cells.length - 1));
    const answer = await compute({ ...asked(cells, team, question), settings: chosen }, stop);
    // What a search had found by then depends on the machine's speed. No cell may show that: Excel
    // drops the result of a canceled call, and other hosts get an error instead.
    if (stop.aborted) throw new InputError(canceled);
    return spillRows(answer.headers, answer.rows);
  });
}
