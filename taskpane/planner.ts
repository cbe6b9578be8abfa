import type { Answer, Work } from "../src/plan/compute";
import type { ControlTotals } from "../src/plan/door/controlTotals";
import type { Inspection } from "../src/plan/inputs/inspect";
import type { Pin } from "../src/plan/inputs/inputs";
import type { AccountReport, CarveReport } from "../src/plan/results/report";
import type { Results } from "../src/plan/results/results";
import type { Move } from "../src/plan/review/moves";
import type { ReviewFigures } from "../src/plan/review/figures";
import type { Counter, Decision } from "../src/plan/review/review";
import type { Settings } from "../src/plan/settings/settings";
import type { HeadFacts } from "../src/plan/stored/head";
import type { Tongue } from "../src/plan/words/tongue";
import type { WhyNot } from "../src/plan/words/whyNot";
import type { TableRange } from "../src/table/readTable";
import type { Progress } from "../src/model";

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

/** What runs in the web worker. It holds the tables and the latest carve. */
export interface Planner {
  /** Undefined where the workbook holds no such table (any longer). */
  take(table: "accounts" | "reps" | "targets", range: TableRange | undefined): void;
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
  /** What that plan amounts to with these decisions. @throws InputError as `Review.byHand` */
  figures(decisions: readonly Decision[]): ReviewFigures;
  counter(decisions: readonly Decision[]): Counter | undefined;
  /** Makes that plan with these decisions the one that is asked about and written. */
  revise(decisions: readonly Decision[]): Promise<CarveReport>;
  results(): { readonly results: Results; readonly repByAccount: ReadonlyMap<string, string> };
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
