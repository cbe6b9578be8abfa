import type { Source } from "../../../src/plan/workbook/source";
import { suggestSources } from "../../../src/plan/workbook/suggestSources";
import type { Side, State } from "../../state/state";

/** What could take its place, if the user wants it to: never the table of the other side. */
export function offeredFor(side: Side, { sources, chosen }: State): Source | undefined {
  const other = side === "accounts" ? chosen.reps : chosen.accounts;
  const free = sources.filter((source) => source !== other);
  return suggestSources(free)[side];
}
