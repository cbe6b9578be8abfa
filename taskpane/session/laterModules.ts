import { InputError } from "../../src/errors";
import { say } from "../words/say";
import type * as ReadWorkbook from "./readWorkbook";
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
  readonly writing: () => Promise<Pick<typeof WritePlan, "writePlan">>;
}

/** From files of their own, once they are needed. */
export const laterModules: LaterModules = {
  reading: () => arrived(() => import(/* webpackChunkName: "reading" */ "./readWorkbook")),
  writing: () => arrived(() => import(/* webpackChunkName: "writing" */ "./writePlan")),
};
