import { InputError } from "../../src/errors";
import { groupsOf } from "../../src/table/numbers/groups";
import { coverageModel } from "../../src/territory/coverageModel";
import { accountRows, groupsOfAccounts, numbersOfField } from "../door/accountRows";
import { inCell } from "../cellError";
import { isBlank, numberOf, rangeOf } from "../cells";
import { meantGroupsIn } from "../door/groups";
import { noteRows } from "../door/noteRows";
import { lostNotes } from "../door/readable";
import { repNames } from "../door/repList";
import { figureSettings, readingAnswers } from "../door/settings";
import { spillRows } from "../door/spill";

/** The number of reps, from a number or from the reps themselves. */
function teamSize(argument: unknown): number {
  const range = rangeOf("reps", argument ?? null);
  const [[cell = null] = []] = range.rows;
  const number = range.rows.length === 1 && range.columns === 1 && !isBlank(cell) && numberOf(cell);
  if (typeof number === "number") {
    if (number >= 0 && Number.isInteger(number)) return number;
    throw new InputError(`reps is ${number}. Give the reps as a table, or their number.`);
  }
  const names = repNames(argument) ?? [];
  if (names.length > 0) return names.length;
  throw new InputError("reps names nobody. Give the reps as a table, or their number.");
}

interface CustomerRegions {
  readonly regions: readonly string[];
  /** What was left out. */
  readonly notes: readonly string[];
}

/** The region of each customer, "" where it isn't known; without ARR every account is a customer. */
function regionsOf(argument: unknown, settings: unknown): CustomerRegions {
  const answers = readingAnswers(settings ?? null)("accounts");
  const kept = accountRows(argument, ["region", "state", "arr", "id"], [], answers, {
    firstOf: ["region", "state"],
  });
  const { columns } = kept.table;
  const column = columns.get("region") ?? columns.get("state");
  if (column === undefined) {
    throw new InputError("accounts has no column Region or State. Add one, and include headers.");
  }
  const { names, of } = groupsOfAccounts(kept, meantGroupsIn(kept.table, column));
  const arr = numbersOfField(kept, "arr");
  const regions: string[] = [];
  for (let at = 0; at < of.length; at++) {
    if (!arr || (arr[at] as number) > 0) regions.push(names[of[at]!] ?? "");
  }
  return { regions, notes: lostNotes(kept) };
}

/**
 * Which model of coverage suits a team: by geography, by segment, by vertical, or the hybrid of segment and geography, from the size of the team and how concentrated its customers are.
 * @customfunction COVERAGEMODEL
 * @param accounts The accounts with their header row, for example Accounts[#All]: Region (else State), and ARR, by which a customer is known. Without ARR every account counts as a customer; rows that repeat an ID count once.
 * @param reps The reps, as a table or a list of names, or just their number.
 * @param [settings] Two columns, name and value: smallTeam (10), largeTeam (50), concentratedPercent (50). Blank: the defaults.
 * @returns Two columns, Measure and Value: Model ("geographic" below 10 reps, "segment" below 50, from 50 on "hybrid" where the three largest regions hold half of the customers or more and each at least twice as many as each other region, else "vertical"), Reps, Concentration (share of customers in the three largest regions), Why, Even share (what three regions would hold if all were alike); and a Note where rows can't be read and are left out.
 * @example =TP.COVERAGEMODEL(Accounts[#All], Reps[#All])
 * @source Territory design models by stage; vertical and hybrid are both meant for 50 reps and more, concentration decides
 */
export function coverageModelOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const { regions: names, notes } = regionsOf(accounts, settings);
    const regions = groupsOf(names);
    const size = teamSize(reps);
    const { model, concentration, evenShare, why } = coverageModel(
      size,
      regions,
      figureSettings(settings ?? null),
    );
    return spillRows(
      ["Measure", "Value"],
      [
        ["Model", model],
        ["Reps", size],
        ["Concentration", concentration],
        ["Why", why],
        ["Even share", evenShare],
        ...noteRows(notes, 2),
      ],
    );
  });
}
