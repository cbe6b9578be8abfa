import { noControl } from "../../src/plan/door/controlTotals";
import { threePlans } from "../../src/plan/operations/threePlans";
import { defaultSettings, type Settings } from "../../src/plan/settings/settings";
import { savedFrom } from "../../src/plan/workbook/saved";
import type { CarveTables } from "../../src/plan/tables/tables";
import { createPlanner } from "../../taskpane/createPlanner";
import type { Choices } from "../../taskpane/planner";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";
import { tablesOfTeam } from "../sales/tables";
import { salesTeam } from "../sales/team";
import type { TeamShape } from "../sales/team";

export interface PlansOrder {
  /** The team; the sample's tables and settings where absent. */
  readonly shape?: TeamShape;
  /** Percent of today's ARR, and of the customers, that may change hands. */
  readonly limits?: number;
}

export interface PlansMade {
  /** Processor time of all three, from tables to columns, everything cold at first. */
  readonly cpuSeconds: number;
  /** In the order in which the pane makes them. */
  readonly plans: readonly PlanMade[];
}

export interface PlanMade {
  /** Percent of the accounts that may change hands. */
  readonly mayMove: number;
  readonly cpuSeconds: number;
  /** The longest that the worker hears nothing, in milliseconds of processor time. */
  readonly longestMs: number;
  readonly moved: number;
  /** How far the furthest rep is from a fair share, as a part of it. */
  readonly furthest: number;
  /** Mean travel of an account, as the scorecard has it. */
  readonly km: number;
}

interface Asked {
  readonly tables: CarveTables;
  readonly settings: Settings;
  /** What the pane asks before a carve. */
  readonly answers: ReadonlyMap<string, string>;
}

function sampleAsked(): Asked {
  const { sheets, settings } = sampleWorkbook();
  const table = (name: string): CarveTables["accounts"] => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`The sample has no sheet ${name}.`);
    return { sheet: name, row: 0, column: 0, cells: sheet.cells };
  };
  const saved = savedFrom(String(settings.get("TerritoryPlanner")));
  if (saved === undefined) throw new Error("The sample has no settings.");
  // Two of the sample's rows repeat an account: the first of each counts.
  const answers = new Map([["accounts/repeated rows", "first"]]);
  const tables = { accounts: table("Accounts"), reps: table("Reps") };
  return { tables, settings: saved.settings, answers };
}

function teamAsked(shape: TeamShape, limits: number): Asked {
  const settings = { maxMovedArrPercent: limits, maxMovedCustomersPercent: limits };
  return {
    tables: tablesOfTeam(salesTeam(shape)),
    settings: { ...defaultSettings, ...settings },
    answers: new Map(),
  };
}

const passed = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** "Make three plans", by the planner of the pane's worker, in the order of the pane: the user's own limit, none, hardly any moves. */
export async function plansJob({ shape, limits = 100 }: PlansOrder): Promise<PlansMade> {
  const asked = shape === undefined ? sampleAsked() : teamAsked(shape, limits);
  const { tables, settings } = asked;
  const { wishes } = threePlans(settings, { owned: 1, hasPlaces: true });
  const own = wishes.findIndex(({ key }) => key === "own");
  const inOrder = [own, ...[2, 1, 0].filter((at) => at !== own)];
  let heard = process.cpuUsage();
  let longestMs = 0;
  const breathe = (): Promise<void> => {
    longestMs = Math.max(longestMs, 1000 * passed(heard));
    heard = process.cpuUsage();
    return Promise.resolve();
  };
  const planner = createPlanner(breathe, () =>
    Promise.reject(new Error("Three plans need no list of places.")),
  );
  planner.take("accounts", tables.accounts);
  planner.take("reps", tables.reps);
  const plans: PlanMade[] = [];
  const start = process.cpuUsage();
  for (const at of inOrder) {
    const begin = process.cpuUsage();
    heard = begin;
    longestMs = 0;
    const changed = { ...settings, ...wishes[at]?.changes };
    const outcome = await planner.carveToCompare(
      `plan ${at}`,
      choicesOf({ ...asked, settings: changed }),
      () => undefined,
    );
    if (!("ok" in outcome)) throw new Error(outcome.refused);
    const { figures, measures } = outcome.ok;
    plans.push({
      mayMove: changed.maxMovedPercent,
      cpuSeconds: passed(begin),
      longestMs: Math.max(longestMs, 1000 * passed(heard)),
      moved: figures.moved.accounts,
      furthest: figures.furthest?.off ?? NaN,
      km: measures.find(({ key }) => key === "distance")?.after ?? NaN,
    });
  }
  return { cpuSeconds: passed(start), plans };
}

function choicesOf({ settings, answers }: Asked): Choices {
  const none = new Map<string, string>();
  return {
    ...{ accountColumns: none, repColumns: none, settings, pins: [] },
    ...{ answers, control: noControl },
  };
}
