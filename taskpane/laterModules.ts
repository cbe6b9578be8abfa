import { InputError } from "../src/errors";
import type * as ReadWorkbook from "./readWorkbook";
import type * as WritePlan from "./writePlan";

/** Code that the pane needs only once it does something: it is shown before that has arrived. */
async function arrived<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch {
    throw new InputError(
      "A part of the add-in could not be loaded. See that you are connected, then press Refresh under Data.",
    );
  }
}

/** What finds and reads the tables: it knows how people name their columns. */
export function reading(): Promise<Pick<typeof ReadWorkbook, "readWorkbook">> {
  return arrived(() => import(/* webpackChunkName: "reading" */ "./readWorkbook"));
}

export function writing(): Promise<Pick<typeof WritePlan, "writePlan">> {
  return arrived(() => import(/* webpackChunkName: "writing" */ "./writePlan"));
}
