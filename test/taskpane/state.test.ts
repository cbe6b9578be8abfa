import assert from "node:assert/strict";
import { runSteps } from "../../src/assign";
import { carveSteps } from "../../src/plan/carve";
import { inspect, type Inspection } from "../../src/plan/inputs/inspect";
import { reportOf } from "../../src/plan/results/report";
import { defaultSettings } from "../../src/plan/settings/settings";
import type { Source } from "../../src/plan/workbook/sources";
import { reduce } from "../../taskpane/state/reduce";
import {
  initialState,
  hasData,
  reportNow,
  type Event,
  type ReadEvent,
  type State,
} from "../../taskpane/state/state";
import { nothingToLookAt } from "../../taskpane/state/reviewState";
import type { Work } from "../../taskpane/state/workState";
import { madeUp, tablesOf } from "../plan/carvedTables";

function after(...events: readonly Event[]): State {
  return events.reduce(reduce, initialState);
}

function then(state: State, ...events: readonly Event[]): State {
  return events.reduce(reduce, state);
}

const tables = madeUp(12, 2);
const report = reportOf(runSteps(carveSteps(tables, defaultSettings)));
const inspection = inspect({ ...tables }, defaultSettings, []);
const neither = { accounts: undefined, reps: undefined };
const source: Source = {
  sheet: "Accounts",
  table: "",
  rect: { row: 0, column: 0, rows: 13, columns: 6 },
  headers: ["Account ID"],
};
const read = (inspected?: Inspection, chosen: State["chosen"] = neither): ReadEvent => ({
  type: "read",
  sources: [source],
  chosen,
  lost: neither,
  targets: undefined,
  saved: {},
  inspection: inspected,
  blocked: undefined,
  isSame: false,
});
const progress = { done: 0.5, stage: "Improving" };
const written = { sheets: ["TP Assignments"], goneRows: 0, strayRows: [], unfiltered: [] };
const carved = (revision: number): Event => ({ type: "carved", report, revision });
const failed = (ended?: Work): Event => ({
  type: "failed",
  message: "Excel is busy.",
  ended,
});
const busy = { kind: "error", text: "Excel is busy." };

describe("the pane's state", () => {
  it("never changes the state that it is given", () => {
    const frozen = Object.freeze({ ...initialState });
    const events: readonly Event[] = [
      { type: "went", place: "plan" },
      { type: "reading", side: "reps", done: 0.5 },
      read(),
      { type: "inspected", inspection },
      { type: "edited" },
      { type: "changed", saved: { pins: [] } },
      { type: "carving", progress },
      { type: "stopping" },
      carved(0),
      { type: "refused", message: "no", clash: undefined },
      { type: "writing", done: 0 },
      { type: "wrote", written },
      failed("carve"),
      { type: "dismissed" },
    ];
    for (const event of events) assert.ok(reduce(frozen, event), event.type);
  });

  it("goes where it is told", () => {
    assert.equal(after({ type: "went", place: "plan" }).place, "plan");
  });

  it("takes over what was saved", () => {
    const saved = { ...initialState.saved, writeRepColumn: true };
    assert.deepEqual(after({ type: "restored", saved }).saved, saved);
  });

  it("knows what was read: tables, the chosen one of each side, the choice, and the look", () => {
    const chosen = { accounts: source, reps: undefined };
    const saved = { accounts: { ...initialState.saved.accounts, sheet: "Accounts" } };
    const state = after({ ...read(inspection, chosen), saved });
    assert.deepEqual(state.sources, [source]);
    assert.deepEqual(state.chosen, chosen);
    assert.deepEqual(state.saved, { ...initialState.saved, ...saved });
    assert.equal(state.inspection, inspection);
  });

  describe("reading", () => {
    it("shows what is read, and how far it is", () => {
      const state = after(
        { type: "reading", side: "workbook", done: 0 },
        { type: "reading", side: "reps", done: 0.25 },
      );
      assert.deepEqual(state.reading, { side: "reps", done: 0.25 });
      assert.equal(then(state, read()).reading, undefined);
    });

    it("makes up for edits before it", () => {
      const stale = after({ type: "edited" });
      assert.equal(stale.stale, true);
      const reading = then(stale, { type: "reading", side: "accounts", done: 0 });
      assert.equal(then(reading, read()).stale, false);
    });

    it("that fails leaves the edits that it was to make up for", () => {
      const reading: Event = { type: "reading", side: "accounts", done: 0 };
      assert.equal(after({ type: "edited" }, reading, failed("reading")).stale, true);
      assert.equal(after(reading, { type: "edited" }, failed("reading")).stale, true);
      assert.equal(after(reading, failed("reading")).stale, false);
      assert.equal(after(reading, failed("reading")).reading, undefined);
      const forCarve = after({ type: "edited" }, { type: "carving", progress }, reading);
      const state = then(forCarve, failed("reading for a carve"));
      assert.deepEqual(
        [state.stale, state.reading, state.run],
        [true, undefined, { status: "idle" }],
      );
    });
  });

  describe("a carve", () => {
    const carving: Event = { type: "carving", progress };

    it("shows its progress, and takes away an old notice when it begins", () => {
      const begun = after(failed(), carving);
      assert.equal(begun.notice, undefined);
      assert.deepEqual(begun.run, { status: "running", progress, stopping: false, from: "home" });
      const meanwhile = then(begun, failed(), carving);
      assert.deepEqual(meanwhile.notice, busy);
    });

    it("is stopping until it ends, and only if it runs", () => {
      const state = after(carving, { type: "stopping" }, carving);
      assert.deepEqual(state.run, { status: "running", progress, stopping: true, from: "home" });
      assert.deepEqual(then(state, carved(0)).run, { status: "idle" });
      assert.deepEqual(after({ type: "stopping" }).run, { status: "idle" });
    });

    it("ends with its report, in Review for those who waited", () => {
      const waiting = after({ type: "went", place: "home" }, carving, carved(0));
      assert.equal(waiting.place, "review");
      assert.equal(waiting.report, report);
      const gone = after(carving, { type: "went", place: "data" }, carved(0));
      assert.equal(gone.place, "data");
    });

    it("that is refused leaves the report before, until something changes", () => {
      const refused = after(carved(0), carving, {
        type: "refused",
        message: "Too many locks.",
        clash: undefined,
      });
      assert.deepEqual(refused.run, {
        status: "refused",
        message: "Too many locks.",
        clash: undefined,
      });
      assert.equal(refused.report, report);
      for (const event of [{ type: "changed", saved: { pins: [] } }, read()] as const) {
        assert.deepEqual(then(refused, event).run, { status: "idle" }, event.type);
      }
    });

    it("of a plan that breaks rules shows it, and leaves the rules refused", () => {
      const broken = { message: "They clash.", rules: ["a lock", "a capacity"], breaks: ["b"] };
      const looked: Event = { type: "carved", report: { ...report, broken }, revision: 0 };
      const state = after({ type: "went", place: "home" }, carving, looked);
      assert.equal(state.place, "review");
      assert.deepEqual(state.report?.broken, broken);
      const clash = { rules: broken.rules, canLook: true };
      assert.deepEqual(state.run, { status: "refused", message: "They clash.", clash });
      const changed = { type: "changed", saved: { pins: [] } } as const;
      assert.deepEqual(after(carving, changed, looked).run, { status: "idle" });
    });

    it("that fails leaves the report before, and says what failed", () => {
      const state = after(carved(0), carving, failed("carve"));
      assert.deepEqual(state.run, { status: "idle" });
      assert.equal(state.report, report);
      assert.deepEqual(state.notice, busy);
      assert.equal(then(state, { type: "dismissed" }).notice, undefined);
    });
  });

  describe("outdated", () => {
    for (const event of [
      read(),
      { type: "changed", saved: { settings: defaultSettings } },
      { type: "changed", saved: { pins: [], writeRepColumn: true } },
    ] as const satisfies readonly Event[]) {
      it(`is a report after ${JSON.stringify(event).slice(0, 40)}, whenever it came`, () => {
        assert.equal(after(carved(0), event).outdated, true);
        const { revision } = initialState;
        assert.equal(after(event, carved(revision)).outdated, true);
        const before = after(event);
        assert.equal(then(before, carved(before.revision)).outdated, false);
      });
    }

    it("is no report after a reading that found all as it was, unless something else has changed", () => {
      const same = { ...read(), isSame: true } as const;
      const { revision } = after(read());
      const made = after(read(), carved(revision));
      assert.equal(then(made, same).outdated, false);
      assert.equal(then(made, same).revision, revision);
      assert.equal(then(made, { type: "edited" }, same).outdated, false);
      const chosen = { type: "changed", saved: { settings: defaultSettings } } as const;
      assert.equal(then(made, chosen, same).outdated, true);
      assert.equal(then(made, chosen, { type: "edited" }, same).outdated, true);
    });

    it("is a report after an edit, before it or during its carve, until all is read again", () => {
      const edited = after(carved(0), { type: "edited" });
      assert.equal(edited.outdated, true);
      const again = then(edited, carved(edited.revision));
      assert.deepEqual([again.outdated, again.stale], [true, true]);
      const fresh = then(again, { type: "reading", side: "reps", done: 0 }, read());
      assert.equal(then(fresh, carved(fresh.revision)).outdated, false);
    });

    it("is no report because of what doesn't touch the plan", () => {
      for (const event of [
        { type: "changed", saved: { writeRepColumn: true } },
        { type: "changed", saved: {} },
        { type: "inspected", inspection },
        { type: "writing", done: 0 },
        { type: "wrote", written },
        { type: "went", place: "data" },
        { ...read(), isSame: true },
        failed("writing"),
      ] as const satisfies readonly Event[]) {
        assert.equal(after(carved(0), event).outdated, false, event.type);
      }
    });
  });

  describe("writing", () => {
    it("shows how far it is, then where it went, until the next plan", () => {
      const running = after(failed(), { type: "writing", done: 0.5 });
      assert.deepEqual(running.writing, { status: "running", done: 0.5 });
      assert.equal(running.notice, undefined);
      const done = then(running, { type: "wrote", written });
      assert.deepEqual(done.writing, { status: "done", written });
      assert.deepEqual(then(done, carved(0)).writing, { status: "idle" });
    });

    it("keeps a notice that came meanwhile beside its success", () => {
      const state = after(
        { type: "writing", done: 0.9 },
        failed(),
        { type: "writing", done: 1 },
        { type: "wrote", written },
      );
      assert.deepEqual(state.notice, busy);
      assert.equal(state.writing.status, "done");
    });

    it("that fails can be begun again", () => {
      const state = after({ type: "writing", done: 0.5 }, failed("writing"));
      assert.deepEqual(state.writing, { status: "idle" });
      assert.deepEqual(state.notice, busy);
    });
  });

  it("ends nothing that is under way when something else fails", () => {
    const state = after(
      { type: "reading", side: "reps", done: 0.5 },
      { type: "carving", progress },
      { type: "writing", done: 0.5 },
    );
    assert.deepEqual(then(state, failed()), { ...state, notice: busy });
    assert.equal(then(state, failed("reading")).run.status, "running");
    assert.equal(then(state, failed("reading")).writing.status, "running");
    assert.equal(then(state, failed("carve")).writing.status, "running");
    assert.equal(then(state, failed("writing")).run.status, "running");
  });

  describe("what was decided of a plan", () => {
    const decided = new Map([
      ["A1", { account: "A1", kind: "back", rep: "Rep 1", note: "" }],
    ] as const);

    it("makes another plan of it than the one that was written", () => {
      const done = after(carved(0), { type: "wrote", written });
      assert.equal(done.writing.status, "done");
      assert.equal(then(done, { type: "decided", decided }).writing.status, "idle");
    });

    it("has the report of the plan as changed once that is worked out", () => {
      const changed = after(carved(0), { type: "decided", decided });
      assert.equal(reportNow(changed), report);
      const other = { ...report, moved: 77 };
      const revised = then(changed, { type: "revised", report: other });
      assert.equal(reportNow(revised), other);
      assert.equal(reportNow(then(revised, { type: "decided", decided: new Map() })), report);
    });

    it("outlives the next plan, whose moves are not known yet", () => {
      const again = after(carved(0), { type: "decided", decided }, carved(0));
      assert.deepEqual(again.looking, { ...nothingToLookAt, decided });
    });
  });

  it("has data as long as there are tables with rows in them", () => {
    assert.equal(hasData(initialState), false);
    const seen = after({ type: "inspected", inspection });
    assert.equal(hasData(seen), true);
    assert.equal(hasData(then(seen, { type: "inspected", inspection: undefined })), false);
    const headers = tablesOf(tables.accounts.cells.slice(0, 1), tables.reps.cells);
    const empty: Inspection = inspect(headers, defaultSettings, []);
    assert.equal(hasData(after({ type: "inspected", inspection: empty })), false);
  });
});
