import { InputError } from "../../errors";
import type { Inputs, Properties } from "./accountsAndReps";
import { amountsOf, cellName, emptyUnder } from "./amounts";
import { loadKey, valueKey, varianceKey, workloadKey } from "../tables/chosenColumns";
import { blankCategoryNotes, categoriesOf } from "./categories";
import { groupsOf, parentNotes } from "./groups";
import { recencyOf } from "../changes/recency";
import { relationsOf } from "../changes/relations";
import { wholeColumnOf } from "../whole/wholeColumn";
import { countedIn, withBooks } from "../first/books";
import { orderColumnsOf } from "../first/firstColumns";
import { houseFinder, houseName } from "./house";
import { locksOf, type Pin } from "./locks";
import { mustCoverFlags } from "./mustCover";
import { ownerSinceOf } from "../changes/ownerSince";
import { countLeavers, countOverlaps } from "./owners";
import { findPins } from "./pins";
import { placesIn } from "./places";
import { placeNotesOf } from "./placeNotes";
import { peopleOf, personNamer } from "../people/people";
import { startKey } from "../tables/peopleColumns";
import { presenceNotes, presencesIn } from "./presences";
import { repLimitsOf } from "./repLimits";
import { repsOf } from "./repsOf";
import { compiledRules } from "../rules/compileRules";
import type { Settings } from "../settings/settings";
import { measureKey, numbersOf, textOf, type ReadSide, type ReadTables } from "../tables/tables";

export { cellName } from "./amounts";
export type { Accounts, BalancedLoad, Inputs, Reps } from "./accountsAndReps";
export type { LockReason, Pin } from "./locks";

/** Last days of the dated locks; a date that can't be read is no lock, and must not be lost. */
function lockDates(side: ReadSide): Float64Array | undefined {
  const column = side.columns.get("lockedUntil");
  if (column?.kind !== "date") return undefined;
  const unreadable = side.problems.find(
    (p) => p.column === column.column && p.severity === "error",
  );
  if (unreadable === undefined) return column.values;
  throw new InputError(`${cellName(unreadable)}: ${unreadable.message} Or switch the locks off.`);
}

/** The same column may be balanced, and a measure, and the value: its gaps are counted once. */
function reader(
  side: ReadSide,
  settings: Settings,
): {
  readonly amounts: (key: string, sign?: "any sign") => Float64Array;
  readonly zeroed: () => number;
} {
  const zeroed = new Map<number, number>();
  return {
    amounts(key, sign) {
      const read = amountsOf(side, key, settings, sign);
      zeroed.set(side.columns.get(key)?.column ?? -1, read.zeroed);
      return read.values;
    },
    zeroed: () => [...zeroed.values()].reduce((sum, count) => sum + count, 0),
  };
}

function propertiesOf(side: ReadSide): Properties {
  return {
    segment: textOf(side, "segment"),
    region: textOf(side, "region"),
    industry: textOf(side, "industry"),
    language: textOf(side, "language"),
    speciality: textOf(side, "speciality"),
    state: textOf(side, "state"),
    country: textOf(side, "country"),
    partner: textOf(side, "partner"),
  };
}

/**
 * What the two tables say, account by account and rep by rep.
 *
 * @throws InputError naming the cell, row or column that can't be used
 */
export function inputsOf(
  tables: ReadTables,
  settings: Settings,
  pins: readonly Pin[] = [],
): Inputs {
  const side = tables.accounts;
  const house = houseName(settings, tables.rules);
  const isHouse = houseFinder(house);
  const people = peopleOf(tables, settings);
  const { team, owner, ownerName, findRep, whyNoRep } = people;
  const reps = withBooks(repsOf(tables, team, settings), settings, tables.workloadName);
  const id = textOf(side, "id") ?? [];
  if (id.length === 0) {
    const lead = "The accounts table has no account with an id in it.";
    throw emptyUnder(side, "id", lead, "choose another table.");
  }
  const blank = id.map(() => "");
  const name = textOf(side, "name") ?? blank;
  const { amounts, zeroed } = reader(side, settings);
  const load = amounts(loadKey, "any sign");
  const { workload, workloadName } = countedIn(settings, amounts(workloadKey), tables.workloadName);
  const named = tables.measures.map((measure) => ({
    name: measure.name,
    load: amounts(measureKey(measure.column), "any sign"),
    tolerance: measure.tolerance,
  }));
  const worth = tables.valueName === undefined ? undefined : amounts(valueKey, "any sign");
  const variance = tables.varianceName === undefined ? undefined : amounts(varianceKey, "any sign");
  const marks = settings.locks ? textOf(side, "lock") : undefined;
  const until = settings.locks ? lockDates(side) : undefined;
  const foundPins = findPins(pins, id, name);
  const { undated, ...locks } = locksOf({
    id,
    marks,
    until,
    asOf: settings.asOf,
    owner,
    pins: foundPins.found,
    repNames: reps.name,
    findRep,
    whyNoRep,
    isHouse,
  });
  const parent = settings.together ? textOf(side, "parentId") : undefined;
  const { ofRow } = side;
  const recency = recencyOf(
    numbersOf(side, "lastActivity"),
    ownerSinceOf(numbersOf(side, "ownerSince"), tables.handovers, { id, name }),
    settings.asOf,
  );
  const presence = presencesIn(tables.reps, team, recency);
  const inputs = {
    accounts: {
      count: id.length,
      id,
      name,
      ofRow,
      ownerName,
      owner,
      load,
      workload,
      value: numbersOf(side, "potential") ?? numbersOf(side, "arr"),
      potential: numbersOf(side, "potential"),
      score: numbersOf(side, "score"),
      relations: relationsOf(
        textOf(side, "isCustomer"),
        textOf(side, "openOpportunity"),
        numbersOf(side, "arr"),
        recency,
      ),
      worth,
      variance,
      ...propertiesOf(side),
      postalCode: textOf(side, "postalCode"),
      ...placesIn(numbersOf(side, "latitude"), numbersOf(side, "longitude")),
      trips: numbersOf(side, "visits"),
      ...locks,
      together: parent ? groupsOf(id, name, parent) : undefined,
      whole: wholeColumnOf(side, settings),
      mustCover: mustCoverFlags(textOf(side, "mustCover")),
    },
    reps,
    loadName: tables.loadName,
    workloadName,
    valueName: tables.valueName,
    varianceName: tables.varianceName,
    measures:
      named.length > 0
        ? named
        : [{ name: tables.loadName, load, tolerance: settings.tolerance / 100 }],
    categories: categoriesOf(side, tables.categories),
    limits: repLimitsOf(tables.reps, tables.limits, team.rows, reps.name, (column) =>
      amounts(measureKey(column), "any sign"),
    ),
    rules: compiledRules(tables, reps.name, isHouse, { find: findRep, whyNoRep }),
    orderColumns: orderColumnsOf(tables, settings, load),
    house,
    zeroed: zeroed(),
    overlapping: countOverlaps(side, ofRow, personNamer(people)),
    leavers: countLeavers(
      ownerName,
      owner,
      (name) => isHouse(name) || people.ownersOfOtherRoles.has(name),
    ),
    ownersOfOtherRoles: [...people.ownersOfOtherRoles],
    inactiveOwners: [...people.inactiveOwners],
    undatedLocks: undated,
    presence,
    shareless: team.shareless,
    decisions: people.decisions,
    idlePins: foundPins.idle,
    peopleNotes: [
      ...people.notes,
      ...presenceNotes(
        reps.name,
        presence,
        tables.reps.columns.get(startKey)?.header ?? "",
        recency,
      ),
      ...blankCategoryNotes(side, tables.categories),
      ...(parent ? parentNotes(id, name, parent, side.columns.get("parentId")?.header ?? "") : []),
      ...foundPins.notes,
      ...foundPins.idle.map(({ message }) => message),
    ],
  };
  return { ...inputs, placeNotes: placeNotesOf(inputs, tables, team.rows) };
}
