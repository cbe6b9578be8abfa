import { InputError } from "../../src/errors";
import type { CrmState, CrmWish } from "../state/crmState";
import type { CrmChoices } from "../planner";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** The file for a CRM, of the plan at hand with what was decided. None of it throws. */
export interface CrmSession {
  /** Works out what the file would hold, from the tables and the filled-in ids as they are now. */
  lookAtCrm(): Promise<void>;
  /** Wants it otherwise, and looks again. */
  wishCrm(wish: Partial<CrmWish>): Promise<void>;
  /** Puts whoever has no user id on a sheet of ours, and shows it. */
  listUsers(): Promise<void>;
  /** Writes the file and its way back onto new sheets. */
  makeCrm(): Promise<void>;
  /** Whether the host can open a workbook of its own. */
  readonly opensWorkbooks: boolean;
  /** Opens what was made as a workbook of its own; nothing where the host can't. */
  openCrm(): Promise<void>;
}

export interface CrmSessionParts extends Turns {
  readonly parts: SessionParts;
  /** Has what was decided by hand worked into the plan; fails where it can't be. */
  readonly reviseOrFail: () => Promise<void>;
}

export function createCrm({ parts, inTurn, guard, reviseOrFail }: CrmSessionParts): CrmSession {
  const { workbook, planner, state, dispatch, messageOf, modules = laterModules } = parts;
  const tell = (crm: Partial<CrmState>): void => dispatch({ type: "crm", crm });

  async function choices(): Promise<CrmChoices> {
    const { filledIds } = await modules.crm();
    const { crm, saved } = state();
    return {
      ...{ by: crm.wish.by, treatments: crm.wish.treatments },
      isCompared: crm.wish.fresh !== undefined,
      filled: await filledIds(workbook),
      accountColumns: saved.accounts.columns,
      repColumns: saved.reps.columns,
    };
  }

  /** The export is read again each time: it may be another by now. */
  async function takeFresh(): Promise<void> {
    const { fresh } = state().crm.wish;
    const { readFresh } = await modules.crm();
    await planner.take("fresh", fresh && (await readFresh(workbook, fresh)));
  }

  /** What can't be is said in the place itself; `work` begins and ends with it. */
  function working(work: "looking" | "writing", step: () => Promise<void>): Promise<void> {
    tell({ work, refused: undefined });
    return inTurn(async () => {
      try {
        await reviseOrFail();
        await takeFresh();
        await step();
      } catch (error) {
        tell({ refused: error instanceof InputError ? error.message : messageOf(error) });
      } finally {
        tell({ work: "idle" });
      }
    });
  }

  const look = (): Promise<void> =>
    working("looking", async () => {
      tell({ report: await planner.crm(await choices()) });
    });

  return {
    async lookAtCrm() {
      const { run, report, crm } = state();
      const isThere = report !== undefined && report.broken === undefined;
      if (isThere && run.status !== "running" && crm.work === "idle") await look();
    },
    wishCrm(wish) {
      tell({ wish: { ...state().crm.wish, ...wish }, made: undefined });
      return look();
    },
    listUsers: () =>
      guard(async () => {
        const { report } = state().crm;
        if (report === undefined) return;
        const { writeUsers } = await modules.crm();
        const sheet = await writeUsers(workbook, report);
        await workbook.select(sheet, { row: 1, column: 1, rows: 1, columns: 1 });
      }),
    opensWorkbooks: workbook.openWorkbook !== undefined,
    openCrm: () =>
      guard(async () => {
        const { made } = state().crm;
        if (made === undefined) return;
        const [{ readMade }, { xlsxOf }] = await Promise.all([modules.crm(), modules.files()]);
        await workbook.openWorkbook?.(await xlsxOf(await readMade(workbook, made)));
      }),
    makeCrm: () =>
      working("writing", async () => {
        const { writeCrm } = await modules.crm();
        const wanted = await choices();
        tell({ report: await planner.crm(wanted) });
        tell({ made: await writeCrm(workbook, planner, wanted) });
      }),
  };
}
