import { noControl } from "../../src/plan/door/controlTotals";
import type { Inspection } from "../../src/plan/inputs/inspect";
import type { CarveReport } from "../../src/plan/results/report";
import type { ReviewFigures } from "../../src/plan/review/figures";
import type { SourceName } from "./lostTable";
import type { Place } from "../places";
import { noStoredPlans, reducePlans, type StoredPlans, type StoredPlansEvent } from "./plansState";
import { nothingToLookAt, reduceLooking, type Looking, type LookingEvent } from "./reviewState";
import type { Saved } from "../../src/plan/workbook/saved";
import { defaultSettings } from "../../src/plan/settings/settings";
import { fixedMarks } from "../../src/plan/words/marks";
import type { Tongue } from "../../src/plan/words/tongue";
import type { FoundTargets } from "../../src/plan/workbook/findTargets";
import type { Source } from "../../src/plan/workbook/source";
import { reduceWork, type Reading, type Run, type WorkEvent, type Writing } from "./workState";

/** Everything that the pane shows, and how events change it. Pure: no host, no worker, no React. */

export const sides = ["accounts", "reps"] as const;
export type Side = (typeof sides)[number];

export interface Notice {
  readonly kind: "error" | "info";
  readonly text: string;
}

export interface State {
  readonly place: Place;
  readonly sources: readonly Source[];
  readonly chosen: { readonly [side in Side]: Source | undefined };
  /** Tables that were in use and are gone. */
  readonly lost: { readonly [side in Side]: SourceName | undefined };
  /** The table of targets; undefined where the built-in ones count. */
  readonly targets: FoundTargets | undefined;
  /** The part that is saved with the workbook. */
  readonly saved: Saved;
  readonly reading: Reading | undefined;
  readonly inspection: Inspection | undefined;
  /** Cells of a chosen sheet were edited since they were read. */
  readonly stale: boolean;
  readonly run: Run;
  /** Of the latest plan as its search made it. */
  readonly report: CarveReport | undefined;
  readonly looking: Looking;
  readonly plans: StoredPlans;
  /** What today's owners amount to; undefined until it is counted. */
  readonly today: ReviewFigures | undefined;
  /** Counts the changes of data, rules and pins, so that a carve can tell those made under way. */
  readonly revision: number;
  /** Cells, tables, rules or pins changed since the report's carve began. */
  readonly outdated: boolean;
  readonly writing: Writing;
  readonly notice: Notice | undefined;
  /** The host has not answered for a while. */
  readonly waiting: boolean;
  /** Why no plan can be written into the workbook as it was read; undefined where it can. */
  readonly blocked: string | undefined;
  /** How the user is spoken to: the pane is drawn by it, and plans are said in it. */
  readonly tongue: Tongue;
}

const noSide = { sheet: "", table: "", columns: new Map<string, string>() };

export const initialState: State = {
  place: "home",
  sources: [],
  chosen: { accounts: undefined, reps: undefined },
  lost: { accounts: undefined, reps: undefined },
  targets: undefined,
  saved: {
    accounts: noSide,
    reps: noSide,
    settings: defaultSettings,
    pins: [],
    answers: new Map(),
    control: noControl,
    writeRepColumn: false,
  },
  reading: undefined,
  inspection: undefined,
  stale: false,
  run: { status: "idle" },
  report: undefined,
  looking: nothingToLookAt,
  plans: noStoredPlans,
  today: undefined,
  revision: 0,
  outdated: false,
  writing: { status: "idle" },
  notice: undefined,
  waiting: false,
  blocked: undefined,
  tongue: { language: "en", marks: fixedMarks },
};

/** The tables are read and looked at: one event, so that nothing old is ever shown as read. */
export interface ReadEvent {
  readonly type: "read";
  readonly sources: readonly Source[];
  readonly chosen: State["chosen"];
  readonly lost: State["lost"];
  readonly targets: State["targets"];
  /** The choice that the reading was for. */
  readonly saved: Partial<Saved>;
  readonly inspection: Inspection | undefined;
  readonly blocked: string | undefined;
}

export type Event =
  | { readonly type: "went"; readonly place: Place }
  | { readonly type: "restored"; readonly saved: Saved }
  | ReadEvent
  | { readonly type: "speaks"; readonly tongue: Tongue }
  | { readonly type: "retold"; readonly report: CarveReport }
  | { readonly type: "inspected"; readonly inspection: Inspection | undefined }
  | { readonly type: "edited" }
  | { readonly type: "waiting"; readonly isWaiting: boolean }
  | { readonly type: "changed"; readonly saved: Partial<Saved> }
  | {
      readonly type: "carved";
      readonly report: CarveReport;
      /** The state's revision when the carve began. */
      readonly revision: number;
    }
  | { readonly type: "today"; readonly figures: ReviewFigures | undefined }
  | WorkEvent
  | LookingEvent
  | StoredPlansEvent
  | { readonly type: "dismissed" };

/** Something that a carve depends on is new. */
function changed(state: State): State {
  return {
    ...state,
    revision: state.revision + 1,
    outdated: true,
    run: state.run.status === "refused" ? { status: "idle" } : state.run,
  };
}

function read(
  state: State,
  { sources, chosen, lost, targets, saved, inspection, blocked }: ReadEvent,
): State {
  return {
    ...changed(state),
    sources,
    chosen,
    lost,
    targets,
    saved: { ...state.saved, ...saved },
    inspection,
    blocked,
    reading: undefined,
    stale: false,
  };
}

function edited(state: State): State {
  return state.stale ? state : { ...state, stale: true, outdated: true };
}

function carved(state: State, report: CarveReport, revision: number): State {
  const { broken } = report;
  const outdated = state.stale || revision !== state.revision;
  // Looking at a plan that breaks rules doesn't mend them.
  const run: Run =
    broken === undefined || outdated
      ? { status: "idle" }
      : {
          status: "refused",
          message: broken.message,
          clash: { rules: broken.rules, canLook: true },
        };
  // Whoever has gone elsewhere meanwhile is not torn away.
  const waited = state.run.status === "running" && state.run.from === state.place;
  return {
    ...state,
    place: waited ? "review" : state.place,
    run,
    report,
    looking: { ...nothingToLookAt, decided: state.looking.decided },
    plans: { ...state.plans, current: undefined },
    outdated,
    writing: { status: "idle" },
  };
}

/** What is decided makes another plan of it than the one that was written. */
function looked(state: State, event: LookingEvent): State {
  const looking = reduceLooking(state.looking, event);
  return event.type === "decided"
    ? { ...state, looking, writing: { status: "idle" } }
    : { ...state, looking };
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case "went":
      return { ...state, place: event.place };
    case "restored":
      return { ...state, saved: event.saved };
    case "read":
      return read(state, event);
    case "speaks":
      return { ...state, tongue: event.tongue };
    case "retold":
      // The same plan: nothing of it is new but its words.
      return {
        ...state,
        report: event.report,
        looking: { ...state.looking, revised: undefined },
      };
    case "inspected":
      return { ...state, inspection: event.inspection };
    case "edited":
      return edited(state);
    case "changed": {
      // Where a plan is written to doesn't change the plan.
      const same = Object.keys(event.saved).every((part) => part === "writeRepColumn");
      return { ...(same ? state : changed(state)), saved: { ...state.saved, ...event.saved } };
    }
    case "carved":
      return carved(state, event.report, event.revision);
    case "reading":
    case "carving":
    case "stopping":
    case "refused":
    case "writing":
    case "wrote":
    case "failed":
      return reduceWork(state, event);
    case "waiting":
      return state.waiting === event.isWaiting ? state : { ...state, waiting: event.isWaiting };
    case "today":
      return { ...state, today: event.figures };
    case "plans":
    case "stored":
    case "removed":
      return { ...state, plans: reducePlans(state.plans, event) };
    case "moves":
    case "decided":
    case "figures":
    case "counter":
    case "revised":
      return looked(state, event);
    case "dismissed":
      return { ...state, notice: undefined };
  }
}

/** Whether there are tables with something in them to plan. */
export function hasData({ inspection }: Pick<State, "inspection">): boolean {
  return inspection !== undefined && inspection.accounts.rows > 0;
}

/** The report of the plan as it stands with what was decided, as far as that is made already. */
export function reportNow({ report, looking }: Pick<State, "report" | "looking">): State["report"] {
  return looking.revised ?? report;
}
