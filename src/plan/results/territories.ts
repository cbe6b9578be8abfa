import { fairLoads } from "../../fairness/peers";
import type { Cell } from "../../table/cell";
import type { Carve } from "../carve";
import { potentialOverQuota } from "../measures/quotaLines";
import { presenceText } from "../words/presenceText";
import { amountFormat, cell, column } from "./resultCells";
import { sheets, tables } from "./resultNames";
import type { ResultColumn, ResultTable } from "./results";
import { repsAsOnSheet } from "./sheetOrder";

/** Accounts that each rep takes on, gives to another, and releases to the house or to nobody. */
interface ChangesOfReps {
  readonly in: number[];
  readonly out: number[];
  readonly released: number[];
}

function changesPerRep({ inputs, plan }: Carve): ChangesOfReps {
  const none = (): number[] => inputs.reps.name.map(() => 0);
  const changes = { in: none(), out: none(), released: none() };
  plan.rep.forEach((rep, account) => {
    const owner = inputs.accounts.owner[account] ?? -1;
    if (owner === rep) return;
    if (rep >= 0) changes.in[rep]! += 1;
    if (owner >= 0) changes[rep >= 0 ? "out" : "released"][owner]! += 1;
  });
  return changes;
}

/** A column with its cell for each rep. */
interface Part {
  readonly column: ResultColumn;
  readonly of: (rep: number) => Cell | undefined;
}

/** What each rep should hold, and with whom it is compared. */
function fairParts({ setup, after }: Carve): Part[] {
  const { peers } = setup;
  const fair = fairLoads(peers, after.load);
  const parts: Part[] = [
    { column: column("Fair share", amountFormat(fair), 14), of: (rep) => cell(fair[rep]) },
    {
      column: column("Off fair share", "percent", 14),
      of: (rep) => cell((after.load[rep] ?? 0) / (fair[rep] ?? 0) - 1),
    },
  ];
  if (peers.groups.length > 1)
    parts.push({
      column: column("Peer group", "text", 16),
      of: (rep) => peers.groups[peers.groupOf[rep] ?? -1]?.name,
    });
  return parts;
}

/** What there is to sell to for each rep who has a quota. */
function quotaParts({ inputs, plan }: Carve): Part[] {
  const { quota } = inputs.reps;
  const ratio = potentialOverQuota(inputs, plan.rep);
  if (quota === undefined || ratio === undefined) return [];
  return [
    { column: column("Quota", amountFormat(quota), 13), of: (rep) => cell(quota[rep]) },
    { column: column("Potential / quota", "decimal", 16), of: (rep) => cell(ratio.perRep[rep]) },
  ];
}

/** Who of the reps isn't there, or not yet. */
function presenceParts({ inputs, say }: Carve): Part[] {
  const said = inputs.presence.map((one) => presenceText(one, say));
  if (said.every((text) => text === "")) return [];
  return [{ column: column("Who is there", "text", 28), of: (rep) => said[rep] }];
}

/** Why reps are outside, beside those who are; with its name where there are several loads. */
function outsideParts({ outside, say }: Carve): Part[] {
  if (outside.length === 0) return [];
  const areSeveral = outside.some(({ name }) => name !== outside[0]?.name);
  const of = (rep: number): string =>
    outside
      .filter((one) => one.rep === rep)
      .map(({ name, why }) => (areSeveral ? `${name}: ${say(why)}` : say(why)))
      .join(" ");
  return [{ column: column("Outside because", "text", 60), of }];
}

function partsOf(carve: Carve): Part[] {
  const { inputs, before, after, places } = carve;
  const moves = changesPerRep(carve);
  const total = after.load.reduce((a, b) => a + b, 0);
  const load = amountFormat(after.load);
  const part = (of: ResultColumn, values: ArrayLike<number>): Part => ({
    column: of,
    of: (rep) => cell(values[rep]),
  });
  return [
    { column: column("Rep", "text", 20), of: (rep) => inputs.reps.name[rep] },
    part(column("Accounts before", "integer", 16), before.accounts),
    part(column("Accounts", "integer", 11), after.accounts),
    part(column("Load before", load, 14), before.load),
    part(column("Load", load, 14), after.load),
    part(
      column("Share of load", "percent", 14),
      after.load.map((one) => one / total),
    ),
    ...fairParts(carve),
    part(column("Index before", "decimal", 13), before.index),
    part(column("Index", "decimal", 9), after.index),
    part(column("Workload", amountFormat(after.workload), 11), after.workload),
    part(column("Capacity", amountFormat(inputs.reps.capacity), 11), inputs.reps.capacity),
    part(column("Places filled", "percent", 12), after.utilisation),
    ...quotaParts(carve),
    part(column("Moved in", "integer", 10), moves.in),
    part(column("Moved out", "integer", 11), moves.out),
    ...(moves.released.some((one) => one > 0)
      ? [part(column("Released", "integer", 10), moves.released)]
      : []),
    part(column("Distance (km)", "decimal", 14), after.distanceKm),
    ...(places
      ? [
          part(column("Latitude", "decimal", 11), places.latitude),
          part(column("Longitude", "decimal", 11), places.longitude),
        ]
      : []),
    ...presenceParts(carve),
    ...outsideParts(carve),
  ];
}

/** A row per rep: what each carries before and after, against a fair share. */
export function territories(carve: Carve): ResultTable {
  const { inputs } = carve;
  const parts = partsOf(carve);
  return {
    name: tables.territories,
    sheet: sheets.territories,
    row: 1,
    column: 0,
    freeze: true,
    title: `Territories: load is ${inputs.loadName}, workload is ${inputs.workloadName}`,
    columns: parts.map((one) => one.column),
    rows: repsAsOnSheet(inputs.reps).map((rep) => parts.map(({ of }) => of(rep) ?? "")),
    gone: parts.map((_, at): Cell => (at === 0 ? null : "")),
  };
}
