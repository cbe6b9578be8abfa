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
  let ownWrites = 0;

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

  async function watchEdits(): Promise<void> {
    await workbook.onChange((sheet) => {
      const { accounts, reps } = state().chosen;
      if (ownWrites === 0 && [accounts?.sheet, reps?.sheet].includes(sheet)) {
        dispatch({ type: "edited" });
      }
    });
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

  async function writeAll(): Promise<void> {
    dispatch({ type: "writing", done: 0 });
    ownWrites += 1;
    try {
      const { results, repByAccount } = await planner.results();
      const written = await writeResults(workbook, results, (done) => {
        dispatch({ type: "writing", done: 0.95 * done });
      });
      const source =
        sameSource(await findSources(workbook), state().saved.accounts) ?? state().chosen.accounts;
      const id = state().inspection?.accounts.roles.find((role) => role.key === "id");
      if (state().saved.writeRepColumn && source !== undefined && id !== undefined) {
        const idColumn = source.headers.indexOf(id.header);
        if (idColumn < 0)
          throw new InputError(
            `The accounts have no column "${id.header}" any more. Refresh under Data.`,
          );
        await writeRepColumn(workbook, source, idColumn, repByAccount);
      }
      await save();
      dispatch({ type: "wrote", written });
    } finally {
      // The host tells of our own edits a little later; they are not the user's.
      setTimeout(() => (ownWrites -= 1), 1500);
    }
  }

  return {
    start: () =>
      guard(async () => {
        const saved = savedFrom((await workbook.loadSettings()) ?? "");
        if (saved !== undefined) dispatch({ type: "restored", saved });
        await readAll();
        await watchEdits();
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
