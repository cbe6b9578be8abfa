import { InputError } from "../../src/errors";
import { placeOf } from "../../src/plan/workbook/source";
import type { Adding } from "../state/addingState";
import type { CrmWish } from "../state/crmState";
import type { FileRead } from "../files/sheetsOfFile";
import type { PickedFile } from "./addFileWork";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** Files that are added to the workbook from the pane. None of it throws. */
export interface FileAdding {
  /** Reads files, puts them onto new sheets and looks for tables anew. */
  addFiles(files: readonly PickedFile[]): Promise<void>;
  /** The same, and the first of them is the fresh export to compare a plan with. */
  addFresh(files: readonly PickedFile[]): Promise<void>;
}

export interface FileAddingParts extends Turns {
  readonly parts: SessionParts;
  readonly readNow: () => Promise<void>;
  readonly wishCrm: (wish: Partial<CrmWish>) => Promise<void>;
}

export function createFileAdding(given: FileAddingParts): FileAdding {
  const { parts, guard, inTurn, readNow, wishCrm } = given;
  const { workbook, state, dispatch, messageOf, modules = laterModules } = parts;
  const tell = (adding: Adding): void => dispatch({ type: "adding", adding });
  const isBusy = (): boolean =>
    state().adding.status === "reading" || state().adding.status === "writing";

  async function add(files: readonly PickedFile[]): Promise<void> {
    const { readPicked, addSheets, tablesOn } = await modules.files();
    const read: FileRead[] = [];
    for (const file of files) {
      tell({ status: "reading", file: file.name });
      read.push(await readPicked(file));
    }
    const added = await addSheets(workbook, read, (sheets) => (done) => {
      tell({ status: "writing", sheets, done });
    });
    const { accounts, reps } = state().chosen;
    // Where both tables are in use nothing of them is new, nor of their plan.
    if (accounts === undefined || reps === undefined) await guard(readNow, "reading");
    else dispatch({ type: "found more", sources: await tablesOn(workbook, added.sheets) });
    tell({ status: "done", ...added });
  }

  async function addFiles(files: readonly PickedFile[]): Promise<void> {
    const [first] = files;
    if (first === undefined || isBusy()) return;
    tell({ status: "reading", file: first.name });
    await inTurn(async () => {
      try {
        await add(files);
      } catch (error) {
        const why = error instanceof InputError ? error.message : messageOf(error);
        tell({ status: "refused", why });
      }
    });
  }

  return {
    addFiles,
    async addFresh(files) {
      await addFiles(files);
      const { adding } = state();
      const sheet = adding.status === "done" ? adding.sheets[0] : undefined;
      const source = state().sources.find((one) => one.sheet === sheet);
      if (source !== undefined) await wishCrm({ fresh: placeOf(source) });
    },
  };
}
