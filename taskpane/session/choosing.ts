import type { ColumnValue } from "../../src/plan/inputs/columnValues";
import type { Pin } from "../../src/plan/inputs/inputs";
import type { ControlTotals } from "../../src/plan/door/controlTotals";
import type { SettingName, Settings } from "../../src/plan/settings/settings";
import type { Saved } from "../../src/plan/workbook/saved";
import type { Side } from "../state/state";
import { choicesOf } from "./choices";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** What the user says about the tables and about what is wanted of a plan. None of it throws. */
export interface Choosing {
  chooseColumn(side: Side, role: string, header: string): Promise<void>;
  set<N extends SettingName>(name: N, value: Settings[N]): Promise<void>;
  pin(account: string, rep: string): Promise<void>;
  /** Locks several accounts at once, each to its rep, whatever it was locked to before. */
  pinAll(pins: readonly Pin[]): Promise<void>;
  unpin(account: string): Promise<void>;
  /** The user's word on a question about the tables; undefined takes it back. */
  answer(key: string, value: string | undefined): Promise<void>;
  /** Totals of the user's own report. */
  setControl(control: ControlTotals): Promise<void>;
  setWriteRepColumn(on: boolean): void;
  /** What stands in a column of the accounts, the commonest first; nothing where that fails. */
  columnValues(header: string): Promise<readonly ColumnValue[]>;
  setWriteLog(on: boolean): void;
}

export function choosing(
  { planner, state, dispatch }: Pick<SessionParts, "planner" | "state" | "dispatch">,
  { guard, inTurn }: Turns,
  { save, inspect }: { readonly save: () => Promise<void>; readonly inspect: () => Promise<void> },
): Choosing {
  /** The change shows at once; what follows from it comes in turn. */
  function change(saved: Partial<Saved>): Promise<void> {
    dispatch({ type: "changed", saved });
    // Kept first: looking takes a moment, and the pane may be closed meanwhile.
    void inTurn(save);
    return inTurn(inspect);
  }

  function pinAll(pins: readonly Pin[]): Promise<void> {
    const locked = new Set(pins.map(({ account }) => account));
    const others = state().saved.pins.filter(({ account }) => !locked.has(account));
    return change({ pins: [...others, ...pins] });
  }

  return {
    chooseColumn(side, role, header) {
      const now = state().saved[side];
      return change({ [side]: { ...now, columns: new Map(now.columns).set(role, header) } });
    },
    set: (name, value) => change({ settings: { ...state().saved.settings, [name]: value } }),
    pin: (account, rep) => pinAll([{ account, rep }]),
    pinAll,
    unpin: (account) =>
      change({ pins: state().saved.pins.filter((pin) => pin.account !== account) }),
    answer(key, value) {
      const answers = new Map(state().saved.answers);
      if (value === undefined) answers.delete(key);
      else answers.set(key, value);
      return change({ answers });
    },
    setControl: (control) => change({ control }),
    setWriteLog(on) {
      dispatch({ type: "changed", saved: { writeLog: on } });
      void inTurn(save);
    },
    setWriteRepColumn(on) {
      dispatch({ type: "changed", saved: { writeRepColumn: on } });
      void inTurn(save);
    },
    async columnValues(header) {
      let values: readonly ColumnValue[] = [];
      await guard(async () => {
        values = await planner.columnValues(choicesOf(state()), header);
      });
      return values;
    },
  };
}
