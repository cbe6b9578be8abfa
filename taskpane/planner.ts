import type { Answer, Work } from "../src/plan/compute";
import type { ControlTotals } from "../src/plan/door/controlTotals";
import type { ColumnValue } from "../src/plan/inputs/columnValues";
import type { CrmRequest, CrmTables } from "../src/plan/crm/crmFile";
import type { CrmReport } from "../src/plan/crm/crmReport";
import type { CrmSheets } from "../src/plan/crm/crmTables";
import type { Inspection } from "../src/plan/inputs/inspect";
import type { Pin } from "../src/plan/inputs/inputs";
import type { AccountReport, CarveReport } from "../src/plan/results/report";
import type { Results } from "../src/plan/results/results";
import type { Managers } from "../src/plan/review/teams";
import type { Move } from "../src/plan/review/moves";
import type { ReviewFigures } from "../src/plan/review/figures";
import type { Counter, Decision } from "../src/plan/review/review";
import type { Settings } from "../src/plan/settings/settings";
import type { SignOff, SignOffPart } from "../src/plan/signOff/signOff";
import type { ChangedSince } from "../src/plan/stored/sinceMade";
import type { HeadFacts } from "../src/plan/stored/head";
import type { Tongue } from "../src/plan/words/tongue";
import type { WhyNot } from "../src/plan/words/whyNot";
import type { TableRange } from "../src/table/readTable";
import type { Progress } from "../src/model";
import type { ComparedPlanner } from "./comparedPlanner";
import type { FixesPlanner } from "./fixesPlanner";

/** What the user chose about the tables that the worker holds. */
export interface Choices {
  readonly accountColumns: ReadonlyMap<string, string>;
  readonly repColumns: ReadonlyMap<string, string>;
  readonly settings: Settings;
  readonly pins: readonly Pin[];
  readonly answers: ReadonlyMap<string, string>;
  readonly control: ControlTotals;
  /** How the user is spoken to; no part of what a plan is made from. English if omitted. */
  readonly tongue?: Tongue;
}

/** Hard rules that contradict each other. */
export interface Clash {
  /** A sentence each; without any one of them the others can be kept. */
  readonly rules: readonly string[];
  /** Whether there is a plan that breaks them least, to be looked at. */
  readonly canLook: boolean;
}

/** A failure that the user can mend is part of the answer; a bug rejects. */
export type Outcome<T> =
  | { readonly ok: T }
  | {
      readonly refused: string;
      /** Hard rules contradict each other; undefined where a cell or setting is wrong. */
      readonly clash: Clash | undefined;
    };

/** The latest plan, to be stored in the workbook. */
export interface PlanToStore {
  /** What its head says of it. */
  readonly facts: HeadFacts;
  /** Packed, in pieces that each fit a part. */
  readonly body: readonly string[];
}

/** A stored plan made anew, and whether it came out the same. */
export interface MadeAnew {
  readonly isSame: boolean;
  /** The same with what was decided by hand; undefined where nothing was, or it can't be told. */
  readonly isSameByHand: boolean | undefined;
  /** In words, with the reason where it isn't. */
  readonly text: string;
  /** It was stopped before its end, so that nothing was found out. */
  readonly isStopped: boolean;
}

/** A stored plan to be made anew. */
export interface StoredToRemake {
  readonly body: readonly string[];
  readonly decisions: readonly Decision[];
  /** Of the plan with these decisions. */
  readonly changedFingerprint: string;
}

/** What a stored plan was made from. */
export interface StoredLook {
  /** What was read of the tables, control totals, rates, settings and columns. */
  readonly parts: readonly SignOffPart[];
  /** Why it can't be told what has changed since, or what has. */
  readonly since: ChangedSince | string;
}

/** What is said of a file for a CRM; the worker has the tables. */
export interface CrmChoices
  extends Omit<CrmRequest, "fresh">, Pick<CrmTables, "accountColumns" | "repColumns"> {
  /** Whether the fresh export that was taken counts. */
  readonly isCompared: boolean;
}

/** The accounts that a stored plan was made from, as they stood. */
export interface AccountsRead {
  readonly sheet: string;
  /** Position of the header row and of the leftmost column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly idHeader: string;
}

/** What runs in the web worker. It holds the tables, the latest carve, and plans to compare it with. */
export interface Planner extends ComparedPlanner, FixesPlanner {
  /** Undefined where the workbook holds no such table (any longer). */
  take(table: "accounts" | "reps" | "targets" | "fresh", range: TableRange | undefined): void;
  inspect(choices: Choices): Promise<Inspection>;
  /** @param contradictions - what to do where hard rules contradict each other, see `carveSteps` */
  carve(
    choices: Choices,
    contradictions: "refuse" | "look",
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<CarveReport>>;
  /** Makes a running carve end with the best plan found so far. */
  stop(): void;
  find(text: string): AccountReport[];
  /** What stands in a column of the accounts as read, the commonest first. */
  columnValues(choices: Choices, header: string): ColumnValue[];
  /** An account of the latest plan by its id. */
  account(id: string): AccountReport | undefined;
  /** What stands against giving an account of the latest plan to a rep; undefined without it. */
  whyNot(account: string, rep: string): WhyNot | undefined;
  /** Made from the tables as they were when it was carved, whatever was taken since. */
  stored(): PlanToStore;
  /** Makes a stored plan the latest, without a search. @param body - as `stored` gave it */
  openPlan(
    body: readonly string[],
    onProgress: (progress: Progress) => void,
    tongue?: Tongue,
  ): Promise<Outcome<CarveReport>>;
  /** Where the accounts stood that an opened plan was made from; undefined of a plan made from the tables at hand. */
  accountsRead(): AccountsRead | undefined;
  /** All that is signed with the latest plan, as it was revised last. */
  signOff(): SignOff;
  /** What has changed in the tables, as they were taken last, since the latest plan was made from them. */
  changedSince(choices: Choices): ChangedSince;
  /**
   * Searches for a stored plan anew from what is stored of its tables. The latest plan stays.
   *
   * @param stored - its body as `stored` gave it, and what was decided of it since
   */
  makeAnew(
    stored: StoredToRemake,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<MadeAnew>>;
  stopMakingAnew(): void;
  /** What a stored plan was made from, and what has changed in the tables since. */
  lookInto(body: readonly string[], choices: Choices): Promise<Outcome<StoredLook>>;
  /** Says all of the latest plan anew, as its search made it; undefined where there is no sound one. */
  retell(tongue: Tongue): Promise<CarveReport | undefined>;
  /**
   * What today's owners amount to under these choices; undefined where the tables can't be used yet,
   * or hold no owners.
   */
  today(choices: Choices): Promise<ReviewFigures | undefined>;
  /** What the latest plan changes, as its search made it, and which decisions it knows nothing of. */
  look(decisions: readonly Decision[]): {
    readonly moves: readonly Move[];
    /** Ids of their accounts. */
    readonly unknown: readonly string[];
  };
  /** Who leads whom, by the reps as they were taken last; undefined where no column says so. */
  managers(choices: Choices): Managers | undefined;
  /** What that plan amounts to with these decisions. @throws InputError as `Review.byHand` */
  figures(decisions: readonly Decision[]): ReviewFigures;
  /** Undefined where no step helps, and where figures were asked for meanwhile: they are answered first. */
  counter(decisions: readonly Decision[]): Promise<Counter | undefined>;
  /** The accounts of decisions that the plan moves nowhere, in the order of the decisions. */
  others(decisions: readonly Decision[]): readonly Move[];
  /** Makes that plan with these decisions the one that is asked about and written. */
  revise(decisions: readonly Decision[]): Promise<CarveReport>;
  /** What the head of a stored plan says of that plan with these decisions. @throws InputError as `Review.byHand` */
  factsWith(decisions: readonly Decision[]): Promise<HeadFacts>;
  /** A long text made small enough to be stored, in pieces that each fit a part; and the text again. */
  pack(text: string): string[];
  /** @param what - how a sentence names it: "This restore point" */
  unpack(pieces: readonly string[], what: string): string;
  results(): { readonly results: Results; readonly repByAccount: ReadonlyMap<string, string> };
  /** What a file for a CRM would hold of the latest plan. @throws InputError as `crmFile` */
  crm(choices: CrmChoices): CrmReport;
  crmSheets(choices: CrmChoices): CrmSheets;
  /** The work of TP.ASSIGN and its kin, away from the page. `call` tells calls apart for `stopCells`. */
  answerCells(call: number, work: Work): Promise<Outcome<Answer>>;
  stopCells(call: number): void;
}

/** The planner as the page sees it: every answer takes a message there and one back. */
export type RemotePlanner = {
  readonly [name in keyof Planner]: (
    ...given: Parameters<Planner[name]>
  ) => Promise<Awaited<ReturnType<Planner[name]>>>;
};
