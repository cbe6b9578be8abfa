import { noControl } from "../../src/plan/door/controlTotals";
import type { Inspection } from "../../src/plan/inputs/inspect";
import type { AccountReport, CarveReport } from "../../src/plan/results/report";
import type { ReviewFigures } from "../../src/plan/review/figures";
import { withoutOldNews, type Adding, type AddingEvent } from "./addingState";
import { noCrm, outdatedCrm, type CrmEvent, type CrmState } from "./crmState";
import {
  nothingHandedOver,
  withoutPreview,
  type HandOver,
  type HandOverEvent,
} from "./handOverState";
import type { LaterEvent, LaterState } from "./laterState";
import type { SourceName } from "./lostTable";
import type { Place } from "../places";
import {
  noComparing,
  reduceComparing,
  type ComparedAllEvent,
  type Comparing,
  type ComparingEvent,
  type UsedEvent,
} from "./compareState";
import { noStoredPlans, reducePlans, type StoredPlans, type StoredPlansEvent } from "./plansState";
import { nothingToLookAt, reduceLooking, type Looking, type LookingEvent } from "./reviewState";
import type { Saved } from "../../src/plan/workbook/saved";
import type { Unseen } from "../../src/plan/stored/unseen";
import { defaultSettings } from "../../src/plan/settings/settings";
import { fixedMarks } from "../../src/plan/words/marks";
import type { Tongue } from "../../src/plan/words/tongue";
import type { FoundTargets } from "../../src/plan/workbook/findTargets";
import type { Source } from "../../src/plan/workbook/source";
import { reducePlanPage, type PlanPage, type PlanPageEvent } from "./planPageState";
import { nothingToSign, reduceSigning, type Signing, type SigningEvent } from "./signingState";
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
  /** The account in whose row the user is, as the plan has it. */
  readonly selected: AccountReport | undefined;
  readonly plans: StoredPlans;
  readonly comparing: Comparing;
  readonly signing: Signing;
  /** What is stored in the workbook unseen; undefined until somebody looks. */
  readonly unseen: readonly Unseen[] | undefined;
  /** The stored plan that somebody looks into. */
  readonly planPage: PlanPage | undefined;
  /** What today's owners amount to; undefined until it is counted. */
  readonly today: ReviewFigures | undefined;
  /** Counts the changes of data, rules and pins, so that a carve can tell those made under way. */
  readonly revision: number;
  /** The revision that the report was made of. */
  readonly madeOf: number;
  /** Cells, tables, rules or pins changed since the report's carve began. */
  readonly outdated: boolean;
  readonly writing: Writing;
  /** The file for a CRM. */
  readonly crm: CrmState;
  readonly adding: Adding;
  readonly handOver: HandOver;
  readonly later: LaterState;
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
    writeLog: true,
  },
  reading: undefined,
  inspection: undefined,
  stale: false,
  run: { status: "idle" },
  report: undefined,
  looking: nothingToLookAt,
  selected: undefined,
  plans: noStoredPlans,
  comparing: noComparing,
  signing: nothingToSign,
  planPage: undefined,
  unseen: undefined,
  today: undefined,
  revision: 0,
  madeOf: 0,
  outdated: false,
  writing: { status: "idle" },
  crm: noCrm,
  adding: { status: "idle" },
  handOver: nothingHandedOver,
  later: {},
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
  /** All that was read is as it was read before: no plan is another for it. */
  readonly isSame: boolean;
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
  | { readonly type: "selected"; readonly account: AccountReport | undefined }
  | { readonly type: "today"; readonly figures: ReviewFigures | undefined }
  | WorkEvent
  | LookingEvent
  | StoredPlansEvent
  | ComparingEvent
  | ComparedAllEvent
  | UsedEvent
  | CrmEvent
  | AddingEvent
  | SigningEvent
  | PlanPageEvent
  | { readonly type: "unseen"; readonly unseen: readonly Unseen[] }
  /** Something that has to be known, until it is read. */
  | { readonly type: "told"; readonly message: string }
  | HandOverEvent
  | LaterEvent
  | { readonly type: "dismissed" };

/** Where a plan is written to, of what is saved. */
const writtenParts: ReadonlySet<string> = new Set(["writeRepColumn", "writeLog"]);

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
  { sources, chosen, lost, targets, saved, inspection, blocked, isSame }: ReadEvent,
): State {
  // An edit that left all as it was is none.
  const before = isSame ? { ...state, outdated: state.revision !== state.madeOf } : changed(state);
  return {
    ...before,
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
    looking: {
      ...nothingToLookAt,
      decided: state.looking.decided,
      words: state.looking.words,
    },
    plans: { ...state.plans, current: undefined },
    madeOf: revision,
    outdated,
    writing: { status: "idle" },
    crm: outdatedCrm(state.crm),
    handOver: withoutPreview(state.handOver),
  };
}

/** A plan that was compared is the plan at hand, and what it changed of the settings is the user's choice. */
function used(state: State, { report, revision, wish, told }: UsedEvent): State {
  const settings = { ...state.saved.settings, ...wish.changes };
  const next = carved(state, report, revision);
  const notice = told === "" ? undefined : ({ kind: "info", text: told } as const);
  return { ...next, place: "review", saved: { ...state.saved, settings }, notice };
}

/** What is decided makes another plan of it than the one that was written. */
function looked(state: State, event: LookingEvent): State {
  const looking = reduceLooking(state.looking, event);
  return event.type === "decided"
    ? {
        ...{ ...state, looking, writing: { status: "idle" } },
        ...{ handOver: withoutPreview(state.handOver), crm: outdatedCrm(state.crm) },
      }
    : { ...state, looking };
}

/** What changes the plan at hand or its cells: what was looked at to be signed is not that any more. */
const unsigning: ReadonlySet<Event["type"]> = new Set([
  ...(["read", "edited", "changed", "carved", "decided", "removed"] as const),
]);

export function reduce(state: State, event: Event): State {
  const next = reduced(state, event);
  return unsigning.has(event.type) && next.signing.toSign !== undefined
    ? { ...next, signing: { ...next.signing, toSign: undefined } }
    : next;
}

function reduced(state: State, event: Event): State {
  switch (event.type) {
    case "went":
      return { ...state, place: event.place, adding: withoutOldNews(state.adding) };
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
      const same = Object.keys(event.saved).every((part) => writtenParts.has(part));
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
    case "not written":
    case "failed":
      return reduceWork(state, event);
    case "waiting":
      return state.waiting === event.isWaiting ? state : { ...state, waiting: event.isWaiting };
    case "selected":
      return { ...state, selected: event.account };
    case "today":
      return { ...state, today: event.figures };
    case "plans":
    case "stored":
    case "removed":
      return { ...state, plans: reducePlans(state.plans, event) };
    case "viewed":
    case "compared":
    case "compared one":
    case "compared in words":
    case "paired":
    case "differing":
      return { ...state, comparing: reduceComparing(state.comparing, event) };
    case "compared all":
      return state.run.status === "running" ? { ...state, run: { status: "idle" } } : state;
    case "used":
      return used(state, event);
    case "named":
    case "name asked":
    case "signing":
    case "to sign":
    case "page written":
      return { ...state, signing: reduceSigning(state.signing, event) };
    case "plan page":
    case "looked into":
    case "anew":
      return { ...state, planPage: reducePlanPage(state.planPage, event) };
    case "unseen":
      return { ...state, unseen: event.unseen };
    case "told":
      return { ...state, notice: { kind: "info", text: event.message } };
    case "moves":
    case "decided":
    case "figures":
    case "counter":
    case "revised":
      return looked(state, event);
    case "crm":
      return { ...state, crm: { ...state.crm, ...event.crm } };
    case "adding":
      return { ...state, adding: event.adding };
    case "found more":
      return { ...state, sources: [...state.sources, ...event.sources] };
    case "hand over":
      return { ...state, handOver: { ...state.handOver, ...event.change } };
    case "later":
      return { ...state, later: { ...state.later, ...event.change } };
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
