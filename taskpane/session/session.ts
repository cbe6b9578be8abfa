import type { Language } from "../../src/plan/words/tongue";
import type { CellProblem } from "../../src/table/column";
import type { Workbook } from "../../src/plan/workbook/workbook";
import type { Place } from "../places";
import type { RemotePlanner } from "../planner";
import type { Looking } from "../state/reviewState";
import type { Event, State } from "../state/state";
import { createFileAdding, type FileAdding } from "./addFile";
import { createCarving, type Carving } from "./carving";
import { choosing, type Choosing } from "./choosing";
import { createFollowing, type Following } from "./following";
import { createCrm, type CrmSession } from "./crm";
import { createKeeping } from "./keeping";
import { comparingLater, type Comparing } from "./comparingSession";
import { offering, type Offering } from "./offering";
import { laterModules, type LaterModules } from "./laterModules";
import { createPlanPage, type PlanPageSession } from "./planPageSession";
import { createPlansSession, type PlansSession } from "./plansSession";
import { createReading, type Reading } from "./reading";
import { repairing, type Repairing } from "./repairing";
import { passingAuthor, type AuthorStore } from "./author";
import { reviewingLater, type Reviewing } from "./reviewingSession";
import { createSigning, type SigningSession } from "./signingSession";
import { createSpeaking, type Speaking } from "./speaking";
import { createTurns, type Turns } from "./turns";
import { createUnseen, type UnseenSession } from "./unseenSession";
import type { Visibility } from "./visibility";
import { createWriting, type Writing } from "./writing";

/** What the places can ask for. Each call does its work and tells the store; none of them throws. */
export interface Session
  extends
    Reading,
    Choosing,
    Carving,
    Reviewing,
    PlansSession,
    Writing,
    Repairing,
    Following,
    Offering,
    Comparing,
    CrmSession,
    FileAdding,
    PlanPageSession,
    SigningSession,
    UnseenSession,
    Speaking {
  go(place: Place): void;
  show(problem: CellProblem): Promise<void>;
  showSheet(name: string): Promise<void>;
  /** Selects a cell; rows and columns count from 0. */
  showCell(sheet: string, row: number, column: number): Promise<void>;
  dismiss(): void;
  /** What comes with a place that is loaded later than the rest, made once for the session. */
  later<Part>(make: (lent: Lent) => Part): Part;
}

/** What the session lends to what is loaded later. */
export interface Lent extends Turns {
  readonly parts: SessionParts;
  /** Reads the tables again, as a part of other work. */
  readonly readNow: () => Promise<void>;
  /** Does work of a run, one at a time; it reads the tables first. */
  readonly asRun: (work: () => Promise<void>) => Promise<void>;
}

export interface SessionParts {
  readonly workbook: Workbook;
  readonly planner: RemotePlanner;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** What to tell the user of a failure of the host. */
  readonly messageOf: (error: unknown) => string;
  /** Keeps the language that was chosen for the next time; it isn't kept if omitted. */
  readonly keepLanguage?: (language: Language) => void;
  /** Always in view if omitted. */
  readonly visibility?: Visibility;
  /** Where the user's name is kept; as long as the pane is open if omitted. */
  readonly author?: AuthorStore;
  /** What reads and writes tables; loaded when it is first needed if omitted. */
  readonly modules?: LaterModules;
  /** How long edits must rest before the workbook is looked through again; 800 ms if omitted. */
  readonly editPauseMs?: number;
}

export function createSession(parts: SessionParts): Session {
  const { workbook, planner, state, dispatch, messageOf } = parts;
  const turns = createTurns(dispatch, messageOf);
  const { guard, inTurn } = turns;
  const save = createKeeping(parts);
  const looking = (): Looking => state().looking;
  const { reviewing, begin, reviseOrFail } = reviewingLater(parts.modules ?? laterModules, {
    ...{ planner, looking, dispatch, guard },
    onDecided: () => void onDecided(),
  });
  const { plansSession, list, onMade, onDecided, ...inside } = createPlansSession({
    ...{ workbook, planner, state, dispatch, ...turns },
    onOpened: () => {
      onTaken(undefined);
      return begin();
    },
  });
  const following = createFollowing(parts);
  const { reading, readNow, inspect, lookSoon } = createReading({
    ...{ parts, save, ...turns },
    onConnected: () => {
      void list();
      void following.follow();
    },
  });
  const { carving, carved, asRun, accountsNow, onTaken } = createCarving({
    ...{ parts, save, readNow, lookSoon, ...turns },
    onMade: async () => {
      await begin();
      void onMade();
    },
  });

  const comparing = comparingLater(parts.modules ?? laterModules, {
    ...{ planner, state, dispatch, ...turns, asRun, reviseOrFail, accountsNow },
    ...{ bodyOf: inside.bodyOf, keepOther: inside.keepOther },
    openPlan: plansSession.openPlan,
    async onUsed(name, storedId, accounts) {
      onTaken(accounts);
      const stored = state().plans.list.find(({ head }) => head.id === storedId);
      if (stored !== undefined) dispatch({ type: "stored", plan: stored, isCurrent: true });
      await begin();
      void inTurn(save);
      void inTurn(inspect);
      if (stored === undefined) void onMade(name);
    },
  });

  const crm = createCrm({ parts, reviseOrFail, ...turns });

  const lent: Lent = { parts, readNow, asRun, ...turns };
  const made = new Map<unknown, unknown>();

  function select(sheet: string, row: number, column: number): Promise<void> {
    return guard(() => workbook.select(sheet, { row, column, rows: 1, columns: 1 }));
  }

  return {
    ...reading,
    ...choosing(parts, turns, { save, inspect }),
    ...carving,
    ...reviewing,
    ...plansSession,
    ...comparing,
    ...createPlanPage({ parts, plans: inside.plans, ...turns }),
    ...createUnseen({ parts, inside, ...turns }),
    ...createSigning({
      ...{ parts, inside, readNow, reviseOrFail, ...turns },
      author: parts.author ?? passingAuthor(),
    }),
    ...createWriting({ parts, save, carved, reviseOrFail, ...turns }),
    ...crm,
    ...createFileAdding({ parts, readNow, wishCrm: crm.wishCrm, ...turns }),
    ...repairing(parts, turns),
    ...offering(parts, turns),
    followsSelection: following.followsSelection,
    lookAtSelection: following.lookAtSelection,
    go(place) {
      dispatch({ type: "went", place });
      void following.lookAtSelection();
    },
    ...createSpeaking({ parts, inspect, begin, ...turns }),
    show: ({ sheet, row, column }) => select(sheet, row, column),
    showSheet: (name) => select(name, 0, 0),
    showCell: select,
    dismiss: () => dispatch({ type: "dismissed" }),
    later<Part>(make: (lent: Lent) => Part): Part {
      const known = made.get(make) ?? make(lent);
      made.set(make, known);
      return known as Part;
    },
  };
}
