import type { LogContext } from "../../src/plan/workbook/log/logEntries";
import type { PointFacts } from "../../src/plan/workbook/restore/pointText";
import { currentPlan } from "../state/plansState";
import { reportNow, type State } from "../state/state";
import { say } from "../words/say";
import { planName } from "./planNames";

/** What is said of the plan at hand where it is handed over. */
export function handedOver(state: State, at: string): Omit<PointFacts, "rows" | "beside"> {
  const head = currentPlan(state.plans)?.head;
  return {
    ...{ at, kind: "plan", by: head?.author ?? "" },
    plan: head?.name ?? planName(state.saved.settings),
    fingerprint: reportNow(state)?.fingerprint ?? "",
  };
}

/** "30 Nov 2026, 13:05": a log is read long after. */
function whenText(at: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(at),
  );
}

export function logContext(state: State, at: string): LogContext {
  const { by, plan, fingerprint } = handedOver(state, at);
  const decided = [...state.looking.decided.values()];
  return {
    ...{ at, by, plan, fingerprint, when: whenText(at) },
    byHand: new Map(
      decided.map(({ account, kind, note }) => [
        account,
        { how: say(`hand over: log, ${kind}`), words: note },
      ]),
    ),
  };
}
