import type { Decision } from "../../table/decision";
import { foldedName } from "../../table/names";
import { isNobody } from "../../table/nobody";
import { houseFinder, houseName } from "../inputs/house";
import type { Settings } from "../settings/settings";
import { loadKey } from "../tables/chosenColumns";
import type { ReadTables } from "../tables/tables";
import { roleOfPlan } from "../tables/roleOfReps";
import { sentence, type Key } from "../words/english";
import { quoted } from "../words/names";
import { count, list, text, texts, words, type Sentence } from "../words/sentence";
import { exactFinder, inactiveAt, meetOwners, nobodyMet, type MetOwners } from "./meetOwners";
import { aloneIn, unmetNames } from "./namesInAccounts";
import { sameNamesOf, type SameNames } from "./sameNames";
import { samePeopleOf, type SamePeople } from "./samePeople";
import { teamOf, type Team } from "./team";

/** Who is who in the two tables. */
export interface People {
  readonly team: Team;
  readonly ownerName: readonly string[];
  /** Rep who owns each account, -1 where none of the reps does. */
  readonly owner: Int32Array;
  /** Owners, as the cells have them, who stand in the reps table but are not active. */
  readonly inactiveOwners: ReadonlySet<string>;
  /** Owners, as the cells have them, who have another role than the plan is for. */
  readonly ownersOfOtherRoles: ReadonlySet<string>;
  /** The rep of a name or id; -1 for anybody else. */
  readonly findRep: (name: string) => number;
  /** Why somebody is none of the reps, as the end of a sentence: "who is not in the reps table". */
  readonly whyNoRep: (name: string) => string;
  /** Who is asked about: as names may stand in owner and lock columns. */
  readonly decisions: readonly Decision[];
  readonly notes: readonly Sentence<Key>[];
}

type Find = (name: string) => number;

/** Owners with the reps of one name told apart; "" where nobody can say which of them it is. */
function ownersToldApart(
  { ownerName, owner }: MetOwners,
  team: Team,
  { toldOf }: SameNames,
): readonly string[] {
  if (team.namesakes.length === 0) return ownerName;
  return ownerName.map((name, account) => {
    const told = toldOf(name);
    if (told === undefined) return name;
    const met = owner[account] ?? nobodyMet;
    return team.names[met] ?? team.inactive[inactiveAt(met)] ?? told;
  });
}

function nobodyNotes(nobodies: ReadonlyMap<string, number>): Sentence<Key>[] {
  if (nobodies.size === 0) return [];
  const accounts = [...nobodies.values()].reduce((sum, one) => sum + one, 0);
  const said = list([...nobodies.keys()].map(quoted));
  return [sentence("word for nobody", { accounts: count(accounts), words: said })];
}

/** The name that a decision is about. */
function nameOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

/** Questions that a note names; all of them are asked. */
const mostQuestions = 3;

/** What was taken as one person, and what waits for an answer. */
function sameNotes(decisions: readonly Decision[]): Sentence<Key>[] {
  const taken = decisions.filter(({ state, value }) => state !== "asked" && value !== "");
  const asked = decisions.filter(({ state }) => state === "asked");
  const notes: Sentence<Key>[] = [];
  if (taken.length > 0) {
    const pairs = taken.map(({ key, value }) =>
      words(sentence("is the same", { name: text(nameOf(key)), rep: text(value) })),
    );
    notes.push(sentence("taken as one person", { pairs: list(pairs) }));
  }
  if (asked.length > 0) {
    const questions = texts(
      asked.map((one) => one.question),
      mostQuestions,
    );
    notes.push(sentence("maybe other spelling", { owners: count(asked.length), questions }));
  }
  return notes;
}

function whyNoRep(
  name: string,
  team: Team,
  exact: Find,
  names: SameNames,
  { decisions, hasLeft }: SamePeople,
): string {
  const several = names.whyNoRep(name);
  if (several !== undefined) return several;
  const met = exact(name);
  const gone = team.inactive[inactiveAt(met)] ?? "";
  if (team.ofOtherRoles.includes(gone)) return "who has another role than the plan is for";
  if (team.shareless.includes(gone)) return "who has a share of 0 in the reps table";
  if (met < nobodyMet || (met === nobodyMet && hasLeft(name)))
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
    const met = owner[account] ?? nobodyMet;
    if (inactiveAt(met) >= 0 || (met === nobodyMet && hasLeft(name))) found.add(name);
  });
  return found;
}

/** Owners who take no part since the plan is for another role than theirs. */
function ofOtherRoles({ ownerName, owner }: MetOwners, team: Team): ReadonlySet<string> {
  const others = new Set(team.ofOtherRoles);
  const found = new Set<string>();
  if (others.size === 0) return found;
  ownerName.forEach((name, account) => {
    const at = inactiveAt(owner[account] ?? nobodyMet);
    if (others.has(team.inactive[at] ?? "")) found.add(name);
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
  const team = teamOf(
    reps,
    tables.namesakes,
    isHouse,
    answers,
    settings.shares === "capacity",
    roleOfPlan(reps, settings),
  );
  const met = meetOwners(accounts, reps, team, isHouse);
  const names = sameNamesOf(
    team.namesakes,
    aloneIn(accounts, settings),
    {
      ownerHeader: (accounts.columns.get("owner") ?? accounts.columns.get("lock"))?.header ?? "",
      loadName: accounts.columns.has(loadKey) ? tables.loadName : "",
    },
    answers,
  );
  const found = exactFinder(team);
  const exact = (name: string): number => {
    const told = names.toldOf(name);
    return told === undefined ? found(name) : found(told);
  };
  const isKnown = (name: string): boolean =>
    isHouse(name) || exact(name) !== nobodyMet || names.toldOf(name) !== undefined;
  const unmet = unmetNames(accounts, met, settings, isKnown);
  const same = samePeopleOf(unmet, team, answers);
  const findRep = (name: string): number => {
    const at = exact(name);
    if (at !== nobodyMet || name === "" || names.toldOf(name) !== undefined)
      return Math.max(-1, at);
    return same.repOf(name);
  };
  const owner = met.owner.map((rep, account) => {
    const name = met.ownerName[account] ?? "";
    if (rep !== nobodyMet || name === "" || isHouse(name)) return Math.max(-1, rep);
    return findRep(name);
  });
  const ownerName = ownersToldApart(met, team, names);
  return {
    team,
    ownerName,
    owner,
    inactiveOwners: inactiveOwnersOf({ ...met, ownerName }, same),
    ownersOfOtherRoles: ofOtherRoles({ ...met, ownerName }, team),
    findRep,
    whyNoRep: (name) => whyNoRep(name, team, exact, names, same),
    decisions: [...team.decisions, ...names.decisions, ...same.decisions],
    notes: [
      ...team.notes,
      ...met.notes,
      ...names.notes,
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
