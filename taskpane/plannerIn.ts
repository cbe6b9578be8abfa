import { proxy, wrap } from "comlink";
import type { Planner, RemotePlanner } from "./planner";

/** The planner that a worker running worker.ts exposes. */
export function plannerIn(worker: Worker): RemotePlanner {
  const remote = wrap<Planner>(worker);
  return {
    take: (table, range) => remote.take(table, range),
    inspect: (choices) => remote.inspect(choices),
    // A function can't be sent: it stays here, and its calls come back as messages.
    carve: (choices, contradictions, onProgress) =>
      remote.carve(choices, contradictions, proxy(onProgress)),
    stop: () => remote.stop(),
    find: (text) => remote.find(text),
    whyNot: (account, rep) => remote.whyNot(account, rep),
    results: () => remote.results(),
    answerCells: (call, work) => remote.answerCells(call, work),
    stopCells: (call) => remote.stopCells(call),
  };
}
