import type { LogContext } from "../../src/plan/workbook/log/logEntries";
import type { LogPlan } from "../../src/plan/workbook/log/logTable";
import type { Edited } from "../../src/plan/workbook/restore/joined";
import type { RestorePoint } from "../../src/plan/workbook/restore/points";
import { count } from "../../src/plan/words/sentence";
import type { HandOver } from "../state/handOverState";
import { handedOver, logContext } from "./handedOver";
import { say } from "../words/say";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";
import type { CarvedAccounts } from "./writePlan";

/** Handing the plan at hand over to the workbook, and putting that back. None of it throws. */
export interface Writing {
  /** @param withoutPoint - the user's word that it may be written though it can't be put back */
  write(withoutPoint?: boolean): Promise<void>;
  /** Looks at what a write would do, as the workbook stands now. */
  preview(): Promise<void>;
  listPoints(): Promise<void>;
  /**
   * Puts the workbook back to how it was before a restore point. Where people changed cells of ours
   * since, it asks first.
   *
   * @param edited - what becomes of those; undefined until the user was asked
   */
  putBack(id: string, edited?: Edited): Promise<void>;
  /** The user thought better of it. */
  keepAsItIs(): void;
}

export interface WritingParts extends Turns {
  readonly parts: SessionParts;
  readonly save: () => Promise<void>;
  readonly carved: () => CarvedAccounts | undefined;
  /** Has what was decided by hand worked into the plan; fails where it can't be. */
  readonly reviseOrFail: () => Promise<void>;
}

const idle = { status: "idle" } as const;

/** As many as are kept in the workbook. */
const mostPointsShown = 10;

export function createWriting(given: WritingParts): Writing {
  const { parts, inTurn, save, carved, reviseOrFail } = given;
  const { workbook, planner, state, dispatch, modules = laterModules } = parts;
  const hosts = { workbook, planner };
  const change = (handOver: Partial<HandOver>): void =>
    dispatch({ type: "hand over", change: handOver });
  /** The accounts that the plan at hand was made from, whichever are chosen by now. */
  async function besideNow(): Promise<CarvedAccounts | undefined> {
    if (!state().saved.writeRepColumn) return undefined;
    const { accountsOfPlan } = await modules.writing();
    return carved() ?? accountsOfPlan(planner, state().sources);
  }

  /** The restore point of a write that failed. */
  let failed: { readonly point: RestorePoint; readonly error: unknown } | undefined;

  async function runWrite(withoutPoint: boolean): Promise<void> {
    await reviseOrFail();
    const beside = await besideNow();
    const [{ writePlan, besidePlace }, restoring] = await Promise.all([
      modules.writing(),
      modules.restoring(),
    ]);
    const at = new Date().toISOString();
    const facts = handedOver(state(), at);
    const context = state().saved.writeLog ? logContext(state(), at) : undefined;
    let point: RestorePoint | undefined;
    let log: LogPlan | undefined;
    change({ noPoint: undefined, back: idle });
    const writing = writePlan(workbook, planner, beside, {
      onProgress: (done) => dispatch({ type: "writing", done }),
      async onPlanned({ undo, shapes }) {
        if (withoutPoint) return;
        const body = { undo, shapes, beside: beside && besidePlace(beside) };
        point = await restoring.keepPoint(hosts, body, facts);
      },
      ...(context !== undefined && {
        async follow(effect, standing) {
          const next = await restoring.logOf(hosts, standing, effect, context);
          log = next;
          return next;
        },
      }),
    });
    const written = await writing.catch((error: unknown) => {
      if (point !== undefined) failed = { point, error };
      throw error;
    });
    if (withoutPoint) {
      await restoring.forgetPoints(hosts);
      change({ points: [] });
    }
    if (written.columnRefused !== undefined) {
      // Without it the sheets are still there: its failure is told beside their success.
      dispatch({ type: "failed", message: written.columnRefused, ended: undefined });
    }
    change({ latest: point?.id, writtenAt: at, logNote: logNote(log), preview: undefined });
    add(point);
    dispatch({ type: "wrote", written });
  }

  /** What can't be put back is not written before the user was asked. */
  async function writeOrAsk(withoutPoint: boolean): Promise<void> {
    try {
      await runWrite(withoutPoint);
    } catch (error) {
      const { NoRestorePoint } = await modules.restoring();
      if (!(error instanceof NoRestorePoint)) throw error;
      change({ noPoint: error.message });
      dispatch({ type: "not written" });
    }
  }

  /** Where they are not listed yet, it is found with the others. */
  function add(point: RestorePoint | undefined): void {
    const { points } = state().handOver;
    if (point !== undefined && points !== undefined)
      change({ points: [point, ...points].slice(0, mostPointsShown) });
  }

  /** After the failure was told: the host may take long to answer. */
  async function cutOff(): Promise<void> {
    if (failed === undefined) return;
    const { point, error } = failed;
    failed = undefined;
    const restoring = await modules.restoring();
    add(await restoring.cutOff(hosts, point, error));
  }

  async function listNow(): Promise<void> {
    const { listPoints } = await modules.restoring();
    const { points, unread } = await listPoints(hosts);
    change({ points, unread });
  }

  async function lookNow(): Promise<void> {
    await reviseOrFail();
    const { previewNow } = await modules.restoring();
    change({ preview: await previewNow(hosts, await besideNow()) });
  }

  async function backNow(id: string, edited: Edited | undefined): Promise<void> {
    const { editedSince, putBackTo } = await modules.restoring();
    if (edited === undefined) {
      const found = await editedSince(hosts, id);
      if (found.length > 0) {
        change({ back: { status: "asking", id, edited: found } });
        return;
      }
    }
    const at = new Date().toISOString();
    const { told, kept } = await putBackTo(hosts, id, edited ?? "keep", {
      ...{ at, by: handedOver(state(), at).by },
      onProgress: (done) => change({ back: { status: "running", done } }),
      logged: state().saved.writeLog ? (point) => putBackContext(point, at) : undefined,
    });
    change({ back: { status: "done", at, id, told }, latest: undefined, preview: undefined });
    add(kept);
    dispatch({ type: "not written" });
  }

  function putBackContext({ plan, fingerprint }: RestorePoint, at: string): LogContext {
    return {
      ...logContext(state(), at),
      plan,
      fingerprint,
      putBack: say("hand over: log, put back"),
    };
  }

  return {
    async write(withoutPoint = false) {
      const { run, writing, report, handOver } = state();
      if (writing.status === "running" || handOver.back.status === "running") return;
      const broken = report?.broken !== undefined;
      if (run.status === "running" || broken) {
        const message = say(broken ? "work: breaks rules" : "work: carve is running");
        dispatch({ type: "failed", message, ended: undefined });
        return;
      }
      dispatch({ type: "writing", done: 0 });
      await inTurn(() => writeOrAsk(withoutPoint), "writing");
      if (failed !== undefined) await inTurn(cutOff);
      await inTurn(save);
    },
    async preview() {
      const { report, handOver } = state();
      if (report === undefined || report.broken !== undefined || handOver.isLooking) return;
      change({ isLooking: true });
      await inTurn(lookNow);
      change({ isLooking: false });
    },
    listPoints: () => inTurn(listNow),
    async putBack(id, edited) {
      const { writing, handOver } = state();
      if (writing.status === "running" || handOver.back.status === "running") return;
      change({ back: { status: "running", done: 0 } });
      await inTurn(() => backNow(id, edited));
      // Where it failed that is told, and it can be tried again.
      if (state().handOver.back.status === "running") change({ back: idle });
    },
    keepAsItIs: () => change({ back: idle, noPoint: undefined }),
  };
}

function logNote(log: LogPlan | undefined): string | undefined {
  if (log === undefined) return undefined;
  if (log.refused !== undefined) return log.refused;
  return log.counted === 0
    ? undefined
    : say("hand over: log counted", { named: count(log.added - 1), more: count(log.counted) });
}
