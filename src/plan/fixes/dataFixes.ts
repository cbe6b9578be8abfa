import { InputError } from "../../errors";
import { placeFinder } from "../../geo/placeFinder";
import type { Places } from "../../geo/places";
import { impute } from "../../quality/impute";
import { matchPeople } from "../../quality/matchPeople";
import type { Cell } from "../../table/cell";
import { groupsOf } from "../../table/numbers/groups";
import { peopleOf } from "../people/people";
import { houseFinder, houseName } from "../inputs/house";
import { amountFormat, cell, column } from "../results/resultCells";
import type { ResultColumn } from "../results/results";
import type { Settings } from "../settings/settings";
import { loadKey } from "../tables/chosenColumns";
import { numbersOf, readTables, textOf, type CarveTables, type ReadTables } from "../tables/tables";
import { accountTexts, type TextsBy } from "./accountTexts";

/** What is missing or doubtful and can be filled in: amounts, owners, places. */
export type FixKind = "amount" | "owner" | "place";

/** One account that a fix fills in. */
export interface FixExample {
  readonly account: string;
  /** What stands there; "" for a blank. */
  readonly was: string;
  readonly now: string | number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a fix would fill in, which may be nothing, and the columns that hold it. */
export interface DataFix {
  readonly kind: FixKind;
  /** The user's column that it is about; "" where there is none. */
  readonly header: string;
  /** The columns that it goes by, the most telling first. */
  readonly by: readonly string[];
  /** Accounts that it fills in... */
  readonly filled: number;
  /** ...and those that stay as they are, since nothing tells it. */
  readonly left: number;
  /** The least and the mean confidence of what is filled in, 0 to 1. */
  readonly least: number;
  readonly mean: number;
  /** The first that are filled in. */
  readonly examples: readonly FixExample[];
  readonly columns: readonly ResultColumn[];
  /** A cell for each of the columns, by account. */
  readonly cells: (account: number) => readonly Cell[];
}

/** The fixes of a table of accounts. */
export interface DataFixes {
  readonly ids: readonly string[];
  /** "" where no column has them. */
  readonly names: readonly string[];
  /** Positions of the accounts in the order of the sheet. */
  readonly order: readonly number[];
  readonly fixes: readonly DataFix[];
}

const mostExamples = 3;

/** What is filled in, by account. */
interface Filling {
  readonly isFilled: (account: number) => boolean;
  readonly confidence: (account: number) => number;
  readonly was: (account: number) => string;
  readonly now: (account: number) => string | number;
}

type Told = Pick<DataFix, "filled" | "least" | "mean" | "examples">;

function toldOf(ids: readonly string[], filling: Filling): Told {
  const { isFilled, confidence, was, now } = filling;
  const filled = Array.from(ids.keys()).filter(isFilled);
  const sum = filled.reduce((total, one) => total + confidence(one), 0);
  return {
    filled: filled.length,
    least: filled.reduce((least, one) => Math.min(least, confidence(one)), 1),
    mean: filled.length === 0 ? NaN : sum / filled.length,
    examples: filled.slice(0, mostExamples).map((one) => ({
      ...{ account: ids[one] ?? "", was: was(one), now: now(one), confidence: confidence(one) },
    })),
  };
}

/** Amounts that are missing: the mean of the accounts that are alike. */
function amountFix(
  { accounts, loadName }: ReadTables,
  ids: readonly string[],
  textsBy: TextsBy,
): DataFix | undefined {
  const values = numbersOf(accounts, loadKey);
  if (values === undefined) return undefined;
  const traits = ["segment", "region", "industry"].flatMap((key) => textsBy(key) ?? []);
  const groups = traits.map(({ texts }) => groupsOf(texts));
  const imputed = impute(values, groups, new Uint8Array(values.length));
  if (imputed === undefined) return undefined;
  const shown = imputed.values.map((value) => Math.round(100 * value) / 100);
  const isFilled = (one: number): boolean => imputed.estimated[one] === 1;
  const confidence = (one: number): number => imputed.confidence[one] ?? NaN;
  const told = toldOf(ids, {
    ...{ isFilled, confidence },
    was: () => "",
    now: (one) => shown[one] ?? "",
  });
  return {
    ...{ kind: "amount", header: loadName, by: traits.map(({ header }) => header), left: 0 },
    ...told,
    columns: [
      column(`${loadName} (filled)`, amountFormat(shown), 18),
      column(`${loadName} is_estimated`, "text", 14),
      column(`${loadName} confidence`, "percent", 14),
    ],
    cells: (one) => [cell(shown[one]), isFilled(one) ? "yes" : "no", cell(confidence(one))],
  };
}

/** How sure it is that a name means a person, by how near it is written. */
const nearness = { same: 1, likely: 0.8 } as const;

/** Owners who are written otherwise than in the reps table. */
function ownerFix(
  tables: ReadTables,
  settings: Settings,
  ids: readonly string[],
): DataFix | undefined {
  const owners = textOf(tables.accounts, "owner");
  if (owners === undefined) return undefined;
  const { team, findRep } = peopleOf(tables, settings);
  const known = new Set([...team.names, ...team.inactive]);
  const isHouse = houseFinder(houseName(settings, tables.rules));
  const odd = [...new Set(owners)].filter((one) => one !== "" && !known.has(one) && !isHouse(one));
  const matches = new Map(matchPeople(odd, team.names).map((match, at) => [odd[at], match]));
  const found = new Map<string, { readonly rep: string; readonly sure: number }>();
  for (const name of odd) {
    const met = team.names[findRep(name)];
    const match = matches.get(name);
    const [only, ...others] = match?.people ?? [];
    const near = match?.nearness ?? "none";
    if (met !== undefined) found.set(name, { rep: met, sure: 1 });
    else if (only !== undefined && others.length === 0 && near !== "none")
      found.set(name, { rep: team.names[only] ?? "", sure: nearness[near] });
  }
  const foundAt = (one: number): ReturnType<typeof found.get> => found.get(owners[one] ?? "");
  const told = toldOf(ids, {
    isFilled: (one) => foundAt(one) !== undefined,
    confidence: (one) => foundAt(one)?.sure ?? NaN,
    was: (one) => owners[one] ?? "",
    now: (one) => foundAt(one)?.rep ?? "",
  });
  const header = tables.accounts.columns.get("owner")?.header ?? "";
  const unknown = new Set(odd.filter((name) => !found.has(name)));
  return {
    ...{ kind: "owner", header, by: [], left: owners.filter((one) => unknown.has(one)).length },
    ...told,
    columns: [
      column(`${header} (matched)`, "text", 20),
      column(`${header} match confidence`, "percent", 14),
    ],
    cells: (one) => [
      foundAt(one)?.rep ?? owners[one] ?? "",
      cell(foundAt(one)?.sure ?? (known.has(owners[one] ?? "") ? 1 : undefined)),
    ],
  };
}

/** How sure a place is: the middle of a code's area, or of a city. */
const placeConfidence = { postalCode: 0.9, city: 0.7 } as const;

/** Places that are missing: the middle of the postal code's area, else of the city. */
function placeFix(ids: readonly string[], textsBy: TextsBy, places: Places): DataFix | undefined {
  const [codes, cities] = [textsBy("postalCode"), textsBy("city")];
  const [latitudes, longitudes] = [textsBy("latitude"), textsBy("longitude")];
  const lacks = Array.from(
    ids.keys(),
    (one) => (latitudes?.texts[one] ?? "") === "" || (longitudes?.texts[one] ?? "") === "",
  );
  const beside = [codes, cities].flatMap((one) => one ?? []);
  if (beside.length === 0) return undefined;
  const [states, countries] = [textsBy("state"), textsBy("country")];
  const find = placeFinder(places);
  const placed = lacks.map((isMissing, one) => {
    if (!isMissing) return undefined;
    const [state, country] = [states?.texts[one] ?? "", countries?.texts[one] ?? ""];
    for (const [by, texts] of [["postalCode", codes] as const, ["city", cities] as const]) {
      const text = texts?.texts[one] ?? "";
      const at = text === "" ? -1 : find(text, state, country);
      if (at >= 0) return { at, text, sure: placeConfidence[by] };
    }
    return undefined;
  });
  const missing = lacks.filter((one) => one).length;
  const told = toldOf(ids, {
    isFilled: (one) => placed[one] !== undefined,
    confidence: (one) => placed[one]?.sure ?? NaN,
    was: (one) => placed[one]?.text ?? "",
    now: (one) => degreesOf(places, placed[one]?.at ?? -1).join(", "),
  });
  return {
    ...{ kind: "place", header: "", by: beside.map(({ header }) => header) },
    ...{ left: missing - told.filled, ...told },
    columns: [
      column("Latitude (TP)", "decimal", 14),
      column("Longitude (TP)", "decimal", 14),
      column("Place confidence", "percent", 14),
    ],
    cells: (one) => {
      const found = placed[one];
      if (found !== undefined) return [...degreesOf(places, found.at), found.sure];
      const own = [latitudes, longitudes].map((column) => standing(column?.texts[one] ?? ""));
      return [...own, lacks[one] === true ? "" : 1];
    },
  };
}

function degreesOf({ latitude, longitude }: Places, at: number): readonly number[] {
  return [latitude[at] ?? NaN, longitude[at] ?? NaN];
}

/** What stands there, as a number where it reads as one. */
function standing(text: string): Cell {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? text : number;
}

/**
 * What is missing or doubtful in the accounts and can be filled in, without anything being changed. Amounts
 * by the mean of alike accounts (`impute`), owners by the nearest name of the team (`matchPeople`), places
 * by postal code or city. O(accounts), and for odd names O(names x reps).
 *
 * @param places - what is known of the world
 * @throws InputError where accounts have no ids to tell them apart by, or the tables can't be read
 */
export function dataFixes(tables: CarveTables, settings: Settings, places: Places): DataFixes {
  const read = readTables(tables, settings);
  const ids = textOf(read.accounts, "id");
  // A key of several columns could not be looked up beside the accounts.
  if (ids === undefined || (read.accounts.identity?.columns.length ?? 1) > 1)
    throw new InputError(
      "Your accounts have no column with IDs, so what is filled in could not be told apart by them. Choose the column under Data > Accounts, then look again.",
    );
  const { rows } = read.accounts;
  const textsBy = accountTexts(read.accounts);
  const found = [
    amountFix(read, ids, textsBy),
    ownerFix(read, settings, ids),
    placeFix(ids, textsBy, places),
  ];
  return {
    ids,
    names: textsBy("name")?.texts ?? ids.map(() => ""),
    order: [...ids.keys()].sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0)),
    fixes: found.flatMap((one) => one ?? []),
  };
}
