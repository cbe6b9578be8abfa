import type { Progress } from "../src/model";
import { carveSteps, type Carve } from "../src/plan/carve";
import { answerSteps } from "../src/plan/cells/answer";
import { keepCarves } from "../src/plan/cells/keepCarves";
import { columnValues } from "../src/plan/inputs/columnValues";
import { crmReport, crmSheets } from "../src/plan/crm/crmReport";
import { inspect } from "../src/plan/inputs/inspect";
import { accountOf, findAccounts, reportOf } from "../src/plan/results/report";
import { repByAccount, resultsOf } from "../src/plan/results/resultsOf";
import { managersOf } from "../src/plan/review/teams";
import { reviewOf, type Review } from "../src/plan/review/review";
import { revisedSteps } from "../src/plan/review/revise";
import { todayOf } from "../src/plan/review/today";
import { bodyFrom } from "../src/plan/stored/body";
import { openedSteps } from "../src/plan/stored/open";
import { packed, unpacked } from "../src/plan/stored/pack";
import type { PlanSource } from "../src/plan/stored/storedTables";
import { sayWith } from "../src/plan/words/sayIt";
import { whyNot } from "../src/plan/words/whyNot";
import type { TableRange } from "../src/table/readTable";
import { comparedPlans } from "./comparedPlans";
import type { Choices, CrmChoices, Planner } from "./planner";
import { fixesPlanner } from "./fixesPlanner";
import { lastVoice } from "./lastVoice";
import { outcomeOf } from "./outcomeOf";
import { reviewPlanner } from "./reviewPlanner";
import { storedPlanner } from "./storedPlanner";
import { storable, storedAgain, type Storable } from "./storable";

const quiet = (): void => undefined;

/** Work is done in slices of about this many milliseconds; between them messages come through. */
const sliceMs = 15;

/**
 * A planner without tables yet.
 *
 * @param breathe - lets waiting messages (a stop, above all) be handled before the work goes on
 * @param loadPlaces - gets the text of assets/places.txt, once it is needed
 * @param clock - milliseconds, by which slices of work end; no answer depends on it
 */
export function createPlanner(
  breathe: () => Promise<void>,
  loadPlaces: () => Promise<string>,
  clock: () => number = () => performance.now(),
): Planner {
  const taken: { [table in "accounts" | "reps" | "targets" | "fresh"]?: TableRange | undefined } =
    {};
  /** The latest plan as its search made it, how it is looked at, and with what was decided since. */
  let made: Carve | undefined;
  let review: Review | undefined;
  let latest: Carve | undefined;
  /** The latest plan as it is stored: what it was made from is taken anew, and opened plans stay as they are. */
  let toStore: Storable | undefined;
  let stop = { aborted: false };
  const carves = keepCarves();
  const voices = lastVoice();
  const { hear, refusal } = voices;
  const calls = new Map<number, { aborted: boolean }>();

  function tablesFor(choices: Choices): PlanSource["tables"] {
    const { accounts, reps, targets } = taken;
    if (accounts === undefined || reps === undefined) {
      // As in a worker that had to be started anew.
      throw refusal("refused: no tables");
    }
    const { accountColumns, repColumns, answers, control } = choices;
    return { accounts, reps, targets, accountColumns, repColumns, answers, control };
  }

  /** From now on this is the latest plan. */
  function take(plan: Carve, stored: Storable): void {
    made = plan;
    review = undefined;
    latest = plan;
    toStore = stored;
  }

  /** How the latest plan is looked at; there is none of a plan that breaks rules. */
  function looking(): { readonly made: Carve; readonly review: Review } {
    if (made === undefined || made.broken !== undefined) throw refusal("refused: no plan");
    return { made, review: (review ??= reviewOf(made)) };
  }

  /** The latest plan, the tables as they stand by now, and what is wanted of a file for a CRM. */
  function forCrm({ isCompared, accountColumns, repColumns, ...wish }: CrmChoices) {
    const { accounts, reps, fresh } = taken;
    if (latest === undefined || latest.broken !== undefined) throw refusal("refused: no plan");
    if (isCompared && fresh === undefined) throw refusal("refused: no export");
    const tables = { accounts, reps, accountColumns, repColumns };
    return [latest, tables, { ...wish, fresh: isCompared ? fresh : undefined }] as const;
  }

  /** Runs units of work in slices, telling of each slice's last progress. */
  async function runInSlices<T, Told = Progress>(
    steps: Generator<Told, T, void>,
    onProgress: (progress: Told) => void,
  ): Promise<T> {
    for (;;) {
      const until = clock() + sliceMs;
      let step = steps.next();
      while (step.done !== true && clock() < until) step = steps.next();
      if (step.done === true) return step.value;
      onProgress(step.value);
      await breathe();
    }
  }

  function begin(): typeof stop {
    stop = { aborted: false };
    return stop;
  }

  function hand(): Carve {
    if (latest === undefined) throw refusal("refused: no plan");
    return latest;
  }

  const ofStored = storedPlanner({
    runInSlices,
    tablesFor,
    atHand() {
      if (made === undefined || latest === undefined || toStore === undefined)
        throw refusal("refused: no plan");
      return { made, latest, source: toStore.source };
    },
  });

  return {
    ...comparedPlans({ tablesFor, run: runInSlices, outcomeOf, begin, take, hand, voices }),
    ...ofStored,
    ...reviewPlanner({ runInSlices: (work) => runInSlices(work, quiet), looking }),
    ...fixesPlanner({ tablesFor, outcomeOf, loadPlaces, refusal }),
    take(table, range) {
      taken[table] = range;
    },
    async inspect(choices) {
      const tables = tablesFor(choices);
      const say = sayWith(await hear(choices.tongue));
      return inspect(tables, choices.settings, choices.pins, say);
    },
    carve(choices, contradictions, onProgress) {
      const mine = begin();
      return outcomeOf(async () => {
        const { settings, pins } = choices;
        const tables = tablesFor(choices);
        const voice = await hear(choices.tongue);
        const steps = carveSteps(tables, settings, pins, { stop: mine, contradictions, voice });
        const found = await runInSlices(steps, onProgress);
        take(found, storable(found, { tables, settings, pins }));
        return reportOf(found);
      });
    },
    stop() {
      stop.aborted = true;
    },
    find: (text) => (latest === undefined ? [] : findAccounts(latest, text)),
    columnValues: (choices, header) => columnValues(tablesFor(choices).accounts, header),
    account: (id) => latest && accountOf(latest, id),
    whyNot(account, rep) {
      const position = latest?.inputs.accounts.id.indexOf(account) ?? -1;
      return latest === undefined || position < 0 ? undefined : whyNot(latest, position, rep);
    },
    async today(choices) {
      const tables = tablesFor(choices);
      const say = sayWith(await hear(choices.tongue));
      return todayOf(tables, choices.settings, choices.pins, say);
    },
    managers: (choices) => managersOf(tablesFor(choices), choices.settings),
    async revise(decisions) {
      const { made: now, review: look } = looking();
      const [byHand, said] = [look.byHand(decisions), look.said(decisions)];
      const isChanged = byHand.size + said.size > 0;
      const revised = isChanged ? await runInSlices(revisedSteps(now, byHand, said), quiet) : now;
      // Another plan was made meanwhile: this one is nobody's any more.
      if (made === now) latest = revised;
      return reportOf(revised);
    },
    stored() {
      if (toStore === undefined || latest === undefined) throw refusal("refused: no plan");
      return toStore.toStore(latest);
    },
    async retell(tongue) {
      const voice = await hear(tongue);
      if (made === undefined || made.broken !== undefined) return undefined;
      const now = made;
      const retold = await runInSlices(
        revisedSteps({ ...now, say: sayWith(voice) }, new Map()),
        quiet,
      );
      // Another plan was made meanwhile: it is said in the language that it was asked for in.
      if (made !== now) return undefined;
      made = latest = retold;
      review = undefined;
      return reportOf(retold);
    },
    openPlan: (body, onProgress, tongue) =>
      outcomeOf(async () => {
        const voice = await hear(tongue);
        const stored = bodyFrom(unpacked(body, "This plan"));
        const opened = await runInSlices(openedSteps(stored, { voice }), onProgress);
        take(opened, storedAgain(opened, stored, body));
        return reportOf(opened);
      }),
    pack: (text) => packed(text),
    unpack: (pieces, what) => unpacked(pieces, what),
    results() {
      const shown = hand();
      return { results: resultsOf(shown), repByAccount: repByAccount(shown) };
    },
    crm: (choices) => crmReport(...forCrm(choices)),
    crmSheets: (choices) => crmSheets(...forCrm(choices)),
    async answerCells(call, work) {
      const mine = { aborted: false };
      calls.set(call, mine);
      try {
        const steps = answerSteps(work, carves, mine);
        return await outcomeOf(() => runInSlices(steps, quiet));
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
