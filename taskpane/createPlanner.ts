import { InfeasibleError, InputError } from "../src/errors";
import type { Progress } from "../src/model";
import { carveSteps, type Carve } from "../src/plan/carve";
import { answerSteps } from "../src/plan/cells/answer";
import { keepCarves } from "../src/plan/cells/keepCarves";
import { inspect } from "../src/plan/inputs/inspect";
import { findAccounts, reportOf } from "../src/plan/results/report";
import { repByAccount, resultsOf } from "../src/plan/results/resultsOf";
import { bodyFrom, bodyText, storedBody } from "../src/plan/stored/body";
import { headFacts } from "../src/plan/stored/head";
import { openedSteps } from "../src/plan/stored/open";
import { packed, unpacked } from "../src/plan/stored/pack";
import type { PlanSource } from "../src/plan/stored/storedTables";
import { whyNot } from "../src/plan/words/whyNot";
import type { TableRange } from "../src/table/readTable";
import type { Choices, Outcome, Planner, PlanToStore } from "./planner";

/** Work is done in slices of about this many milliseconds; between them messages come through. */
const sliceMs = 15;

/** Separates what the user can mend from bugs. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: await work() };
  } catch (error) {
    if (error instanceof InputError || error instanceof InfeasibleError) {
      const clash =
        error instanceof InfeasibleError
          ? { rules: error.rules, canLook: error.leastViolation !== undefined }
          : undefined;
      return { refused: error.message, clash };
    }
    throw error;
  }
}

/**
 * A planner without tables yet.
 *
 * @param breathe - lets waiting messages (a stop, above all) be handled before the work goes on
 */
export function createPlanner(breathe: () => Promise<void>): Planner {
  const taken: { [table in "accounts" | "reps" | "targets"]?: TableRange | undefined } = {};
  let latest: Carve | undefined;
  /** The latest plan as it is stored: what it was made from is taken anew, and opened plans stay as they are. */
  let toStore: (() => PlanToStore) | undefined;
  let stop = { aborted: false };
  const carves = keepCarves();
  const calls = new Map<number, { aborted: boolean }>();

  function tablesFor(choices: Choices): PlanSource["tables"] {
    const { accounts, reps, targets } = taken;
    if (accounts === undefined || reps === undefined) {
      // As in a worker that had to be started anew.
      throw new InputError("The tables have to be read again: press Refresh on the Data step.");
    }
    const { accountColumns, repColumns, answers, control } = choices;
    return { accounts, reps, targets, accountColumns, repColumns, answers, control };
  }

  /** Runs units of work in slices, telling of each slice's last progress. */
  async function runInSlices<T>(
    steps: Generator<Progress, T, void>,
    onProgress: (progress: Progress) => void,
  ): Promise<T> {
    for (;;) {
      const until = performance.now() + sliceMs;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      if (step.done === true) return step.value;
      onProgress(step.value);
      await breathe();
    }
  }

  return {
    take(table, range) {
      taken[table] = range;
    },
    inspect: (choices) => inspect(tablesFor(choices), choices.settings, choices.pins),
    carve(choices, contradictions, onProgress) {
      stop = { aborted: false };
      const mine = stop;
      return outcomeOf(async () => {
        const { settings, pins } = choices;
        const tables = tablesFor(choices);
        const steps = carveSteps(tables, settings, pins, { stop: mine, contradictions });
        const made = await runInSlices(steps, onProgress);
        latest = made;
        toStore = () => ({
          facts: headFacts(made),
          body: packed(bodyText(storedBody(made, { tables, settings, pins }))),
        });
        return reportOf(made);
      });
    },
    stop() {
      stop.aborted = true;
    },
    find: (text) => (latest === undefined ? [] : findAccounts(latest, text)),
    whyNot(account, rep) {
      const position = latest?.inputs.accounts.id.indexOf(account) ?? -1;
      return latest === undefined || position < 0 ? undefined : whyNot(latest, position, rep);
    },
    stored() {
      if (toStore === undefined)
        throw new InputError("There is no plan at hand any more: carve again, then save it.");
      return toStore();
    },
    openPlan: (body, onProgress) =>
      outcomeOf(async () => {
        const stored = bodyFrom(unpacked(body, "This plan"));
        const opened = await runInSlices(openedSteps(stored), onProgress);
        latest = opened;
        toStore = () => ({ facts: { ...headFacts(opened), product: stored.product }, body });
        return reportOf(opened);
      }),
    results() {
      if (latest === undefined)
        throw new InputError("There is no plan at hand any more: carve again, then write it.");
      return { results: resultsOf(latest), repByAccount: repByAccount(latest) };
    },
    async answerCells(call, work) {
      const mine = { aborted: false };
      calls.set(call, mine);
      try {
        const steps = answerSteps(work, carves, mine);
        return await outcomeOf(() => runInSlices(steps, () => undefined));
      } finally {
        calls.delete(call);
      }
    },
    stopCells(call) {
      const running = calls.get(call);
      if (running !== undefined) running.aborted = true;
    },
  };
}
