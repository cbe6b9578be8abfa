import type { Engine } from "../../assign";
import { InputError } from "../../errors";
import type { Carve } from "../carve";
import { ownedCount } from "../inputs/moveCap";
import { approachText, evensOut, isBaseline } from "../settings/approaches";
import { settingText } from "../settings/settingText";
import { operations, type OperationName } from "./operationSettings";

/** @throws InputError for a plan that breaks rules: nothing can be said of it that would hold */
export function refuseBroken(operation: OperationName, { broken }: Pick<Carve, "broken">): void {
  if (broken === undefined) return;
  throw new InputError(
    `"${operations[operation].title}" needs a plan that keeps its rules, and this one breaks some. Change the rules that contradict each other, then carve again.`,
  );
}

/** @throws InputError for an approach that takes accounts one by one and searches nothing */
export function refuseBaseline(
  operation: OperationName,
  { settings: { approach } }: Pick<Carve, "settings">,
): void {
  if (!isBaseline(approach)) return;
  throw new InputError(
    `"${operations[operation].title}" searches for plans, and the ${approachText(approach)} looks for none better than the first. Carve with another approach (${settingText("approach")}).`,
  );
}

/** @throws InputError where no account has an owner in the team */
export function refuseOwnerless(operation: OperationName, { inputs }: Pick<Carve, "inputs">): void {
  if (ownedCount(inputs) > 0) return;
  throw new InputError(
    `"${operations[operation].title}" counts from today's owners, and no account has an owner among the reps. Choose the column of owners (${settingText("owner")}), or give the accounts owners who stand in the reps table.`,
  );
}

/** The engine that makes such plans: by levels, or by cost. */
export function engineOf({ settings: { approach } }: Pick<Carve, "settings">): Engine {
  return evensOut(approach) ? "balance" : "assign";
}
