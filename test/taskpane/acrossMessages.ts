import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Planner, RemotePlanner } from "../../taskpane/planner";

function message(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The planner as the page has it: what is sent and what comes back are clones, and take a while. */
export function acrossMessages(planner: Planner): RemotePlanner {
  function sent<Given extends readonly unknown[], Answer>(method: (...given: Given) => Answer) {
    return async (...given: Given): Promise<Awaited<Answer>> => {
      const arrived = structuredClone(given);
      await message();
      const answer = await method(...arrived);
      await message();
      return structuredClone(answer);
    };
  }
  return {
    take: sent(planner.take),
    inspect: sent(planner.inspect),
    carve: (choices, contradictions, onProgress) =>
      sent((arrived: typeof choices) =>
        planner.carve(arrived, contradictions, (progress) => onProgress(structuredClone(progress))),
      )(choices),
    stop: sent(planner.stop),
    find: sent(planner.find),
    columnValues: sent(planner.columnValues),
    account: sent(planner.account),
    whyNot: sent(planner.whyNot),
    stored: sent(planner.stored),
    openPlan: (body, onProgress, tongue) =>
      sent((arrived: typeof body) =>
        planner.openPlan(arrived, (progress) => onProgress(structuredClone(progress)), tongue),
      )(body),
    signOff: sent(planner.signOff),
    accountsRead: sent(planner.accountsRead),
    changedSince: sent(planner.changedSince),
    makeAnew: (stored, onProgress) =>
      sent((arrived: typeof stored) =>
        planner.makeAnew(arrived, (progress) => onProgress(structuredClone(progress))),
      )(stored),
    stopMakingAnew: sent(planner.stopMakingAnew),
    lookInto: sent(planner.lookInto),
    retell: sent(planner.retell),
    today: sent(planner.today),
    look: sent(planner.look),
    managers: sent(planner.managers),
    figures: sent(planner.figures),
    counter: sent(planner.counter),
    others: sent(planner.others),
    revise: sent(planner.revise),
    factsWith: sent(planner.factsWith),
    pack: sent(planner.pack),
    unpack: sent(planner.unpack),
    results: sent(planner.results),
    carveToCompare: (id, choices, onProgress) =>
      sent((...[name, arrived]: [string, typeof choices]) =>
        planner.carveToCompare(name, arrived, (progress) => onProgress(structuredClone(progress))),
      )(id, choices),
    tryOut: (choices, onProgress) =>
      sent((arrived: typeof choices) =>
        planner.tryOut(arrived, (progress) => onProgress(structuredClone(progress))),
      )(choices),
    checkRules: sent(planner.checkRules),
    openToCompare: sent(planner.openToCompare),
    handToCompare: sent(planner.handToCompare),
    todayToCompare: sent(planner.todayToCompare),
    keepCompared: sent(planner.keepCompared),
    compareInWords: sent(planner.compareInWords),
    differences: sent(planner.differences),
    useCompared: sent(planner.useCompared),
    storedCompared: sent(planner.storedCompared),
    lookForFixes: sent(planner.lookForFixes),
    fixesSheet: sent(planner.fixesSheet),
    crm: sent(planner.crm),
    crmSheets: sent(planner.crmSheets),
    answerCells: sent(planner.answerCells),
    stopCells: sent(planner.stopCells),
  };
}

/** What worker.ts does between slices of work, in Node's words. */
export const breathe = message;

/** What worker.ts gets from where the page comes from. */
export function loadPlaces(): Promise<string> {
  return readFile(fileURLToPath(new URL("../../assets/places.txt", import.meta.url)), "utf8");
}
