import { savedText } from "../../src/plan/workbook/saved";
import { savedNow } from "./choices";
import type { SessionParts } from "./session";

/**
 * Saves what the user chose with the workbook. What stands there already isn't saved again: it would
 * be a step to undo that changes nothing.
 */
export function createKeeping({
  workbook,
  state,
}: Pick<SessionParts, "workbook" | "state">): () => Promise<void> {
  let lastSaved: string | undefined;
  return async () => {
    const text = savedText(savedNow(state()));
    if (text === lastSaved) return;
    try {
      await workbook.saveSettings(text);
      lastSaved = text;
    } catch (error) {
      // Where nothing can be written that is said already, and choices hold as long as the pane is open.
      if (state().blocked === undefined) throw error;
    }
  };
}
