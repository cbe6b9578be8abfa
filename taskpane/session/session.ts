import type { Language } from "../../src/plan/words/tongue";
import type { CellProblem } from "../../src/table/column";
import type { Workbook } from "../../src/plan/workbook/workbook";
import type { Place } from "../places";
import type { RemotePlanner } from "../planner";
import type { Looking } from "../state/reviewState";
import type { Event, State } from "../state/state";
import { createCarving, type Carving } from "./carving";
import { choosing, type Choosing } from "./choosing";
import { createKeeping } from "./keeping";
import type { LaterModules } from "./laterModules";
import { createPlansSession, type PlansSession } from "./plansSession";
import { createReading, type Reading } from "./reading";
import { repairing, type Repairing } from "./repairing";
import { createReviewing, type Reviewing } from "./reviewSession";
import { createSpeaking, type Speaking } from "./speaking";
import { createTurns } from "./turns";
import type { Visibility } from "./visibility";
import { createWriting, type Writing } from "./writing";

/** What the places can ask for. Each call does its work and tells the store; none of them throws. */
export interface Session
  extends Reading, Choosing, Carving, Reviewing, PlansSession, Writing, Repairing, Speaking {
  go(place: Place): void;
  show(problem: CellProblem): Promise<void>;
  showSheet(name: string): Promise<void>;
  /** Selects a cell; rows and columns count from 0. */
  showCell(sheet: string, row: number, column: number): Promise<void>;
  dismiss(): void;
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
  /** What reads and writes tables; loaded when it is first needed if omitted. */
  readonly modules?: LaterModules;
  /** How long edits must rest before the workbook is looked through again; 800 ms if omitted. */
  readonly editPauseMs?: number;
}

export function createSession(parts: SessionParts): Session {
  const { workbook, planner, state, dispatch, messageOf } = parts;
  const turns = createTurns(dispatch, messageOf);
  const { guard } = turns;
  const save = createKeeping(parts);
  const looking = (): Looking => state().looking;
  const { reviewing, begin, reviseOrFail } = createReviewing({
    ...{ planner, looking, dispatch, guard },
    onDecided: () => void onDecided(),
  });
  const { plansSession, list, onMade, onDecided } = createPlansSession({
    ...{ workbook, planner, state, dispatch, ...turns },
    onOpened: begin,
  });
  const { reading, readNow, inspect, lookSoon } = createReading({
    ...{ parts, save, ...turns },
    onConnected: () => void list(),
  });
  const { carving, carved } = createCarving({
    ...{ parts, save, readNow, lookSoon, ...turns },
    onMade: async () => {
      await begin();
      void onMade();
    },
  });

  function select(sheet: string, row: number, column: number): Promise<void> {
    return guard(() => workbook.select(sheet, { row, column, rows: 1, columns: 1 }));
  }

  return {
    ...reading,
    ...choosing(parts, turns, { save, inspect }),
    ...carving,
    ...reviewing,
    ...plansSession,
    ...createWriting({ parts, save, carved, reviseOrFail, ...turns }),
    ...repairing(workbook, turns),
    ...createSpeaking({ parts, inspect, begin, ...turns }),
    go: (place) => dispatch({ type: "went", place }),
    show: ({ sheet, row, column }) => select(sheet, row, column),
    showSheet: (name) => select(name, 0, 0),
    showCell: select,
    dismiss: () => dispatch({ type: "dismissed" }),
  };
}
