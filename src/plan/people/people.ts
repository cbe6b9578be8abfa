import type { Decision } from "../../table/decision";
import { foldedName } from "../../table/names";
import { isNobody } from "../../table/nobody";
import { houseFinder, houseName } from "../inputs/house";
import { lockedName } from "../inputs/lockWords";
import { plural } from "../numberText";
import type { Settings } from "../settings/settings";
import { otherOwnerKey } from "../tables/peopleColumns";
import { textOf, type ReadSide, type ReadTables } from "../tables/tables";
import { listText } from "../words/listText";
import { exactFinder, inactiveMet, meetOwners, nobodyMet, type MetOwners } from "./meetOwners";
import { samePeopleOf, type SamePeople, type UnmetName } from "./samePeople";
import { teamOf, type Team } from "./team";

/** Who is who in the two tables. */
export interface People {
  readonly team: Team;
  readonly ownerName: readonly string[];
  /** Rep who owns each account, -1 where none of the reps does. */
  readonly owner: Int32Array;
  /** Owners, as the cells have them, who stand in the reps table but are not active. */
  readonly inactiveOwners: ReadonlySet<string>;
  /** The rep of a name or id; -1 for anybody else. */
  readonly findRep: (name: string) => number;
  /** Why somebody is none of the reps, as the end of a sentence: "who is not in the reps table". */
  readonly whyNoRep: (name: string) => string;
  /** Who is asked about: as names may stand in owner and lock columns. */
  readonly decisions: readonly Decision[];
  readonly notes: readonly string[];
}

type Find = (name: string) => number;

/** Names without a rep that own accounts or lock them, in the order of the table. */
function unmetNames(
  side: ReadSide,
  { ownerName, owner }: MetOwners,
  settings: Settings,
  exact: Find,
  isHouse: (name: string) => boolean,
): UnmetName[] {
  const found = new Map<string, { -readonly [key in keyof UnmetName]: UnmetName[key] }>();
  const count = (name: string, key: string, account: number, what: "owned" | "locked"): void => {
    const folded = foldedName(name);
    const known = found.get(folded);
    if (known !== undefined) {
      known[what] += 1;
      return;
    }
    const column = side.columns.get(key);
    const cell = { row: side.rows[account] ?? 0, column: column?.column ?? 0, text: name };
    const header = column?.header ?? "";
    found.set(folded, { name, owned: 0, locked: 0, cell, header, [what]: 1 });
  };
  const main = textOf(side, "owner");
  ownerName.forEach((name, account) => {
    if (name === "" || owner[account] !== nobodyMet || isHouse(name)) return;
    count(name, main?.[account] === name ? "owner" : otherOwnerKey, account, "owned");
  });
  const marks = settings.locks ? textOf(side, "lock") : undefined;
  marks?.forEach((mark, account) => {
    const name = lockedName(mark);
    if (name === "" || isHouse(name) || exact(name) !== nobodyMet) return;
    count(name, "lock", account, "locked");
  });
  return [...found.values()];
}

function nobodyNotes(nobodies: ReadonlyMap<string, number>): string[] {
  if (nobodies.size === 0) return [];
  const accounts = [...nobodies.values()].reduce((sum, one) => sum + one, 0);
  const words = listText([...nobodies.keys()].map((word) => `"${word}"`));
  return [`${plural(accounts, "account")} with ${words} as owner count as owned by nobody.`];
}

/** The name that a decision is about. */
function nameOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

/** What was taken as one person, and what waits for an answer. */
function sameNotes(decisions: readonly Decision[]): string[] {
  const taken = decisions.filter(({ state, value }) => state !== "asked" && value !== "");
  const asked = decisions.filter(({ state }) => state === "asked");
  const notes: string[] = [];
  if (taken.length > 0) {
    const pairs = listText(taken.map((one) => `"${nameOf(one.key)}" is ${one.value}`));
    notes.push(`Taken as one person: ${pairs}.`);
  }
  if (asked.length > 0) {
    const questions = listText(
      asked.map((one) => one.question),
      3,
    );
    notes.push(
      `${plural(asked.length, "owner")} may be among the reps under another spelling, and ${asked.length === 1 ? "counts" : "count"} as somebody who left until you say: ${questions}`,
    );
  }
  return notes;
}

function whyNoRep(name: string, exact: Find, { decisions, hasLeft }: SamePeople): string {
  if (exact(name) < nobodyMet || (exact(name) === nobodyMet && hasLeft(name)))
    return "who is in the reps table but not active";
  const asked = decisions.find(({ key }) => foldedName(nameOf(key)) === foldedName(name));
  const likely = asked?.options.map(({ value }) => value).filter((value) => value !== "") ?? [];
  const hint =
    asked?.state === "asked" ? ` (${likely.join(" or ")}? Say so where it is asked)` : "";
  return `who is not in the reps table${hint}`;
}

/** Owners whom the reps table has as not active, exactly, by id or in another spelling. */
function inactiveOwnersOf(
  { ownerName, owner }: MetOwners,
  { hasLeft }: SamePeople,
): ReadonlySet<string> {
  const found = new Set<string>();
  ownerName.forEach((name, account) => {
    if (name === "" || found.has(name)) return;
    const met = owner[account];
    if (met === inactiveMet || (met === nobodyMet && hasLeft(name))) found.add(name);
  });
  return found;
}

/**
 * Finds who the reps are, who of them has left, and whose accounts are whose: exactly, by id, or by
 * a spelling that can only be theirs. What is likely becomes a question.
 *
 * @throws InputError where the reps table has nobody in it who gets accounts
 */
export function peopleOf(tables: ReadTables, settings: Settings): People {
  const { accounts, reps, answers } = tables;
  const isHouse = houseFinder(houseName(settings, tables.rules));
  const team = teamOf(reps, isHouse, answers);
  const met = meetOwners(accounts, reps, team, isHouse);
  const exact = exactFinder(team);
  const unmet = unmetNames(accounts, met, settings, exact, isHouse);
  const same = samePeopleOf(unmet, team, answers);
  const findRep = (name: string): number => {
    const at = exact(name);
    if (at !== nobodyMet || name === "") return Math.max(-1, at);
    return same.repOf(name);
  };
  const owner = met.owner.map((rep, account) => {
    const name = met.ownerName[account] ?? "";
    if (rep !== nobodyMet || name === "" || isHouse(name)) return Math.max(-1, rep);
    return same.repOf(name);
  });
  return {
    team,
    ownerName: met.ownerName,
    owner,
    inactiveOwners: inactiveOwnersOf(met, same),
    findRep,
    whyNoRep: (name) => whyNoRep(name, exact, same),
    decisions: [...team.decisions, ...same.decisions],
    notes: [
      ...team.notes,
      ...met.notes,
      ...nobodyNotes(met.nobodies),
      ...sameNotes(same.decisions),
    ],
  };
}

/** Who is meant by an owner's cell, for comparing cells: one text per person, "" for nobody. */
export function personNamer({ team, findRep }: People): (text: string) => string {
  return (text) => {
    const rep = findRep(text);
    if (rep >= 0) return team.names[rep] ?? "";
    return isNobody(text) ? "" : foldedName(text);
  };
}
