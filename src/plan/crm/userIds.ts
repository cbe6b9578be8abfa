import { idKey } from "../../quality/id18";
import { samePersonKey } from "../../quality/personName";
import type { TableRange } from "../../table/readTable";
import type { ExportRows } from "./exportRows";
import { idColumns, isRecordId, paired, type IdColumn, type Pairing } from "./idColumns";

/** Where the ids of a CRM's users are taken from. */
export interface IdSource {
  /** By which it is chosen: "reps/User ID", "accounts/Owner ID", "names". */
  readonly key: string;
  readonly kind: "reps" | "accounts" | "names";
  /** Of the column; "" for names. */
  readonly header: string;
}

/** The CRM takes names instead of ids. */
export const byNames: IdSource = { key: "names", kind: "names", header: "" };

/** The tables that may know who has which id. */
export interface PeopleTables {
  readonly accounts: ExportRows | undefined;
  readonly fresh: ExportRows | undefined;
  readonly reps: TableRange | undefined;
  readonly repColumns: ReadonlyMap<string, string>;
  /** Name to id, as the user filled them in. */
  readonly filled: ReadonlyMap<string, string>;
}

/** How the CRM knows people. */
export interface UserIds {
  /** All that could be chosen, the likeliest first, names last. */
  readonly sources: readonly IdSource[];
  readonly source: IdSource;
  /** What to write for a person; undefined where nothing is known. */
  readonly idOf: (name: string) => string | undefined;
  /** The same for all spellings of a person, and for the ids by which he is known. */
  readonly personOf: (nameOrId: string) => string;
  readonly unclear: Pairing["unclear"];
}

/** Whose ids agree with those that the accounts have goes before whose don't. */
function agrees({ pairs }: IdColumn, accounts: Pairing): boolean {
  return pairs.some(([name, id]) => {
    const known = accounts.idOf.get(samePersonKey(name));
    return known !== undefined && idKey(known) === idKey(id);
  });
}

function ownerPairs(rows: ExportRows | undefined): (readonly [string, string])[] {
  return (rows?.rows ?? []).map(({ owner, ownerId }) => [owner, ownerId] as const);
}

interface Known {
  readonly source: IdSource;
  readonly pairing: Pairing;
  /** Whether its ids are likely to be the CRM's. */
  readonly isLikely: boolean;
  /** Whether it knows the owners' ids as the accounts have them. */
  readonly isOfOwners: boolean;
}

/** What could be chosen: columns of the reps, and the owners' ids of the accounts. */
function knownOf({ accounts, fresh, reps, repColumns }: PeopleTables): readonly Known[] {
  const ofAccounts = paired([...ownerPairs(accounts), ...ownerPairs(fresh)]);
  const header = accounts?.headers.ownerId || (fresh?.headers.ownerId ?? "");
  const hasPairs = ofAccounts.idOf.size + ofAccounts.unclear.length > 0;
  const ofReps = (reps === undefined ? [] : idColumns(reps, repColumns)).map((column): Known => {
    const isOfOwners = hasPairs && agrees(column, ofAccounts);
    return {
      source: { key: `reps/${column.header}`, kind: "reps", header: column.header },
      pairing: paired(column.pairs),
      // Where no owner's id is known, one of the reps that may be anybody's isn't likely.
      isLikely: hasPairs ? isOfOwners : column.certainty > 1,
      isOfOwners,
    };
  });
  const owners: Known = {
    source: { key: `accounts/${header}`, kind: "accounts", header },
    pairing: ofAccounts,
    isLikely: true,
    isOfOwners: true,
  };
  const known = hasPairs ? [...ofReps, owners] : ofReps;
  return [
    ...known.filter(({ isLikely }) => isLikely),
    ...known.filter(({ isLikely }) => !isLikely),
  ];
}

/**
 * Finds the ids by which a CRM knows people: in a column of the reps, beside the owners of the accounts,
 * and as the user filled them in, who has the last word. What isn't one to one is nobody's.
 *
 * @param by - key of the source that the user chose; "" for the likeliest
 */
export function userIds(tables: PeopleTables, by: string): UserIds {
  const known = knownOf(tables);
  const likeliest = known[0]?.isLikely === true ? known[0] : undefined;
  const chosen = known.find((one) => one.source.key === by) ?? likeliest;
  const source = by === byNames.key ? byNames : (chosen?.source ?? filledIn);
  const filled = paired(tables.filled);
  // The owners' ids are the CRM's own: they fill the gaps of a column of the reps that agrees with them.
  const owners = chosen?.isOfOwners
    ? known.find((one) => one.source.kind === "accounts")
    : undefined;
  const layers = [filled, chosen?.pairing, owners?.pairing];
  const names = namesOf([filled, ...known.map(({ pairing }) => pairing)]);
  const unclear = [...filled.unclear, ...(chosen?.pairing.unclear ?? [])];
  return {
    sources: [filledIn, ...known.map((one) => one.source), byNames],
    source,
    idOf(name) {
      if (name === "" || source === byNames) return name || undefined;
      const key = samePersonKey(name);
      for (const layer of layers) {
        const id = layer?.idOf.get(key);
        if (id !== undefined) return id;
      }
      // An owner who is known by id alone.
      return names.has(idKey(name)) || isRecordId(name) ? name : undefined;
    },
    personOf: (text) => (text === "" ? "" : (names.get(idKey(text)) ?? samePersonKey(text))),
    unclear: unclear.filter(({ name }) => !filled.idOf.has(samePersonKey(name))),
  };
}

/** Who an id is; what an earlier pairing says goes before a later one. */
function namesOf(pairings: readonly Pairing[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { idOf } of pairings) {
    for (const [person, id] of idOf) {
      const key = idKey(id);
      if (!names.has(key)) names.set(key, person);
    }
  }
  return names;
}

/** Nothing is known but what the user fills in. */
export const filledIn: IdSource = { key: "filled", kind: "reps", header: "" };
