import { proxy } from "comlink";
import type { Remote } from "comlink";
import { InputError } from "../src/errors";
import { lastingWorker, WorkerLost } from "../workers/lastingWorker";
import { say } from "./words/say";
import type { Planner, RemotePlanner } from "./planner";

/** What users can mend keeps its class, which messages between page and worker don't carry. */
function understood(error: unknown): unknown {
  if (error instanceof WorkerLost) {
    const key = error.hadStarted ? "work: calculator ended" : "work: calculator not loaded";
    return new InputError(say(key));
  }
  if (error instanceof Error && error.name === "InputError") return new InputError(error.message);
  return error;
}

/**
 * The planner that a worker running worker.ts exposes. A worker that is lost is replaced by one that
 * knows no tables yet.
 */
export function plannerIn(start: () => Worker): RemotePlanner {
  const worker = lastingWorker<Planner>(start);
  async function ask<Answer>(
    question: (remote: Remote<Planner>) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await worker.ask(question);
    } catch (error) {
      throw understood(error);
    }
  }
  return {
    take: (table, range) => ask((remote) => remote.take(table, range)),
    inspect: (choices) => ask((remote) => remote.inspect(choices)),
    // A function can't be sent: it stays here, and its calls come back as messages.
    carve: (choices, contradictions, onProgress) =>
      ask(async (remote) => remote.carve(choices, contradictions, proxy(onProgress))),
    stop: () => ask((remote) => remote.stop()),
    find: (text) => ask((remote) => remote.find(text)),
    columnValues: (choices, header) => ask((remote) => remote.columnValues(choices, header)),
    account: (id) => ask((remote) => remote.account(id)),
    whyNot: (account, rep) => ask((remote) => remote.whyNot(account, rep)),
    stored: () => ask((remote) => remote.stored()),
    openPlan: (body, onProgress, tongue) =>
      ask(async (remote) => remote.openPlan(body, proxy(onProgress), tongue)),
    retell: (tongue) => ask((remote) => remote.retell(tongue)),
    signOff: () => ask((remote) => remote.signOff()),
    changedSince: (choices) => ask((remote) => remote.changedSince(choices)),
    makeAnew: (stored, onProgress) =>
      ask(async (remote) => remote.makeAnew(stored, proxy(onProgress))),
    stopMakingAnew: () => ask((remote) => remote.stopMakingAnew()),
    lookInto: (body, choices) => ask(async (remote) => remote.lookInto(body, choices)),
    today: (choices) => ask((remote) => remote.today(choices)),
    look: (decisions) => ask((remote) => remote.look(decisions)),
    figures: (decisions) => ask((remote) => remote.figures(decisions)),
    others: (decisions) => ask((remote) => remote.others(decisions)),
    counter: (decisions) => ask((remote) => remote.counter(decisions)),
    revise: (decisions) => ask((remote) => remote.revise(decisions)),
    pack: (text) => ask((remote) => remote.pack(text)),
    unpack: (pieces, what) => ask((remote) => remote.unpack(pieces, what)),
    results: () => ask((remote) => remote.results()),
    carveToCompare: (id, choices, onProgress) =>
      ask(async (remote) => remote.carveToCompare(id, choices, proxy(onProgress))),
    openToCompare: (id, body, decisions) =>
      ask(async (remote) => remote.openToCompare(id, body, decisions)),
    handToCompare: (id) => ask(async (remote) => remote.handToCompare(id)),
    todayToCompare: (id, choices) => ask((remote) => remote.todayToCompare(id, choices)),
    keepCompared: (ids) => ask((remote) => remote.keepCompared(ids)),
    compareInWords: (plans) => ask((remote) => remote.compareInWords(plans)),
    differences: (one, other) => ask((remote) => remote.differences(one, other)),
    useCompared: (id) => ask((remote) => remote.useCompared(id)),
    storedCompared: (id) => ask((remote) => remote.storedCompared(id)),
    crm: (choices) => ask((remote) => remote.crm(choices)),
    crmSheets: (choices) => ask((remote) => remote.crmSheets(choices)),
    answerCells: (call, work) => ask(async (remote) => remote.answerCells(call, work)),
    stopCells: (call) => ask((remote) => remote.stopCells(call)),
  };
}
