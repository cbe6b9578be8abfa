import type { FixKind } from "../../src/plan/fixes/dataFix";
import { fixesNames } from "../../src/plan/fixes/fixesTable";
import type { RestorePoint } from "../../src/plan/workbook/restore/points";
import { InputError } from "../../src/errors";
import type { Fixes } from "../state/fixesState";
import { englishOfFixes } from "../words/englishOfFixes";
import { learn } from "../words/say";
import { choicesOf } from "./choices";
import { laterModules } from "./laterModules";
import type { Lent } from "./session";

learn(englishOfFixes);

/** Filling in what is missing, beside the user's own cells. None of it throws. */
export interface Fixing {
  /** Looks what is missing and can be filled in; nothing is written. */
  lookForFixes(): Promise<void>;
  /** Writes these fixes to our own sheet, over those of an earlier run. */
  writeFixes(kinds: readonly FixKind[]): Promise<void>;
}

const nothingYet: Fixes = {
  ...{ revision: -1, isWorking: false, found: undefined, refused: "", written: undefined },
};

/** As many as are kept in the workbook. */
const mostPoints = 10;

export function createFixing({ parts, inTurn, readNow }: Lent): Fixing {
  const { planner, workbook, state, dispatch, modules = laterModules } = parts;
  const now = (): Fixes => state().later.fixes ?? nothingYet;
  const change = (more: Partial<Fixes>): void =>
    dispatch({ type: "later", change: { fixes: { ...now(), ...more } } });

  /** In turn with all that reads and writes, with the signs of it. */
  function working(work: () => Promise<void>): Promise<void> {
    return inTurn(async () => {
      change({ isWorking: true });
      try {
        await work();
      } finally {
        change({ isWorking: false });
      }
    });
  }

  async function look(): Promise<void> {
    if (state().stale) await readNow();
    const { revision } = state();
    const outcome = await planner.lookForFixes(choicesOf(state()));
    const found = "ok" in outcome ? outcome.ok : undefined;
    change({ revision, found, refused: "refused" in outcome ? outcome.refused : "" });
  }

  async function write(kinds: readonly FixKind[]): Promise<void> {
    // What stands in the cells by now: they may have been filled in since.
    await readNow();
    const { tables } = await workbook.state();
    const standing = tables.find(({ name }) => name === fixesNames.table)?.headers ?? [];
    const outcome = await planner.fixesSheet(choicesOf(state()), kinds, standing);
    if ("refused" in outcome) throw new InputError(outcome.refused);
    const restoring = await modules.restoring();
    let point: RestorePoint | undefined;
    const { sheets } = await restoring.writeResults(
      workbook,
      { tables: [outcome.ok], charts: [] },
      {
        async onPlanned({ undo, shapes }) {
          const body = { undo, shapes, beside: undefined };
          point = await restoring.keepPoint({ workbook, planner }, body, {
            ...{ at: new Date().toISOString(), by: state().signing.author },
            ...{ kind: "plan", plan: fixesNames.sheet, fingerprint: "" },
          });
        },
      },
    );
    const { points } = state().handOver;
    if (point !== undefined && points !== undefined)
      dispatch({
        type: "hand over",
        change: { points: [point, ...points].slice(0, mostPoints) },
      });
    const sheet = sheets[0] ?? fixesNames.sheet;
    change({ written: { sheet, kinds, hasPoint: point !== undefined } });
    await look();
  }

  return {
    lookForFixes: () => working(look),
    writeFixes: (kinds) => working(() => write(kinds)),
  };
}
