import { placeOf, type Source } from "../../src/plan/workbook/source";
import { savedFrom, type Saved } from "../../src/plan/workbook/saved";
import type { CellChange } from "../../src/plan/workbook/workbook";
import type { Event, Side } from "../state/state";
import { choicesOf } from "./choices";
import { createEdits } from "./edits";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";
import { alwaysShown } from "./visibility";

/** How the tables of the workbook come to the planner. None of it throws. */
export interface Reading {
  start(): Promise<void>;
  /** Starts once the pane can be seen. */
  startWhenShown(): void;
  refresh(): Promise<void>;
  chooseSource(side: Side, source: Source): Promise<void>;
}

/** What the session itself needs of it. */
export interface ReadingInside {
  readonly reading: Reading;
  /** Reads all anew; to be called in turn. */
  readonly readNow: () => Promise<void>;
  /** Has the planner look at what was read under the choices as they are now. */
  readonly inspect: () => Promise<void>;
  /** Reads small tables anew by themselves once nothing is edited for a while. */
  readonly lookSoon: () => void;
}

export interface ReadingParts extends Turns {
  readonly parts: SessionParts;
  readonly save: () => Promise<void>;
  /** The workbook is looked at for the first time. */
  readonly onConnected: () => void;
}

/** Accounts times reps up to which today's figures are counted unasked: it takes the worker a moment. */
const mostPairsToday = 5e6;

/** Rows of accounts up to which the tables are read again by themselves after an edit. */
const mostRowsFollowed = 20_000;

export function createReading({
  parts,
  guard,
  inTurn,
  save,
  onConnected,
}: ReadingParts): ReadingInside {
  const { workbook, planner, state, dispatch, editPauseMs = 800 } = parts;
  const { visibility = alwaysShown, modules = laterModules } = parts;
  const tellOfEdit = (event: Event): void => {
    dispatch(event);
    lookSoon();
  };
  const edits = createEdits({ workbook, state, dispatch: tellOfEdit }, { guard, inTurn });
  let restored = false;
  let listening = false;
  let lookAgain: ReturnType<typeof setTimeout> | undefined;
  /** A table was missing, and cells were edited while the pane was out of view. */
  let missedEdits = false;
  let isStarted = false;

  async function read(choice?: Partial<Pick<Saved, Side>>): Promise<void> {
    const { readWorkbook } = await modules.reading();
    await readWorkbook(parts, edits.mark, choice);
  }

  /** Once per session; where it failed, the next look makes up for it. */
  async function connect(): Promise<void> {
    if (!restored) {
      const saved = savedFrom((await workbook.loadSettings()) ?? "");
      if (saved !== undefined) dispatch({ type: "restored", saved });
      restored = true;
      onConnected();
    }
    if (!listening) {
      await workbook.onChange(onEdit);
      listening = true;
    }
  }

  async function readNow(): Promise<void> {
    // Its code is on the way meanwhile; where it doesn't come, the reading itself says so.
    modules.reading().catch(() => undefined);
    await connect();
    await read();
  }

  async function inspect(): Promise<void> {
    const { accounts, reps } = state().chosen;
    const both = accounts !== undefined && reps !== undefined;
    const inspection = both ? await planner.inspect(choicesOf(state())) : undefined;
    dispatch({ type: "inspected", inspection });
    void countToday();
  }

  /** Not waited for: nothing that the user does depends on it. */
  async function countToday(): Promise<void> {
    const { inspection } = state();
    const choices = choicesOf(state());
    const { accounts = 0, reps = 0 } = inspection?.summary ?? {};
    const isCounted = accounts > 0 && accounts * reps <= mostPairsToday;
    await guard(async () => {
      const figures = isCounted ? await planner.today(choices) : undefined;
      if (state().inspection === inspection) dispatch({ type: "today", figures });
    });
  }

  function look(): Promise<void> {
    return inTurn(async () => {
      await readNow();
      void countToday();
    }, "reading");
  }

  function lookAfterPause(isStill: () => boolean): void {
    clearTimeout(lookAgain);
    lookAgain = setTimeout(() => {
      if (isStill()) void look();
    }, editPauseMs);
  }

  /** While a table is missing, edits may be the user pasting it: look again once they pause. */
  function onEdit(change: CellChange): void {
    const { accounts, reps } = state().chosen;
    if (accounts === undefined || reps === undefined) {
      missedEdits = !visibility.isShown();
      if (!missedEdits) lookAfterPause(() => true);
    } else edits.tell(change);
  }

  /** Figures follow what is edited where reading takes a moment; larger tables are read when asked for. */
  function lookSoon(): void {
    const rows = state().inspection?.accounts.rows ?? Infinity;
    if (rows > mostRowsFollowed || !visibility.isShown()) return;
    // A run and a write end first: they read, or have read, what they need.
    lookAfterPause(() => state().run.status !== "running" && state().stale);
  }

  const reading: Reading = {
    start: look,
    startWhenShown: () =>
      visibility.onShown(() => {
        if (isStarted && !missedEdits) return;
        isStarted = true;
        missedEdits = false;
        void look();
      }),
    refresh: look,
    chooseSource: (side, source) =>
      inTurn(async () => {
        await read({ [side]: { ...placeOf(source), columns: new Map() } });
        void countToday();
        await save();
      }, "reading"),
  };
  return { reading, readNow, inspect, lookSoon };
}
