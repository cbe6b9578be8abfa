import type { Progress } from "../../src/model";
import type { Written } from "../../src/plan/workbook/write";
import type { Place } from "../places";
import type { Clash } from "../planner";
import type { Side, State } from "./state";

/** What is under way, and how it ended: reading the tables, making a plan, writing it. */
export type Run =
  | { readonly status: "idle" }
  | {
      readonly status: "running";
      readonly progress: Progress;
      readonly stopping: boolean;
      /** Where it was begun. */
      readonly from: Place;
    }
  | {
      readonly status: "refused";
      readonly message: string;
      /** Rules that contradict each other; undefined where a cell or setting is wrong. */
      readonly clash: Clash | undefined;
    };

export type Writing =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly done: number }
  | { readonly status: "done"; readonly written: Written };

/** Work that a failure can end. */
export type Work = "reading" | "carve" | "writing" | "reading for a carve";

export interface Reading {
  readonly side: Side | "workbook";
  /** How much of it is read, 0 to 1. */
  readonly done: number;
}

export type WorkEvent =
  | { readonly type: "reading"; readonly side: Side | "workbook"; readonly done: number }
  | { readonly type: "carving"; readonly progress: Progress }
  | { readonly type: "stopping" }
  | { readonly type: "refused"; readonly message: string; readonly clash: Clash | undefined }
  | { readonly type: "writing"; readonly done: number }
  | { readonly type: "wrote"; readonly written: Written }
  /** The write waits for the user's word, or was put back. */
  | { readonly type: "not written" }
  | {
      readonly type: "failed";
      readonly message: string;
      /** The work that ended with it; undefined where it only concerns one click. */
      readonly ended: Work | undefined;
    };

function carving(state: State, progress: Progress): State {
  if (state.run.status === "running") return { ...state, run: { ...state.run, progress } };
  const run: Run = { status: "running", progress, stopping: false, from: state.place };
  return { ...state, notice: undefined, run };
}

function writing(state: State, done: number): State {
  const notice = state.writing.status === "running" ? state.notice : undefined;
  return { ...state, notice, writing: { status: "running", done } };
}

/** A failure ends the work that it came from; what was there before stays. */
function failed(state: State, message: string, ended: Work | undefined): State {
  const told: State = { ...state, notice: { kind: "error", text: message } };
  switch (ended) {
    case "reading":
      return { ...told, reading: undefined };
    case "carve":
      return { ...told, run: { status: "idle" } };
    case "reading for a carve":
      return { ...failed(state, message, "reading"), run: { status: "idle" } };
    case "writing":
      return { ...told, writing: { status: "idle" } };
    case undefined:
      return told;
  }
}

export function reduceWork(state: State, event: WorkEvent): State {
  switch (event.type) {
    case "reading":
      return { ...state, reading: { side: event.side, done: event.done } };
    case "carving":
      return carving(state, event.progress);
    case "stopping":
      return state.run.status === "running"
        ? { ...state, run: { ...state.run, stopping: true } }
        : state;
    case "refused":
      return {
        ...state,
        run: { status: "refused", message: event.message, clash: event.clash },
      };
    case "writing":
      return writing(state, event.done);
    case "wrote":
      return { ...state, writing: { status: "done", written: event.written } };
    case "not written":
      return { ...state, writing: { status: "idle" } };
    case "failed":
      return failed(state, event.message, event.ended);
  }
}
