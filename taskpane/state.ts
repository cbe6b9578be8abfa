import type { Progress } from "../src/model";
import type { Inspection } from "../src/plan/inspect";
import type { CarveReport } from "../src/plan/report";
import type { Saved } from "../src/plan/saved";
import { defaultSettings } from "../src/plan/settings";
import type { Source } from "../src/plan/sources";
import type { Written } from "../src/plan/write";

/** Everything that the pane shows, and how events change it. Pure: no host, no worker, no React. */

export const steps = ["data", "rules", "carve", "result"] as const;
export type Step = (typeof steps)[number];

export type Side = "accounts" | "reps";

export interface Notice {
  readonly kind: "error" | "info";
  readonly text: string;
}

export type Run =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: Progress; readonly stopping: boolean }
  | { readonly status: "refused"; readonly message: string };

export type Writing =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly done: number }
  | { readonly status: "done"; readonly written: Written };

export interface State {
  readonly step: Step;
  readonly sources: readonly Source[];
  readonly chosen: { readonly [side in Side]: Source | undefined };
  /** The part that is saved with the workbook. */
  readonly saved: Saved;
  /** What is being read, and how much of it, 0 to 1. */
  readonly reading: { readonly side: Side | "workbook"; readonly done: number } | undefined;
  readonly inspection: Inspection | undefined;
  /** Cells of a chosen sheet were edited since they were read. */
  readonly stale: boolean;
  readonly run: Run;
  readonly report: CarveReport | undefined;
  /** Data, rules or pins changed since the report was made. */
  readonly outdated: boolean;
  readonly writing: Writing;
  readonly notice: Notice | undefined;
}

const noSide = { sheet: "", table: "", columns: new Map<string, string>() };

export const initialState: State = {
  step: "data",
  sources: [],
  chosen: { accounts: undefined, reps: undefined },
  saved: {
    accounts: noSide,
    reps: noSide,
    settings: defaultSettings,
    pins: [],
    writeRepColumn: false,
  },
  reading: undefined,
  inspection: undefined,
  stale: false,
  run: { status: "idle" },
  report: undefined,
  outdated: false,
  writing: { status: "idle" },
  notice: undefined,
};

export type Event =
  | { readonly type: "went"; readonly step: Step }
  | { readonly type: "restored"; readonly saved: Saved }
  | { readonly type: "found"; readonly sources: readonly Source[] }
  | { readonly type: "chose"; readonly side: Side; readonly source: Source | undefined }
  | { readonly type: "reading"; readonly side: Side | "workbook"; readonly done: number }
  | { readonly type: "read" }
  | { readonly type: "inspected"; readonly inspection: Inspection }
  | { readonly type: "edited" }
  | { readonly type: "changed"; readonly saved: Partial<Saved> }
  | { readonly type: "carving"; readonly progress: Progress }
  | { readonly type: "stopping" }
  | { readonly type: "carved"; readonly report: CarveReport }
  | { readonly type: "refused"; readonly message: string }
  | { readonly type: "writing"; readonly done: number }
  | { readonly type: "wrote"; readonly written: Written }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "dismissed" };

function carving(state: State, progress: Progress): State {
  const stopping = state.run.status === "running" && state.run.stopping;
  return { ...state, notice: undefined, run: { status: "running", progress, stopping } };
}

/** A failure ends whatever was under way; what was there before stays. */
function failed(state: State, message: string): State {
  return {
    ...state,
    notice: { kind: "error", text: message },
    reading: undefined,
    run: { status: "idle" },
    writing: { status: "idle" },
  };
}

function carved(state: State, report: CarveReport): State {
  return {
    ...state,
    step: "result",
    run: { status: "idle" },
    report,
    outdated: false,
    writing: { status: "idle" },
  };
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case "went":
      return { ...state, step: event.step };
    case "restored":
      return { ...state, saved: event.saved };
    case "found":
      return { ...state, sources: event.sources };
    case "chose":
      return {
        ...state,
        chosen: { ...state.chosen, [event.side]: event.source },
        outdated: true,
      };
    case "reading":
      return { ...state, reading: { side: event.side, done: event.done } };
    case "read":
      return { ...state, reading: undefined, stale: false, outdated: true };
    case "inspected":
      return { ...state, inspection: event.inspection };
    case "edited":
      return state.stale ? state : { ...state, stale: true };
    case "changed":
      return {
        ...state,
        saved: { ...state.saved, ...event.saved },
        // Where a plan is written to doesn't change the plan.
        outdated: state.outdated || !("writeRepColumn" in event.saved),
        run: state.run.status === "refused" ? { status: "idle" } : state.run,
      };
    case "carving":
      return carving(state, event.progress);
    case "stopping":
      return state.run.status === "running"
        ? { ...state, run: { ...state.run, stopping: true } }
        : state;
    case "carved":
      return carved(state, event.report);
    case "refused":
      return { ...state, run: { status: "refused", message: event.message } };
    case "writing":
      return { ...state, notice: undefined, writing: { status: "running", done: event.done } };
    case "wrote":
      return { ...state, writing: { status: "done", written: event.written } };
    case "failed":
      return failed(state, event.message);
    case "dismissed":
      return { ...state, notice: undefined };
  }
}

/** Which steps can be gone to as things stand. */
export function isOpen(state: State, step: Step): boolean {
  if (step === "data") return true;
  if (step === "result") return state.report !== undefined;
  return state.inspection !== undefined && state.inspection.accounts.rows > 0;
}
