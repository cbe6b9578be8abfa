import type { Source } from "../../src/plan/workbook/source";

/** Files that are being added from the pane, and how that ended. */
export type Adding =
  | { readonly status: "idle" }
  | { readonly status: "reading"; readonly file: string }
  | { readonly status: "writing"; readonly sheets: number; readonly done: number }
  | {
      readonly status: "done";
      /** Names of the sheets that hold them. */
      readonly sheets: readonly string[];
      readonly notes: readonly string[];
    }
  /** In words; nothing was added. */
  | { readonly status: "refused"; readonly why: string };

/** What is over is told until the user goes elsewhere. */
export function withoutOldNews(adding: Adding): Adding {
  return adding.status === "done" || adding.status === "refused" ? { status: "idle" } : adding;
}

export type AddingEvent =
  | { readonly type: "adding"; readonly adding: Adding }
  /** Tables were found beside those that are known: what was read and planned stays as it is. */
  | { readonly type: "found more"; readonly sources: readonly Source[] };
