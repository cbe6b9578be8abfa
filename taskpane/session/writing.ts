import { say } from "../words/say";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";
import type { CarvedAccounts } from "./writePlan";

/** Handing the plan at hand over to the workbook. None of it throws. */
export interface Writing {
  write(): Promise<void>;
}

export interface WritingParts extends Turns {
  readonly parts: SessionParts;
  readonly save: () => Promise<void>;
  readonly carved: () => CarvedAccounts | undefined;
  /** Has what was decided by hand worked into the plan; fails where it can't be. */
  readonly reviseOrFail: () => Promise<void>;
}

export function createWriting({
  parts,
  inTurn,
  save,
  carved,
  reviseOrFail,
}: WritingParts): Writing {
  const { workbook, planner, state, dispatch, modules = laterModules } = parts;

  async function runWrite(): Promise<void> {
    const onProgress = (done: number): void => dispatch({ type: "writing", done });
    await reviseOrFail();
    const beside = state().saved.writeRepColumn ? carved() : undefined;
    const { writePlan } = await modules.writing();
    const written = await writePlan(workbook, planner, beside, onProgress);
    if (written.columnRefused !== undefined) {
      // Without it the sheets are still there: its failure is told beside their success.
      dispatch({ type: "failed", message: written.columnRefused, ended: undefined });
    }
    dispatch({ type: "wrote", written });
  }

  return {
    async write() {
      const { run, writing, report } = state();
      if (writing.status === "running") return;
      const broken = report?.broken !== undefined;
      if (run.status === "running" || broken) {
        const message = say(broken ? "work: breaks rules" : "work: carve is running");
        dispatch({ type: "failed", message, ended: undefined });
        return;
      }
      dispatch({ type: "writing", done: 0 });
      await inTurn(runWrite, "writing");
      await inTurn(save);
    },
  };
}
