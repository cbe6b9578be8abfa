import { noControl } from "../../src/plan/door/controlTotals";
import type { Inspection } from "../../src/plan/inputs/inspect";
import type { AccountReport, CarveReport } from "../../src/plan/results/report";
import type { ReviewFigures } from "../../src/plan/review/figures";
import type { Adding, AddingEvent } from "./addingState";
import { noCrm, type CrmEvent, type CrmState } from "./crmState";
import { nothingHandedOver, type HandOver, type HandOverEvent } from "./handOverState";
import type { LaterEvent, LaterState } from "./laterState";
import type { SourceName } from "./lostTable";
import type { Place } from "../places";
import {
  noComparing,
  type ComparedAllEvent,
  type Comparing,
  type ComparingEvent,
  type UsedEvent,
} from "./compareState";
import { noStoredPlans, type StoredPlans, type StoredPlansEvent } from "./plansState";
import { nothingToLookAt, type Looking, type LookingEvent } from "./reviewState";
import type { Saved } from "../../src/plan/workbook/saved";
import type { Unseen } from "../../src/plan/stored/unseen";
import { defaultSettings } from "../../src/plan/settings/settings";
import { fixedMarks } from "../../src/plan/words/marks";
import type { Tongue } from "../../src/plan/words/tongue";
import type { FoundTargets } from "../../src/plan/workbook/findTargets";
import type { Source } from "../../src/plan/workbook/source";
import type { PlanPage, PlanPageEvent } from "./planPageState";
import { nothingToSign, type Signing, type SigningEvent } from "./signingState";
import type { Reading, Run, WorkEvent, Writing } from "./workState";

/** Everything that the pane shows, and what can happen to it. Pure: no host, no worker, no React. */

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

/** Whether there are tables with something in them to plan. */
export function hasData({ inspection }: Pick<State, "inspection">): boolean {
  return inspection !== undefined && inspection.accounts.rows > 0;
}

/** The report of the plan as it stands with what was decided, as far as that is made already. */
export function reportNow({ report, looking }: Pick<State, "report" | "looking">): State["report"] {
  return looking.revised ?? report;
}
