import assert from "node:assert/strict";
import { fixedMarks } from "../../src/plan/words/marks";
import { languages, type Language } from "../../src/plan/words/tongue";
import { english } from "../../taskpane/words/english";
import { german } from "../../taskpane/words/german";
import { planName } from "../../taskpane/session/planNames";
import { hostTongue, keepLanguage, keptLanguage } from "../../taskpane/words/hostTongue";
import { localeMarks } from "../../taskpane/words/localeMarks";
import { say } from "../../taskpane/words/say";
import { madeUp } from "../plan/carvedTables";
import { cellsOf, column, gridWith, openPane, until, type OpenPane } from "./openPane";

const germanMarks = { decimal: ",", group: ".", percent: " %" };

async function opened(language: Language, grid = gridWith(madeUp(30, 3))): Promise<OpenPane> {
  const pane = openPane(grid);
  pane.dispatch({ type: "speaks", tongue: { language: "en", marks: germanMarks } });
  await pane.session.start();
  await pane.session.speakIn(language);
  await pane.session.set("maxMovedPercent", 30);
  await pane.session.carve();
  return pane;
}

const stored = (pane: OpenPane) => pane.state().plans.list[0]?.head;

describe("the pane's session: languages", () => {
  afterEach(async () => {
    await openPane(gridWith(madeUp(4, 2))).session.speakIn("en");
  });

  it("makes the same plan in each, under the same fingerprint", async () => {
    const reports = [];
    for (const language of Object.keys(languages) as Language[]) {
      const pane = await opened(language);
      const { report, looking } = pane.state();
      assert.ok(report);
      reports.push({
        ...{ fingerprint: report.fingerprint, moved: report.moved },
        ...{ loads: report.reps, moves: looking.moves.map(({ id, to }) => [id, to]) },
      });
    }
    assert.deepEqual(reports[1], reports[0]);
  });

  it("says a plan as the pane speaks, by the host's signs", async () => {
    const pane = await opened("de");
    const { report, looking } = pane.state();
    assert.match(report?.verdict.sentences[0] ?? "", /fairen Anteil/);
    assert.match(report?.proofs[0]?.sentence ?? "", /^(Jede Last liegt|Für diese Zeilen)/);
    for (const { reason } of looking.moves) {
      assert.match(reason, /^(Wechselt von|Geht an) /);
      assert.doesNotMatch(reason, /\d\.\d %/);
    }
    assert.match(looking.moves.map(({ reason }) => reason).join(), /\d,\d %/);
  });

  it("says a plan that is there anew in another, and nothing of it changes but its words", async () => {
    const pane = await opened("en");
    const before = pane.state();
    await pane.session.speakIn("de");
    const between = pane.state();
    assert.equal(between.tongue.language, "de");
    assert.match(between.report?.verdict.sentences[0] ?? "", /fairen Anteil/);
    assert.match(between.looking.moves[0]?.reason ?? "", /^(Wechselt|Geht)/);
    await pane.session.speakIn("en");
    assert.deepEqual(pane.state().report, before.report);
    assert.deepEqual(pane.state().looking.moves, before.looking.moves);
  });

  it("keeps what was decided by hand when another language is chosen", async () => {
    const pane = await opened("en");
    const move = pane.state().looking.moves.find(({ kind }) => kind === "moved");
    assert.ok(move);
    const back = { account: move.id, kind: "back" as const, rep: move.from, note: "asked for" };
    await pane.session.decide([back]);
    await pane.session.revise();
    const before = pane.state();
    await pane.session.speakIn("de");
    await pane.session.revise();
    const { looking } = pane.state();
    assert.deepEqual([...looking.decided.values()], [back]);
    assert.equal(looking.revised?.fingerprint, before.looking.revised?.fingerprint);
    const found = await pane.session.find(move.id);
    assert.match(found[0]?.reason ?? "", /^Von Hand zurückgegeben: .*„asked for“/);
  });

  it("reads a stored plan in the language of whoever opens it", async () => {
    const first = await opened("en");
    await until("it is stored", () => first.state().plans.current !== undefined);
    const head = stored(first);
    assert.ok(head);
    await first.session.speakIn("de");
    await first.session.openPlan(head.id);
    const { report } = first.state();
    assert.match(report?.verdict.sentences[0] ?? "", /fairen Anteil/);
    assert.equal(report?.fingerprint, head.fingerprint);
  });

  it("names a plan that nobody named as the pane speaks, with the host's signs", async () => {
    const pane = await opened("de");
    await pane.session.set("tolerance", 2.5);
    const { settings } = pane.state().saved;
    assert.equal(
      planName({ ...settings, house: "Pool" }),
      "Gleiche Chancen, innerhalb von 2,5 %, 30 % dürfen wechseln, der Rest an Pool",
    );
  });

  it("says in it what a write could not find again", async () => {
    const pane = await opened("de");
    pane.session.setWriteRepColumn(true);
    pane.grid.setCells("Accounts", { row: 0, column: 0, rows: 1, columns: 1 }, [["Other"]]);
    await pane.session.write();
    assert.match(
      pane.state().notice?.text ?? "",
      /^Die Ergebnisblätter sind geschrieben, die Spalte TP Rep aber nicht: .*Spalte „Account ID“/,
    );
  });

  it("finds its own sheets again whatever the language, and writes no row twice", async () => {
    const grid = gridWith(madeUp(30, 3));
    const pane = await opened("en", grid);
    await pane.session.write();
    const sheets = ["TP Assignments", "TP Territories", "TP Fairness"] as const;
    const keys = () =>
      sheets.map((sheet) => {
        const cells = cellsOf(grid, sheet);
        return [cells[sheet === "TP Fairness" ? 1 : 0], cells.map((row) => row[0])];
      });
    const before = keys();
    const reasons = column(grid, "TP Assignments", "Reason");
    await pane.session.speakIn("de");
    await pane.session.write();
    assert.deepEqual(keys(), before);
    const after = column(grid, "TP Assignments", "Reason");
    for (const [id, reason] of after) {
      if (reasons.get(id) !== "Reason") assert.notEqual(reason, reasons.get(id));
    }
  });

  it("is asked for one at a time: none is taken while a plan is made", async () => {
    const pane = openPane(gridWith(madeUp(40, 3)));
    await pane.session.start();
    const release = pane.holdCarves();
    const carve = pane.session.carve();
    await until("it is asked for", () => pane.calls.includes("carve"));
    await pane.session.speakIn("de");
    assert.equal(pane.state().tongue.language, "en");
    assert.equal(pane.state().notice?.text, english["language: not while a plan is made"]);
    release();
    await carve;
  });

  it("is spoken by the pane once it is chosen", async () => {
    const pane = openPane(gridWith(madeUp(4, 2)));
    await pane.session.speakIn("de");
    assert.equal(say("home: the plan"), german["home: the plan"]);
    await pane.session.speakIn("en");
    assert.equal(say("home: the plan"), english["home: the plan"]);
  });
});

describe("the host's language", () => {
  const cases: readonly (readonly [string, string, Language | undefined, Language, string])[] = [
    ["en-US", "", undefined, "en", "%"],
    ["en-GB", "", undefined, "en", "%"],
    ["de-DE", "", undefined, "de", " %"],
    ["de-AT", "de-AT", undefined, "de", " %"],
    ["de-DE", "en-US", undefined, "de", "%"],
    ["en-US", "de-DE", undefined, "en", " %"],
    ["fr-FR", "", undefined, "en", " %"],
    ["de", "", "en", "en", " %"],
    ["en-US", "", "de", "de", "%"],
    ["no such place", "", undefined, "en", " %"],
    ["", "", undefined, "en", " %"],
  ];
  for (const [display, content, kept, language, percent] of cases) {
    it(`is ${language} in ${display || "nowhere"}, cells in ${content || "the same"}, chosen ${kept ?? "none"}`, () => {
      const tongue = hostTongue({ display, content }, kept);
      assert.equal(tongue.language, language);
      assert.equal(tongue.marks.percent, percent);
    });
  }

  it("has the signs that a place writes numbers with", () => {
    assert.deepEqual(localeMarks("de-DE"), { decimal: ",", group: ".", percent: " %" });
    assert.match(localeMarks("de-CH").group, /^['’]$/);
    assert.deepEqual(localeMarks("en-US"), { decimal: ".", group: ",", percent: "%" });
    assert.deepEqual(localeMarks("no such place"), fixedMarks);
    // Digits stay those of cells.
    assert.match(localeMarks("ar-EG").decimal, /^[.,]$/);
  });

  it("is kept on this computer, where anything can be", () => {
    const kept = new Map<string, string>();
    const store = () => ({
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    });
    assert.equal(keptLanguage(store), undefined);
    keepLanguage(store, "de");
    assert.equal(keptLanguage(store), "de");
    for (const name of kept.keys()) kept.set(name, "toString");
    assert.equal(keptLanguage(store), undefined);
    const closed = (): never => {
      throw new Error("not allowed here");
    };
    keepLanguage(closed, "de");
    assert.equal(keptLanguage(closed), undefined);
  });
});
