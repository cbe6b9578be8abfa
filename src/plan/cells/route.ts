import { accountCosts, mayHold, type NewAccount, route } from "../../assign";
import { InputError } from "../../errors";
import { argumentRows } from "../../table/cellPlace";
import type { PlanPrices, Problem, Progress } from "../../model";
import type { Answer, Cells, Work } from "../compute";
import type { Carve } from "../carve";
import { readInputs } from "../inputs/readInputs";
import type { Inputs } from "../inputs/inputs";
import { heldBy } from "../../territory/summary";
import { setupOf, type Setup } from "../problem/setup";
import { evensOut } from "../settings/approaches";
import type { Settings } from "../settings/settings";
import { readTables, type CarveTables } from "../tables/tables";
import { fairLoads } from "../../fairness/peers";
import { routeWriter, type Routed } from "../words/routeWords";
import { inColumnsOf } from "./newAccounts";
import { tablesOfCells } from "./tablesOfCells";

/** What tells the accounts apart, so that the new ones are known by the same. */
type KnownBy = Pick<CarveTables, "accountIdentity">;

/** Accounts that are routed in one unit of work. */
const routedPerUnit = 1000;

/** The account of each row of the new ones by id, "" for none. @throws InputError for a cell that can't be used */
function idsOf(fresh: Cells, reps: Cells, settings: Settings, known: KnownBy): readonly string[] {
  const tables = { ...tablesOfCells(fresh, reps, argumentRows("newAccounts")), ...known };
  const read = readTables(tables, settings);
  if (read.accounts.rows.length === 0) return fresh.slice(1).map(() => "");
  try {
    const { id, ofRow } = readInputs(tables, settings).inputs.accounts;
    return Array.from(ofRow, (account) => id[account] ?? "");
  } catch (error) {
    // What names no row would be taken for the plan's own accounts.
    if (!(error instanceof InputError) || error.message.includes("newAccounts")) throw error;
    throw new InputError(`newAccounts: ${error.message}`);
  }
}

/** The prices by which the approach would place another account; undefined where it goes by levels. */
function pricesOf({ plan, settings, setup }: Carve): PlanPrices | undefined {
  const { approach } = settings;
  const free: PlanPrices = {
    workload: new Float64Array(setup.problem.reps),
    measures: [],
    move: 0,
    waiting: 0,
  };
  if (approach === "greedy") return setup.distances && free;
  if (evensOut(approach) || approach === "round robin") return plan.prices;
  return plan.prices ?? free;
}

/** Old and new accounts as one table. */
interface Together {
  readonly setup: Setup;
  readonly inputs: Inputs;
  readonly cost: Problem["cost"];
  /** For each row of the new ones its account, -1 for a row that is none. */
  readonly accountOf: readonly number[];
}

/**
 * Old and new accounts as one table, under the weights of the plan. A new account that is among the
 * old ones is the old one.
 *
 * @param ids - id of each new account
 * @param knownBy - what tells the accounts apart
 */
function together(
  { setup: { weights }, settings, places, inputs: { accounts: old } }: Carve,
  { accounts, reps }: Work,
  fresh: Cells,
  ids: readonly string[],
  knownBy: KnownBy,
): Together {
  const [head = [], ...rows] = fresh;
  const known = new Set(old.id);
  const addedRows = [...rows.keys()].filter((row) => !known.has(ids[row] ?? ""));
  const added = addedRows.map((row) => rows[row] ?? []);
  const [ofOld, ofNew] = [argumentRows("accounts"), argumentRows("newAccounts")];
  const rowName = (row: number): string =>
    row < accounts.length ? ofOld(row) : ofNew((addedRows[row - accounts.length] ?? 0) + 1);
  const cells = [head, ...accounts.slice(1), ...added];
  const fixed = { ...settings, ...weights };
  const tables = { ...tablesOfCells(cells, reps, rowName), ...knownBy };
  const setup = setupOf(readInputs(tables, fixed).inputs, fixed);
  const { inputs, problem } = setup;
  const { cost } = problem;
  const { accounts: all } = inputs;
  const positions = new Map(all.id.map((id, position) => [id, position]));
  let next = accounts.length - 1;
  const accountOf = ids.map((id) => {
    if (known.has(id)) return positions.get(id) ?? -1;
    const account = all.ofRow[next++] ?? -1;
    return id === "" ? -1 : account;
  });
  if (places === undefined || typeof cost !== "object" || !("kind" in cost))
    return { setup, inputs, cost, accountOf };
  return {
    setup,
    accountOf,
    inputs: { ...inputs, reps: { ...inputs.reps, ...places } },
    cost: { ...cost, repLatitude: places.latitude, repLongitude: places.longitude } as typeof cost,
  };
}

interface Placer {
  /** Where an account would go as things stand. */
  readonly find: (account: number) => Routed;
  /** Puts it there, so that it counts for the next. */
  readonly take: (placed: Routed) => void;
}

/**
 * @param held - the load that each rep holds; kept up to date
 * @param loads - the workload of each rep; kept up to date
 */
function placer(
  carve: Carve,
  { setup, cost }: Together,
  held: Float64Array,
  loads: Float64Array,
): Placer {
  const { problem, measureNames } = carve.setup;
  const { problem: all, inputs } = setup;
  const { accounts, reps } = inputs;
  const prices = pricesOf(carve);
  // Without coordinates a greedy plan goes by workload.
  const byLoad = carve.settings.approach !== "greedy";
  const table = cost && accountCosts(cost, reps.count);
  const measures = measureNames.map((name) => all.measures?.[setup.measureNames.indexOf(name)]);
  const limited = (problem.limited ?? []).map((_, at) => all.limited?.[at]);
  const repOfGroup = new Map<number, number>();
  accounts.owner.forEach((owner, account) => {
    const group = accounts.together?.[account] ?? -1;
    if (group >= 0 && owner >= 0 && !repOfGroup.has(group)) repOfGroup.set(group, owner);
  });

  const asNew = (account: number, groupRep: number): NewAccount => ({
    workload: all.workload[account] as number,
    ...(byLoad && { load: accounts.load[account] as number }),
    cost: Float64Array.from({ length: reps.count }, (_, rep) => table?.at(account, rep) ?? 0),
    measureLoads: [
      ...measures.map((measure) => measure?.load[account] ?? 0),
      ...limited.map((one) => one?.load[account] ?? 0),
      ...(problem.variance ? [all.variance?.load[account] ?? 0] : []),
    ],
    eligible: Uint8Array.from({ length: reps.count }, (_, rep) =>
      mayHold(all, account, rep) && (groupRep < 0 || groupRep === rep) ? 1 : 0,
    ),
  });

  const groupOf = (account: number): number => accounts.together?.[account] ?? -1;
  return {
    find(account) {
      const owner = accounts.owner[account] ?? -1;
      if (owner >= 0)
        return { account, rep: owner, runnerUp: -1, overflow: undefined, groupRep: -1 };
      const groupRep = repOfGroup.get(groupOf(account)) ?? -1;
      const now = byLoad ? { loads, held } : { loads };
      const { rep, runnerUp, overflow } = route(problem, now, prices, asNew(account, groupRep));
      return { account, rep, runnerUp, overflow, groupRep };
    },
    take({ account, rep }) {
      if (rep < 0 || (accounts.owner[account] ?? -1) >= 0) return;
      loads[rep] = (loads[rep] ?? 0) + (all.workload[account] ?? 0);
      held[rep] = (held[rep] ?? 0) + (accounts.load[account] ?? 0);
      const group = groupOf(account);
      if (group >= 0) repOfGroup.set(group, rep);
    },
  };
}

/**
 * TP.ROUTE: a rep for each new account, one after the other, from the owners as they stand and by the
 * prices of the plan. An account that has an owner already stays there.
 *
 * @throws InputError where the new accounts can't be used
 */
export function* routeAnswer(
  carve: Carve,
  work: Work,
  newAccounts: Cells,
): Generator<Progress, Answer, void> {
  const { settings } = carve;
  const old = readTables(tablesOfCells(work.accounts, work.reps), settings);
  const fresh = inColumnsOf(old.accounts, newAccounts, settings);
  const { identity } = old.accounts;
  const knownBy = identity ? { accountIdentity: identity.headers } : {};
  const ids = idsOf(fresh, work.reps, settings, knownBy);
  const all = together(carve, work, fresh, ids, knownBy);
  const { setup, inputs } = all;
  const { accounts, reps, house } = inputs;
  const held = heldBy(accounts.owner, reps.count, accounts.load);
  const used = heldBy(accounts.owner, reps.count, accounts.workload);
  const level = (rep: number): number =>
    (held[rep] ?? 0) / (fairLoads(setup.peers, held)[rep] ?? 0);
  const wordsFor = routeWriter(setup, inputs, { level, used });
  const { find, take } = placer(carve, all, held, used);
  const cellsOf = new Map<number, readonly string[]>([[-1, ["", "", "", ""]]]);
  const placedCells = (account: number): readonly string[] => {
    const placed = find(account);
    // The sentence tells how the reps stood before it came.
    const reason = wordsFor(placed);
    take(placed);
    const { rep, runnerUp } = placed;
    const id = accounts.id[account] ?? "";
    return [id, reps.name[rep] ?? house, reps.name[runnerUp] ?? "", reason];
  };
  const rows: (readonly string[])[] = [];
  for (const [row, account] of all.accountOf.entries()) {
    if (row % routedPerUnit === 0) yield { done: 1, stage: "Routing" };
    const cells = cellsOf.get(account) ?? placedCells(account);
    cellsOf.set(account, cells);
    rows.push(cells);
  }
  return { headers: ["Account ID", "Rep", "Runner-up", "Reason"], rows };
}
