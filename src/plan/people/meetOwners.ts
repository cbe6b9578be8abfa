import { idKey } from "../../quality/id18";
import { isNobody } from "../../table/nobody";
import { holdersBy } from "../../table/holders";
import { nameFinder } from "../../table/names";
import { otherOwnerKey, repIdKey } from "../tables/peopleColumns";
import { textOf, type ReadSide } from "../tables/tables";
import { sentence, type Key } from "../words/english";
import { count, text, texts, type Sentence, type Value } from "../words/sentence";
import type { Team } from "./team";

/** Rep of an account: a position among the reps, this, or below it one of those who are not active. */
export const nobodyMet = -1;

/** What the first of those who are not active is met as; each further one as one less. */
const firstInactive = -2;

/** Position among those who are not active of somebody met; -1 for anybody else. */
export function inactiveAt(met: number): number {
  return met <= firstInactive ? firstInactive - met : -1;
}

function metAt(at: number, present: number): number {
  return at >= present ? firstInactive - (at - present) : at;
}

export interface MetOwners {
  /** As the cell has it; "" where it says that there is none. */
  readonly ownerName: readonly string[];
  /** A rep, `nobodyMet`, or somebody who is not active. */
  readonly owner: Int32Array;
  /** How many accounts have words for nobody, by the word. */
  readonly nobodies: ReadonlyMap<string, number>;
  readonly notes: readonly Sentence<Key>[];
}

type Find = (text: string) => number;

/** Looks people up who are written as in the reps table, those who have left too. */
function finderOf(present: readonly string[], gone: readonly string[]): Find {
  const find = nameFinder([...present, ...gone]);
  return (text) => {
    if (text === "") return nobodyMet;
    return metAt(find(text), present.length);
  };
}

/** By the ids of rows that were taken as one person, that person's name. */
function furtherIds({ namesakes }: Team): ReadonlyMap<string, string> {
  const same = namesakes.filter(({ onePerson }) => onePerson);
  return new Map(same.flatMap(({ ids, name }) => ids.map((id) => [idKey(id), name] as const)));
}

/** `finderOf` for ids: both forms of a Salesforce ID are one, in which capitals count. */
function idFinderOf(team: Team): Find {
  const { ids: present = [], inactiveIds: gone = [] } = team;
  const ids = [...present, ...gone].map(idKey);
  const exact = new Map(ids.map((id, at) => [id, at]));
  const find = finderOf(present, gone);
  const byName = finderOf(team.names, team.inactive);
  const further = furtherIds(team);
  return (text) => {
    if (text === "") return nobodyMet;
    const key = idKey(text);
    const at = exact.get(key);
    if (at !== undefined) return metAt(at, present.length);
    const name = further.get(key);
    if (name !== undefined) return byName(name);
    return /^[A-Za-z\d]{15}$/.test(key) ? nobodyMet : find(text);
  };
}

/** Finds a rep by name, else by id. */
export function exactFinder(team: Team): Find {
  const byName = finderOf(team.names, team.inactive);
  if (team.ids === undefined) return byName;
  const byId = idFinderOf(team);
  return (text) => {
    const named = byName(text);
    return named === nobodyMet ? byId(text) : named;
  };
}

/** Positions of those who are not active, above all others. */
const goneFrom = 1e9;

/** Finds all whom a cell names; one who is there goes before one who has left. */
function severalFinder(find: Find): (text: string) => readonly number[] {
  const holders = holdersBy((name) => {
    const met = find(name);
    return met < nobodyMet ? goneFrom + inactiveAt(met) : met;
  });
  return (text) => {
    if (text === "") return [];
    const named = holders(text);
    const present = named.filter((at) => at < goneFrom);
    return present.length > 0 ? present : named.map((at) => firstInactive - (at - goneFrom));
  };
}

/** One way to tell owners: a column of the accounts against one of the reps. */
interface Way {
  readonly key: string;
  readonly byId: boolean;
  /** The headers of the two. */
  readonly headers: { readonly owners: Value; readonly reps: Value };
  readonly texts: readonly string[];
  /** All whom a cell names: the first counts. */
  readonly several: (text: string) => readonly number[];
}

function waysOf(accounts: ReadSide, reps: ReadSide, team: Team): Way[] {
  const columns = ["owner", otherOwnerKey].flatMap((key) => {
    const texts = textOf(accounts, key);
    return texts === undefined
      ? []
      : [{ key, texts, header: accounts.columns.get(key)?.header ?? "" }];
  });
  const { ids } = team;
  const idHeader = reps.columns.get(repIdKey)?.header ?? "";
  const nameHeader = reps.columns.get("name")?.header ?? "";
  return columns.flatMap(({ key, texts, header }): Way[] => [
    {
      key,
      byId: false,
      headers: { owners: text(header), reps: text(nameHeader) },
      texts,
      several: cached(severalFinder(finderOf(team.names, team.inactive))),
    },
    ...(ids === undefined
      ? []
      : [
          {
            key,
            byId: true,
            headers: { owners: text(header), reps: text(idHeader) },
            texts,
            several: cached(severalFinder(idFinderOf(team))),
          },
        ]),
  ]);
}

/** Owners repeat each other: each spelling is looked up once. */
function cached(find: Way["several"]): Way["several"] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

/** Accounts of several reps, of whom the first counts. */
function sharedNotes(shared: readonly string[]): readonly Sentence<Key>[] {
  if (shared.length === 0) return [];
  const names = texts([...new Set(shared)]);
  return [sentence("accounts of several reps", { count: count(shared.length), names })];
}

function countMet({ texts, several }: Way): { readonly met: number; readonly of: number } {
  const different = [...new Set(texts)].filter((text) => text !== "" && !isNobody(text));
  return {
    met: different.filter((text) => several(text).length > 0).length,
    of: different.length,
  };
}

/**
 * Who owns what, as far as owners are written as the reps are: by name or by id, and by a second
 * column of owners where there is one. The way by which more of the owners are met goes first, and
 * the others fill what it leaves open.
 */
export function meetOwners(
  accounts: ReadSide,
  reps: ReadSide,
  team: Team,
  isHouse: (name: string) => boolean,
): MetOwners {
  const length = accounts.rows.length;
  const ways = waysOf(accounts, reps, team);
  const counted = ways.map((way, at) => ({ way, at, ...countMet(way) }));
  counted.sort((a, b) => b.met - a.met || a.at - b.at);
  const owner = new Int32Array(length).fill(nobodyMet);
  const shared: string[] = [];
  for (const { way } of counted) {
    way.texts.forEach((text, account) => {
      if (owner[account] !== nobodyMet) return;
      const [first = nobodyMet, ...others] = way.several(text);
      owner[account] = first;
      if (first >= 0 && others.length > 0) shared.push(text);
    });
  }
  const [first] = counted;
  // Where owners are told by ids, people still go by the names beside them.
  const ids = first?.way.byId === true && first.way.key === "owner";
  const named = ids ? [otherOwnerKey, "owner"] : ["owner", otherOwnerKey];
  const [main, other] = named.map((key) => textOf(accounts, key));
  const nobodies = new Map<string, number>();
  const ownerName = Array.from({ length }, (_, account) => {
    const said = main?.[account] ?? "";
    const text = said === "" ? (other?.[account] ?? "") : said;
    if (text === "" || owner[account] !== nobodyMet || isHouse(text) || !isNobody(text))
      return text;
    nobodies.set(text, (nobodies.get(text) ?? 0) + 1);
    return "";
  });
  const notes =
    first !== undefined && first.at > 0 && first.met > 0
      ? [
          sentence("owners told by", {
            ...first.way.headers,
            met: count(first.met),
            of: count(first.of),
          }),
        ]
      : [];
  return { ownerName, owner, nobodies, notes: [...notes, ...sharedNotes(shared)] };
}
