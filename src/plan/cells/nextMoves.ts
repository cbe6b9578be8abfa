import { approachText } from "../settings/approaches";
import { nextMoves, type Step } from "../../assign";
import type { Problem } from "../../model";
import { InputError } from "../../errors";
import type { Answer, Question, Work } from "../compute";
import { readInputs } from "../inputs/readInputs";
import { compared } from "../problem/compared";
import { setupOf, type Setup } from "../problem/setup";
import { nextMoveWords, noNextMoveWords } from "../words/nextMoveWords";
import { sayIt } from "../words/sayIt";
import { tablesOfCells } from "./tablesOfCells";

type Row = Answer["rows"][number];
type Asked = Extract<Question, { asks: "next moves" }>;

/** The one row where there is no move: whether the cap on moves is the reason. */
function noMoveRow(
  setup: Setup,
  { maxMoved, ...uncapped }: Problem,
  objective: Asked["objective"],
): Row {
  const isCapped =
    maxMoved !== undefined &&
    nextMoves(uncapped, setup.inputs.accounts.owner, { objective, most: 1 }).length > 0;
  const none = ["", "", "", "", undefined, undefined];
  return ["none", ...none, sayIt(noNextMoveWords(setup, isCapped))];
}

/**
 * TP.NEXTMOVES: the best single moves and swaps from today's owners.
 *
 * @throws InputError where the tables can't be used, or cost is asked for and there is none
 */
export function nextMovesAnswer(
  { accounts, reps, settings }: Work,
  { objective, most }: Asked,
): Answer {
  const setup = setupOf(readInputs(tablesOfCells(accounts, reps), settings).inputs, settings);
  const { inputs } = setup;
  if (objective !== "fairness" && setup.problem.cost === undefined) {
    throw new InputError(
      `There is no cost to go by: the ${approachText(settings.approach)} counts travel, which needs coordinates of the accounts and of the reps. Add them, or use the objective "fairness".`,
    );
  }
  const { owner, id } = inputs.accounts;
  const name = (rep: number): string => inputs.reps.name[rep] ?? "";
  const ids = (steps: readonly Step[]): string =>
    steps.map(({ account }) => id[account] ?? "").join("; ");
  const headers = ["Kind", "Account ID", "From", "To", "In exchange (IDs)"];
  const problem = compared(setup);
  const found = nextMoves(problem, owner, { objective, most });
  const fallback = found.length > 0 ? [] : [noMoveRow(setup, problem, objective)];
  return {
    headers: [...headers, "Gini before", "Gini after", "What it says"],
    rows: found
      .map((next): Row => {
        const { kind, steps, before, after } = next;
        const said = sayIt(nextMoveWords(inputs, owner, next, objective));
        const [{ account, to } = { account: -1, to: -1 }] = steps;
        const going = steps.filter((step) => step.to === to);
        const coming = steps.filter((step) => step.to !== to);
        const from = name(owner[account] ?? -1);
        return [kind, ids(going), from, name(to), ids(coming), before.gini, after.gini, said];
      })
      .concat(fallback),
  };
}
