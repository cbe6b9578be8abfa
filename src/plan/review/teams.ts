import { compareTexts } from "../../table/textOrder";
import { textOf as cellText } from "../../table/parse/readTexts";
import { peopleOf } from "../people/people";
import type { Settings } from "../settings/settings";
import { readTables, type CarveTables } from "../tables/tables";
import type { Move } from "./moves";

/** Who leads whom. */
export interface Managers {
  /** Header of the reps' column. */
  readonly header: string;
  /** Manager by the rep's name; absent for who has none. */
  readonly ofRep: ReadonlyMap<string, string>;
}

/** What a column of managers is called, whatever its case and what stands beside it. */
const managerHeader =
  /^(sales |regional |direct |line |team )?(manager|mgr|supervisor|reports to|team lead|teamleiter|vorgesetzte[rn]?|führungskraft)( name)?$/i;

/**
 * The managers of the reps, where a column of the reps names them. O(reps)
 *
 * @returns undefined where there is none, or nobody stands in it
 * @throws InputError where the tables can't be read
 */
export function managersOf(tables: CarveTables, settings: Settings): Managers | undefined {
  const read = readTables(tables, settings);
  const { headers, range, rows } = read.reps;
  const column = headers.findIndex((header) => managerHeader.test(header));
  if (column < 0) return undefined;
  const { team } = peopleOf(read, settings);
  const ofRep = new Map<string, string>();
  team.names.forEach((name, at) => {
    const row = (rows[team.rows[at] ?? -1] ?? -1) - range.row;
    const manager = cellText(range.cells[row]?.[column] ?? null);
    if (manager !== "") ofRep.set(name, manager);
  });
  return ofRep.size === 0 ? undefined : { header: headers[column] ?? "", ofRep };
}

/** What a plan brings to a manager's team and takes from it. */
export interface ManagerTotals {
  /** "" for reps without a manager. */
  readonly manager: string;
  /** Accounts that come from elsewhere, that go elsewhere, and that stay in the team under another rep. */
  readonly into: number;
  readonly out: number;
  readonly within: number;
  /** The same in the load that is balanced. */
  readonly loadInto: number;
  readonly loadOut: number;
}

/** What moves between the teams of managers, in the order of their names. O(moves) */
export function managerTotals(
  moves: readonly Move[],
  { ofRep }: Pick<Managers, "ofRep">,
  reps: readonly string[],
): readonly ManagerTotals[] {
  type Counted = { -readonly [key in keyof ManagerTotals]: ManagerTotals[key] };
  const team = new Set(reps);
  const managerOf = (rep: string): string | undefined =>
    team.has(rep) ? (ofRep.get(rep) ?? "") : undefined;
  const totals = new Map<string, Counted>();
  for (const rep of reps) {
    const manager = ofRep.get(rep) ?? "";
    totals.set(manager, { manager, into: 0, out: 0, within: 0, loadInto: 0, loadOut: 0 });
  }
  for (const { from, to, load } of moves) {
    const [giver, taker] = [managerOf(from), managerOf(to)];
    const [given, taken] = [totals.get(giver ?? "\0"), totals.get(taker ?? "\0")];
    if (giver === taker) {
      if (given !== undefined) given.within += 1;
      continue;
    }
    if (given !== undefined) {
      given.out += 1;
      given.loadOut += load;
    }
    if (taken !== undefined) {
      taken.into += 1;
      taken.loadInto += load;
    }
  }
  const named = [...totals.values()].filter(({ manager }) => manager !== "");
  const others = [...totals.values()].filter(({ manager }) => manager === "");
  return [...named.sort((a, b) => compareTexts(a.manager, b.manager)), ...others];
}
