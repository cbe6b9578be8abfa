/**
 * TP.ASSIGN and its kin for a host that can't wait: the work is done on the spot, and refused before it
 * starts where it may take longer than Google gives a formula.
 */
import { inCell } from "../functions/cellError";
import { planWork } from "../functions/assign/planWork";
import type { PlanArguments, PlanFunction } from "../functions/assign/questions";
import { spillRows, type ResultCell } from "../functions/door/spill";
import { runSteps } from "../src/assign";
import { answerSteps } from "../src/plan/cells/answer";
import { keepCarves } from "../src/plan/cells/keepCarves";
import { refuseTooLong } from "./mostWork";

type Rows = ResultCell[][];
type Argument = keyof PlanArguments;

/** The arguments of each, in order. */
const plan: readonly Argument[] = ["accounts", "reps", "approach", "settings"];
const order: Readonly<Record<PlanFunction, readonly Argument[]>> = {
  ASSIGN: plan,
  WHY: plan,
  WHYNOT: ["accounts", "reps", "account", "rep", "approach", "settings"],
  GAP: plan,
  ROUTE: ["accounts", "reps", "newAccounts", "approach", "settings"],
  IMPACT: ["accounts", "reps", "owner", "approach", "settings", "targets"],
  NEXTMOVES: ["accounts", "reps", "approach", "settings", "objective", "most"],
};

function serving(id: PlanFunction): (...args: readonly unknown[]) => Rows {
  return (...args) =>
    inCell(() => {
      const named = Object.fromEntries(order[id].map((name, at) => [name, args[at] ?? null]));
      const work = planWork(id, named as Partial<PlanArguments> as PlanArguments);
      refuseTooLong(work);
      const { headers, rows } = runSteps(answerSteps(work, keepCarves()));
      return spillRows(headers, rows);
    });
}

export const assignOfRange = serving("ASSIGN");
export const whyOfRange = serving("WHY");
export const whyNotOfRange = serving("WHYNOT");
export const gapOfRange = serving("GAP");
export const routeOfRange = serving("ROUTE");
export const impactOfRange = serving("IMPACT");
export const nextMovesOfRange = serving("NEXTMOVES");
