import { InputError } from "../src/errors";
import type { CellProblem } from "../src/table/column";
import type { ControlTotals } from "../src/plan/door/controlTotals";
import type { AccountReport } from "../src/plan/results/report";
import { savedFrom, savedText, type Saved } from "../src/plan/workbook/saved";
import type { SettingName, Settings } from "../src/plan/settings/settings";
import { placeOf, type Source } from "../src/plan/workbook/source";
import type { WhyNot } from "../src/plan/words/whyNot";
import type { CellChange, Workbook } from "../src/plan/workbook/workbook";
import { createEdits } from "./edits";
import { lostText } from "./lostTable";
import type { RemotePlanner } from "./planner";
import { choicesOf, savedNow } from "./choices";
import { laterModules, type LaterModules } from "./laterModules";
import type { Place } from "./places";
import { createPlansSession, type PlansSession } from "./plansSession";
import { repairing, type Repairing } from "./repairing";
import { createReviewing, type Reviewing } from "./reviewSession";
import type { Looking } from "./reviewState";
import type { Event, Side, State } from "./state";
import { createTurns } from "./turns";
import { alwaysShown, type Visibility } from "./visibility";
import type { CarvedAccounts } from "./writePlan";

/** What the steps can ask for. Each call does its work and tells the store; none of them throws. */
export interface Session extends Repairing, Reviewing, PlansSession {
  start(): Promise<void>;
  /** Starts once the pane can be seen. */
  startWhenShown(): void;
  refresh(): Promise<void>;
  go(place: Place): void;
  chooseSource(side: Side, source: Source): Promise<void>;
  chooseColumn(side: Side, role: string, header: string): Promise<void>;
  set<N extends SettingName>(name: N, value: Settings[N]): Promise<void>;
  pin(account: string, rep: string): Promise<void>;
  unpin(account: string): Promise<void>;
  /** The user's word on a question about the tables; undefined takes it back. */
  answer(key: string, value: string | undefined): Promise<void>;
  /** Totals of the user's own report. */
  setControl(control: ControlTotals): Promise<void>;
  setWriteRepColumn(on: boolean): void;
  show(problem: CellProblem): Promise<void>;
  showSheet(name: string): Promise<void>;
  /** Selects a cell; rows and columns count from 0. */
  showCell(sheet: string, row: number, column: number): Promise<void>;
  carve(): Promise<void>;
  /** Carves for the plan that breaks contradicting rules least. */
  look(): Promise<void>;
  stop(): void;
  find(text: string): Promise<readonly AccountReport[]>;
  /** Undefined where it can't be told: the plan is gone, or telling it failed. */
  whyNot(account: string, rep: string): Promise<WhyNot | undefined>;
  write(): Promise<void>;
  dismiss(): void;
}

export interface SessionParts {
  readonly workbook: Workbook;
  readonly planner: RemotePlanner;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** What to tell the user of a failure of the host. */
  readonly messageOf: (error: unknown) => string;
  /** Always in view if omitted. */
  readonly visibility?: Visibility;
  /** What reads and writes tables; loaded when it is first needed if omitted. */
  readonly modules?: LaterModules;
  /** How long edits must rest before the workbook is looked through again; 800 ms if omitted. */
  readonly editPauseMs?: number;
}

/** What a carve has to know of the tables; nothing where they are not there to be carved. */
function carvedAccounts({ chosen, lost, inspection }: State): CarvedAccounts {
  const id = inspection?.accounts.roles.find((role) => role.key === "id");
  const gone = lost.accounts ?? lost.reps;
  if (gone !== undefined) throw new InputError(lostText(gone));
  if (chosen.accounts === undefined || id === undefined) {
    throw new InputError("Choose the tables of the accounts and of the reps under Data first.");
  }
  return { source: chosen.accounts, idHeader: id.header };
}

/** Accounts times reps up to which today's figures are counted unasked: it takes the worker a moment. */
const mostPairsToday = 5e6;

/** Rows of accounts up to which the tables are read again by themselves after an edit. */
const mostRowsFollowed = 20_000;

export function createSession(parts: SessionParts): Session {
  const { workbook, planner, state, dispatch, messageOf, editPauseMs = 800 } = parts;
  const { visibility = alwaysShown, modules = laterModules } = parts;
  const turns = createTurns(dispatch, messageOf);
  const { guard, inTurn } = turns;
  const looking = (): Looking => state().looking;
  const { reviewing, begin, reviseOrFail } = createReviewing({
    ...{ planner, looking, dispatch, guard },
    onDecided: () => void onDecided(),
  });
  const tellOfEdit = (event: Event): void => {
    dispatch(event);
    lookSoon();
  };
  const { plansSession, list, onMade, onDecided } = createPlansSession({
    ...{ workbook, planner, state, dispatch, guard, inTurn },
    onOpened: begin,
  });
  const edits = createEdits({ workbook, state, dispatch: tellOfEdit }, turns);
  let restored = false;
  let listening = false;
  let lookAgain: ReturnType<typeof setTimeout> | undefined;
  /** A table was missing, and cells were edited while the pane was out of view. */
  let missedEdits = false;
  let isStarted = false;
  /** Where the accounts of the planner's latest plan stand. */
  let carved: CarvedAccounts | undefined;

  /** What stands in the workbook: saving it again would be a step to undo that changes nothing. */
  let lastSaved: string | undefined;

  async function save(): Promise<void> {
    const text = savedText(savedNow(state()));
    if (text === lastSaved) return;
    try {
      await workbook.saveSettings(text);
      lastSaved = text;
    } catch (error) {
      // Where nothing can be written that is said already, and choices hold as long as the pane is open.
      if (state().blocked === undefined) throw error;
    }
  }

  async function read(choice?: Partial<Pick<Saved, Side>>): Promise<void> {
    const { readWorkbook } = await modules.reading();
    edits.take(await readWorkbook(parts, choice));
  }

  /** Once per session; where it failed, the next look makes up for it. */
  async function connect(): Promise<void> {
    if (!restored) {
      const saved = savedFrom((await workbook.loadSettings()) ?? "");
      if (saved !== undefined) dispatch({ type: "restored", saved });
      restored = true;
      void list();
    }
    if (!listening) {
      await workbook.onChange(onEdit);
      listening = true;
    }
  }

  async function inspect(): Promise<void> {
    const { accounts, reps } = state().chosen;
    const both = accounts !== undefined && reps !== undefined;
    const inspection = both ? await planner.inspect(choicesOf(state().saved)) : undefined;
    dispatch({ type: "inspected", inspection });
    void countToday();
  }

  /** Not waited for: nothing that the user does depends on it. */
  async function countToday(): Promise<void> {
    const { inspection, saved } = state();
    const { accounts = 0, reps = 0 } = inspection?.summary ?? {};
    const isCounted = accounts > 0 && accounts * reps <= mostPairsToday;
    await guard(async () => {
      const figures = isCounted ? await planner.today(choicesOf(saved)) : undefined;
      if (state().inspection === inspection) dispatch({ type: "today", figures });
    });
  }

  function look(): Promise<void> {
    return inTurn(async () => {
      await connect();
      await read();
      void countToday();
    }, "reading");
  }

  /** While a table is missing, edits may be the user pasting it: look again once they pause. */
  function onEdit(change: CellChange): void {
    const { accounts, reps } = state().chosen;
    if (accounts === undefined || reps === undefined) {
      missedEdits = !visibility.isShown();
      if (missedEdits) return;
      clearTimeout(lookAgain);
      lookAgain = setTimeout(() => void look(), editPauseMs);
    } else edits.tell(change);
  }

  /** Figures follow what is edited where reading takes a moment; larger tables are read when asked for. */
  function lookSoon(): void {
    const rows = state().inspection?.accounts.rows ?? Infinity;
    if (rows > mostRowsFollowed || !visibility.isShown()) return;
    clearTimeout(lookAgain);
    lookAgain = setTimeout(() => {
      // A run and a write end first: they read, or have read, what they need.
      if (state().run.status !== "running" && state().stale) void look();
    }, editPauseMs);
  }

  /** The change shows at once; what follows from it comes in turn. */
  function change(saved: Partial<Saved>): Promise<void> {
    dispatch({ type: "changed", saved });
    // Kept first: looking takes a moment, and the pane may be closed meanwhile.
    void inTurn(save);
    return inTurn(inspect);
  }

  async function runCarve(contradictions: "refuse" | "look"): Promise<void> {
    const { revision, run } = state();
    const accounts = carvedAccounts(state());
    const carve = planner.carve(choicesOf(state().saved), contradictions, (progress) => {
      if (state().run.status === "running") dispatch({ type: "carving", progress });
    });
    // A stop that came while the carve still waited its turn.
    const stop = run.status === "running" && run.stopping ? planner.stop() : undefined;
    const [outcome] = await Promise.all([carve, stop]);
    if ("refused" in outcome) {
      const { refused: message, clash } = outcome;
      dispatch({ type: "refused", message, clash });
      return;
    }
    carved = accounts;
    dispatch({ type: "carved", report: outcome.ok, revision });
    if (outcome.ok.broken !== undefined) return;
    await begin();
    void onMade();
  }

  /**
   * One at a time. It reads first: edits are told, but nobody tells of formulas that show something
   * else now. It works on a copy of the tables, so that the pane can be used meanwhile.
   */
  async function carve(contradictions: "refuse" | "look"): Promise<void> {
    if (state().run.status === "running") return;
    dispatch({ type: "carving", progress: { done: 0, stage: "Starting" } });
    const reading = { isDone: false };
    await inTurn(async () => {
      await connect();
      await read();
      reading.isDone = true;
    }, "reading for a carve");
    if (!reading.isDone) return;
    await guard(() => runCarve(contradictions), "carve");
    if (state().stale) lookSoon();
    await inTurn(save);
  }

  async function runWrite(): Promise<void> {
    const onProgress = (done: number): void => dispatch({ type: "writing", done });
    await reviseOrFail();
    const beside = state().saved.writeRepColumn ? carved : undefined;
    const { writePlan } = await modules.writing();
    const written = await writePlan(workbook, planner, beside, onProgress);
    if (written.columnRefused !== undefined) {
      // Without it the sheets are still there: its failure is told beside their success.
      dispatch({ type: "failed", message: written.columnRefused, ended: undefined });
    }
    dispatch({ type: "wrote", written });
  }

  async function write(): Promise<void> {
    const { run, writing, report } = state();
    if (writing.status === "running") return;
    const broken = report?.broken !== undefined;
    if (run.status === "running" || broken) {
      const message = broken
        ? "This plan breaks your rules, so it isn't written. Change one of them, then carve again."
        : "A carve is running. Wait until it is done, or stop it; then write.";
      dispatch({ type: "failed", message, ended: undefined });
      return;
    }
    dispatch({ type: "writing", done: 0 });
    await inTurn(runWrite, "writing");
    await inTurn(save);
  }

  function select(sheet: string, row: number, column: number): Promise<void> {
    return guard(() => workbook.select(sheet, { row, column, rows: 1, columns: 1 }));
  }

  return {
    ...repairing(workbook, turns),
    ...reviewing,
    ...plansSession,
    start: look,
    startWhenShown: () =>
      visibility.onShown(() => {
        if (isStarted && !missedEdits) return;
        isStarted = true;
        missedEdits = false;
        void look();
      }),
    refresh: look,
    go: (place) => dispatch({ type: "went", place }),
    chooseSource: (side, source) =>
      inTurn(async () => {
        await read({ [side]: { ...placeOf(source), columns: new Map() } });
        await save();
      }, "reading"),
    chooseColumn(side, role, header) {
      const now = state().saved[side];
      return change({ [side]: { ...now, columns: new Map(now.columns).set(role, header) } });
    },
    set: (name, value) => change({ settings: { ...state().saved.settings, [name]: value } }),
    pin(account, rep) {
      const others = state().saved.pins.filter((pin) => pin.account !== account);
      return change({ pins: [...others, { account, rep }] });
    },
    unpin: (account) =>
      change({ pins: state().saved.pins.filter((pin) => pin.account !== account) }),
    answer(key, value) {
      const answers = new Map(state().saved.answers);
      if (value === undefined) answers.delete(key);
      else answers.set(key, value);
      return change({ answers });
    },
    setControl: (control) => change({ control }),
    setWriteRepColumn(on) {
      dispatch({ type: "changed", saved: { writeRepColumn: on } });
      void inTurn(save);
    },
    show: ({ sheet, row, column }) => select(sheet, row, column),
    showSheet: (name) => select(name, 0, 0),
    showCell: select,
    carve: () => carve("refuse"),
    look: () => carve("look"),
    stop() {
      dispatch({ type: "stopping" });
      void guard(() => planner.stop());
    },
    async find(text) {
      let found: readonly AccountReport[] = [];
      await guard(async () => {
        found = await planner.find(text);
      });
      return found;
    },
    async whyNot(account, rep) {
      let answer: WhyNot | undefined;
      await guard(async () => {
        answer = await planner.whyNot(account, rep);
      });
      return answer;
    },
    write,
    dismiss: () => dispatch({ type: "dismissed" }),
  };
}
