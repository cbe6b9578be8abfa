import { InputError } from "../../src/errors";
import type * as OfferOwners from "../../src/plan/workbook/offerOwners";
import type * as ComparingCode from "./comparing";
import type * as AddFileWork from "./addFileWork";
import type * as CrmWork from "./crmWork";
import type * as SignOffWork from "./signOffWork";
import { say } from "../words/say";
import type * as ReviewSession from "./reviewSession";
import type * as RepairWork from "./repairWork";
import type * as ReadWorkbook from "./readWorkbook";
import type * as Restoring from "./restoring";
import type * as WritePlan from "./writePlan";

/** Code that the pane needs only once it does something: it is shown before that has arrived. */
async function arrived<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch {
    throw new InputError(say("work: part not loaded"));
  }
}

/** Where the session gets them from. */
export interface LaterModules {
  /** What finds and reads the tables: it knows how people name their columns. */
  readonly reading: () => Promise<Pick<typeof ReadWorkbook, "readWorkbook">>;
  readonly writing: () => Promise<
    Pick<typeof WritePlan, "writePlan" | "besidePlace" | "accountsOfPlan">
  >;
  /** What looks ahead at a write, and puts it back. */
  readonly restoring: () => Promise<typeof Restoring>;
  readonly offering: () => Promise<Pick<typeof OfferOwners, "offerOwners">>;
  readonly repairing: () => Promise<typeof RepairWork>;
  readonly comparing: () => Promise<Pick<typeof ComparingCode, "createComparing">>;
  readonly reviewing: () => Promise<Pick<typeof ReviewSession, "createReviewing">>;
  readonly files: () => Promise<typeof AddFileWork>;
  readonly crm: () => Promise<typeof CrmWork>;
  readonly signing: () => Promise<Pick<typeof SignOffWork, "createSignOff">>;
}

/** From files of their own, once they are needed. */
export const laterModules: LaterModules = {
  reading: () => arrived(() => import(/* webpackChunkName: "reading" */ "./readWorkbook")),
  // Both know how tables are found again: one file for the two.
  offering: () =>
    arrived(() => import(/* webpackChunkName: "writing" */ "../../src/plan/workbook/offerOwners")),
  writing: () => arrived(() => import(/* webpackChunkName: "writing" */ "./writePlan")),
  repairing: () => arrived(() => import(/* webpackChunkName: "functions" */ "./repairWork")),
  comparing: () => arrived(() => import(/* webpackChunkName: "compare" */ "./comparing")),
  // With the place that asks for it.
  reviewing: () => arrived(() => import(/* webpackChunkName: "review" */ "./reviewSession")),
  files: () => arrived(() => import(/* webpackChunkName: "adding" */ "./addFileWork")),
  crm: () => arrived(() => import(/* webpackChunkName: "crm" */ "./crmWork")),
  signing: () => arrived(() => import(/* webpackChunkName: "writing" */ "./signOffWork")),
  restoring: () => arrived(() => import(/* webpackChunkName: "writing" */ "./restoring")),
};
