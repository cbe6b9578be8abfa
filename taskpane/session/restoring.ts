import { InputError } from "../../src/errors";
import { logEntries, type LogContext } from "../../src/plan/workbook/log/logEntries";
import { planLog, type LogPlan } from "../../src/plan/workbook/log/logTable";
import { whyNotWritable } from "../../src/plan/workbook/obstacles";
import { planWrite } from "../../src/plan/workbook/planWrite";
import { repColumnNow } from "../../src/plan/workbook/repColumn";
import {
  besideName,
  readBeside,
  RowsDiffer,
  type Blocks,
} from "../../src/plan/workbook/restore/blocks";
import {
  plannedNow,
  putBack,
  type FindBeside,
  type PutBackDone,
} from "../../src/plan/workbook/restore/carryBack";
import { around } from "../../src/plan/workbook/restore/effect";
import { joined, type Edited } from "../../src/plan/workbook/restore/joined";
import {
  pointBodyFrom,
  pointBodyText,
  type PointBody,
  type PointFacts,
} from "../../src/plan/workbook/restore/pointText";
import { restorePointsIn, type RestorePoint } from "../../src/plan/workbook/restore/points";
import { obstructed, previewWork, type Preview } from "../../src/plan/workbook/restore/preview";
import type { PutBackTold, ToPutBack } from "../../src/plan/workbook/restore/putBackTold";
import { joinedShapes } from "../../src/plan/workbook/restore/shape";
import { isNothing, undoneRows } from "../../src/plan/workbook/restore/undo";
import type { OnProgress, Workbook, WorkbookState } from "../../src/plan/workbook/workbook";
import type { RemotePlanner } from "../planner";
import { englishOfGone } from "../words/englishOfGone";
import { pause } from "../hosts/excelSession";
import { isGivenUp } from "../hosts/patience";
import { inSlices } from "./inSlices";
import { learn, say } from "../words/say";
import { accountsNow, columnBeside, type CarvedAccounts } from "./writePlan";

export { writeResults } from "../../src/plan/workbook/write";

learn(englishOfGone);

/** A restore point can't be kept: whoever writes all the same says so. */
export class NoRestorePoint extends InputError {}

export interface Hosts {
  readonly workbook: Workbook;
  readonly planner: RemotePlanner;
}

function pointsIn({ workbook }: Hosts): ReturnType<typeof restorePointsIn> {
  return restorePointsIn(workbook.parts, () => crypto.randomUUID().slice(0, 8));
}

export function listPoints(hosts: Hosts): ReturnType<ReturnType<typeof restorePointsIn>["list"]> {
  return pointsIn(hosts).list();
}

/** To be called once something was written without one: those before it are worth nothing any more. */
export function forgetPoints(hosts: Hosts): Promise<void> {
  return pointsIn(hosts).removeAll();
}

/**
 * Stores what it takes to put a change back, before it is made.
 *
 * @returns undefined where it changes nothing
 * @throws NoRestorePoint if it can't be stored
 */
export async function keepPoint(
  hosts: Hosts,
  body: PointBody,
  facts: Omit<PointFacts, "rows" | "beside">,
): Promise<RestorePoint | undefined> {
  if (isNothing(body.undo)) return undefined;
  const packed = await hosts.planner.pack(pointBodyText(body));
  try {
    return await pointsIn(hosts).save({ ...facts, ...undoneRows(body.undo) }, packed);
  } catch (error) {
    if (error instanceof InputError) throw new NoRestorePoint(error.message, { cause: error });
    throw error;
  }
}

/** How often rows may move while they are looked at. */
const mostLooks = 4;

/** What a write of the plan at hand would do to the workbook as it stands. */
export async function previewNow(
  { workbook, planner }: Hosts,
  beside: CarvedAccounts | undefined,
): Promise<Preview> {
  const { results, repByAccount } = await planner.results();
  const column = beside && columnBeside(workbook, beside, repByAccount);
  for (let looks = 1; ; looks++) {
    try {
      const state = await workbook.state();
      const obstacle = whyNotWritable(state);
      if (obstacle !== undefined) return obstructed(obstacle);
      // Each of these goes over all accounts: between them the page answers clicks.
      await pause();
      const plan = await planWrite(workbook, state, results, column);
      await pause();
      const blocks = await around(workbook, state, results, plan);
      await pause();
      return await inSlices(previewWork(state, results, plan, blocks));
    } catch (error) {
      // A table of ours that lost its key column can be mended before the button is pressed.
      if (error instanceof InputError) return obstructed(error.message);
      if (!(error instanceof RowsDiffer) || looks >= mostLooks) throw error;
    }
  }
}

/** What a change adds to the log. */
export function logOf(
  { workbook }: Hosts,
  state: WorkbookState,
  blocks: { readonly before: Blocks; readonly after: Blocks },
  context: LogContext,
): Promise<LogPlan> {
  return planLog(workbook, state, logEntries(blocks.before, blocks.after, context), context);
}

interface Since extends ToPutBack {
  readonly point: RestorePoint;
  readonly beside: PointBody["beside"];
  readonly find: FindBeside | undefined;
}

/** All that was changed since, the latest last, as one change to be put back. */
async function sinceThen(hosts: Hosts, id: string, edited: Edited): Promise<Since> {
  const points = pointsIn(hosts);
  const { points: all, unread } = await points.list();
  const at = all.findIndex((one) => one.id === id);
  const point = all[at];
  // What can't be read just now is not gone.
  if (point === undefined) throw new InputError(unread[0] ?? say("gone: restore point"));
  const bodies: PointBody[] = [];
  for (const one of all.slice(0, at + 1)) {
    const text = await hosts.planner.unpack(await points.body(one), "This restore point");
    bodies.unshift(pointBodyFrom(text));
  }
  const undo = bodies.map((one) => one.undo).reduce((a, b) => joined(a, b, edited));
  const hasColumn = undo.blocks.some(({ name }) => name === besideName);
  const beside = bodies.findLast((one) => one.beside !== undefined)?.beside;
  return {
    ...{ undo, edited, point, beside },
    shapes: joinedShapes(bodies.map((one) => one.shapes)),
    find: hasColumn && beside ? findBeside(hosts.workbook, beside) : undefined,
  };
}

function findBeside(workbook: Workbook, beside: NonNullable<PointBody["beside"]>): FindBeside {
  return async (state) => {
    const done = say("work: sheets put back");
    const { source, idColumn } = await accountsNow(workbook, state, beside, done);
    const filling = await repColumnNow(workbook, state, source, idColumn);
    return { filling, block: await readBeside(workbook, state, filling) };
  };
}

/** Cells of ours that people changed since a restore point, and that putting back would come upon. */
export async function editedSince(hosts: Hosts, id: string): Promise<PutBackTold["edited"]> {
  const { find, ...wanted } = await sinceThen(hosts, id, "keep");
  const { plan } = await plannedNow(hosts.workbook, wanted, find);
  return plan.told.edited;
}

/** Whether nothing of a change stands in the workbook. */
async function isUndone(hosts: Hosts, id: string): Promise<boolean> {
  try {
    const { find, ...wanted } = await sinceThen(hosts, id, "keep");
    const { plan, columnRefused } = await plannedNow(hosts.workbook, wanted, find);
    return plan.operations.length === 0 && columnRefused === undefined;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** What was asked of a host that doesn't answer may still be done. */
function mayStillBeDone(error: unknown): boolean {
  return isGivenUp(error) || (error instanceof Error && mayStillBeDone(error.cause));
}

/**
 * The restore point of a write that failed: it goes where nothing was written, and is marked otherwise.
 *
 * @returns undefined where it is gone
 */
export async function cutOff(
  hosts: Hosts,
  point: RestorePoint,
  error: unknown,
): Promise<RestorePoint | undefined> {
  const points = pointsIn(hosts);
  try {
    if (mayStillBeDone(error) || !(await isUndone(hosts, point.id)))
      return await points.markCutOff(point);
    await points.remove(point);
    return undefined;
  } catch (refusal) {
    // It is said here at least: the workbook may be what stopped the write.
    if (refusal instanceof InputError) return { ...point, isCutOff: true };
    throw refusal;
  }
}

export interface PutBackGiven {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly onProgress: OnProgress;
  /** What the log says of it; undefined where nothing is logged. */
  readonly logged: ((point: RestorePoint) => LogContext) | undefined;
}

/** Puts the workbook back to how it was before a restore point, with a restore point before that. */
export async function putBackTo(
  hosts: Hosts,
  id: string,
  edited: Edited,
  given: PutBackGiven,
): Promise<{ readonly told: PutBackDone; readonly kept: RestorePoint | undefined }> {
  const { find, point, beside, ...wanted } = await sinceThen(hosts, id, edited);
  const { at, by, onProgress, logged } = given;
  let kept: RestorePoint | undefined;
  const work = putBack(hosts.workbook, wanted, {
    ...{ beside: find, onProgress },
    async follow(plan, state) {
      const context = logged?.(point);
      return context === undefined ? [] : (await logOf(hosts, state, plan, context)).operations;
    },
    async onPlanned({ undo }) {
      const { plan, fingerprint } = point;
      const body = { undo, shapes: wanted.shapes, beside };
      kept = await keepPoint(hosts, body, { at, by, kind: "put back", plan, fingerprint });
    },
  });
  try {
    return { told: await work, kept };
  } catch (error) {
    // It would say that all is back: once more has to begin from what stands there.
    if (kept !== undefined)
      await pointsIn(hosts)
        .remove(kept)
        .catch(() => undefined);
    throw error;
  }
}
