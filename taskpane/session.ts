import { proxy, type Remote } from "comlink";
import { InfeasibleError, InputError } from "../src/errors";
import type { CellProblem } from "../src/table/column";
import type { AccountReport } from "../src/plan/report";
import { savedFrom, savedText, type Saved } from "../src/plan/saved";
import type { SettingName, Settings } from "../src/plan/settings";
import {
  findSources,
  readSource,
  sameSource,
  suggestSources,
  type Source,
} from "../src/plan/sources";
import type { Workbook } from "../src/plan/workbook";
import { writeResults } from "../src/plan/write";
import { writeRepColumn } from "../src/plan/writeRepColumn";
import type { Choices, Planner } from "./plannerWorker";
import type { Event, Side, State, Step } from "./state";

/** What the steps can ask for. Each call does its work and tells the store; none of them throws. */
export interface Session {
  start(): Promise<void>;
  refresh(): Promise<void>;
  go(step: Step): void;
  chooseSource(side: Side, source: Source): Promise<void>;
  chooseColumn(side: Side, role: string, header: string): Promise<void>;
  set<N extends SettingName>(name: N, value: Settings[N]): Promise<void>;
  pin(account: string, rep: string): Promise<void>;
  unpin(account: string): Promise<void>;
  setWriteRepColumn(on: boolean): void;
  show(problem: CellProblem): Promise<void>;
  showSheet(name: string): Promise<void>;
  carve(): Promise<void>;
  stop(): void;
  find(text: string): Promise<readonly AccountReport[]>;
  write(): Promise<void>;
  dismiss(): void;
}

export interface SessionParts {
  readonly workbook: Workbook;
  readonly planner: Remote<Planner>;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** What to tell the user of a failure of the host. */
  readonly messageOf: (error: unknown) => string;
}

const sides: readonly Side[] = ["accounts", "reps"];

/** How long edits must rest before the workbook is looked through again. */
const pauseMs = 800;

function choicesOf({ saved }: State): Choices {
  return {
    accountColumns: saved.accounts.columns,
    repColumns: saved.reps.columns,
    settings: saved.settings,
    pins: saved.pins,
  };
}

export function createSession(parts: SessionParts): Session {
  const { workbook, planner, state, dispatch } = parts;
  /** Runs one piece of work and turns whatever goes wrong into a notice. */
  async function guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const known = error instanceof InputError || error instanceof InfeasibleError;
      dispatch({ type: "failed", message: known ? error.message : parts.messageOf(error) });
    }
  }

  async function save(): Promise<void> {
    await workbook.saveSettings(savedText(state().saved));
  }

  async function readSide(side: Side, source: Source): Promise<void> {
    dispatch({ type: "reading", side, done: 0 });
    const range = await readSource(workbook, source, (done) => {
      dispatch({ type: "reading", side, done });
    });
    await planner.take(side, range);
  }

  async function inspect(): Promise<void> {
    const { accounts, reps } = state().chosen;
    if (accounts === undefined || reps === undefined) return;
    dispatch({ type: "inspected", inspection: await planner.inspect(choicesOf(state())) });
  }

  /** Finds the tables again and reads them; choices, settings and pins stay, by name and id. */
  async function readAll(): Promise<void> {
    dispatch({ type: "reading", side: "workbook", done: 0 });
    const sources = await findSources(workbook);
    dispatch({ type: "found", sources });
    const suggested = suggestSources(sources);
    for (const side of sides) {
      const source = sameSource(sources, state().saved[side]) ?? suggested[side];
      dispatch({ type: "chose", side, source });
      if (source !== undefined) await readSide(side, source);
    }
    dispatch({ type: "read" });
    await inspect();
  }

  async function change(saved: Partial<Saved>): Promise<void> {
    dispatch({ type: "changed", saved });
    await inspect();
    await save();
  }

  let lookAgain: ReturnType<typeof setTimeout> | undefined;

  /** While a table is missing, edits may be the user pasting it: look again once they pause. */
  function onEdit(sheet: string): void {
    const { accounts, reps } = state().chosen;
    if (accounts === undefined || reps === undefined) {
      clearTimeout(lookAgain);
      lookAgain = setTimeout(() => void guard(readAll), pauseMs);
    } else if ([accounts.sheet, reps.sheet].includes(sheet)) {
      dispatch({ type: "edited" });
    }
  }

  async function runCarve(): Promise<void> {
    dispatch({ type: "carving", progress: { done: 0, stage: "Starting" } });
    const outcome = await planner.carve(
      choicesOf(state()),
      proxy((progress) => {
        if (state().run.status === "running") dispatch({ type: "carving", progress });
      }),
    );
    if ("ok" in outcome) dispatch({ type: "carved", report: outcome.ok });
    else dispatch({ type: "refused", message: outcome.refused });
    await save();
  }

  /** The accounts as they stand now: rows may have been pasted since they were read. */
  async function accountsNow(): Promise<Source | undefined> {
    return (
      sameSource(await findSources(workbook), state().saved.accounts) ?? state().chosen.accounts
    );
  }

  async function writeColumn(repByAccount: ReadonlyMap<string, string>): Promise<void> {
    const source = await accountsNow();
    const id = state().inspection?.accounts.roles.find((role) => role.key === "id");
    const idColumn = source?.headers.indexOf(id?.header ?? "") ?? -1;
    if (source === undefined || idColumn < 0) {
      throw new InputError(
        `The accounts have no column "${id?.header ?? ""}" any more. Press Refresh under Data.`,
      );
    }
    await writeRepColumn(workbook, source, idColumn, repByAccount);
  }

  async function writeAll(): Promise<void> {
    dispatch({ type: "writing", done: 0 });
    const { results, repByAccount } = await planner.results();
    const written = await writeResults(workbook, results, (done) => {
      dispatch({ type: "writing", done: 0.95 * done });
    });
    if (state().saved.writeRepColumn) await writeColumn(repByAccount);
    await save();
    dispatch({ type: "wrote", written });
  }

  return {
    start: () =>
      guard(async () => {
        const saved = savedFrom((await workbook.loadSettings()) ?? "");
        if (saved !== undefined) dispatch({ type: "restored", saved });
        await readAll();
        await workbook.onChange(onEdit);
      }),
    refresh: () => guard(readAll),
    go: (step) => {
      dispatch({ type: "went", step });
    },
    chooseSource: (side, source) =>
      guard(async () => {
        const columns = new Map<string, string>();
        const { sheet, table } = source;
        dispatch({ type: "chose", side, source });
        dispatch({ type: "changed", saved: { [side]: { sheet, table, columns } } });
        await readSide(side, source);
        dispatch({ type: "read" });
        await inspect();
        await save();
      }),
    chooseColumn: (side, role, header) => {
      const now = state().saved[side];
      const columns = new Map(now.columns).set(role, header);
      return guard(() => change({ [side]: { ...now, columns } }));
    },
    set: (name, value) =>
      guard(() => change({ settings: { ...state().saved.settings, [name]: value } })),
    pin: (account, rep) =>
      guard(() => {
        const others = state().saved.pins.filter((pin) => pin.account !== account);
        return change({ pins: [...others, { account, rep }] });
      }),
    unpin: (account) =>
      guard(() => change({ pins: state().saved.pins.filter((pin) => pin.account !== account) })),
    setWriteRepColumn: (on) => {
      dispatch({ type: "changed", saved: { writeRepColumn: on } });
    },
    show: ({ sheet, row, column }) =>
      guard(() => workbook.select(sheet, { row, column, rows: 1, columns: 1 })),
    showSheet: (name) =>
      guard(() => workbook.select(name, { row: 0, column: 0, rows: 1, columns: 1 })),
    carve: () => guard(runCarve),
    stop: () => {
      dispatch({ type: "stopping" });
      void guard(() => planner.stop());
    },
    find: (text) => planner.find(text),
    write: () => guard(writeAll),
    dismiss: () => {
      dispatch({ type: "dismissed" });
    },
  };
}
