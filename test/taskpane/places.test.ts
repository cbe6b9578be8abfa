import assert from "node:assert/strict";
import { FluentProvider } from "@fluentui/react-components";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Pin } from "../../src/plan/inputs/inputs";
import { inspect } from "../../src/plan/inputs/inspect";
import { reportOf, type CarveReport } from "../../src/plan/results/report";
import {
  approaches,
  defaultSettings,
  settingNames,
  settingSpecs,
  type Settings,
} from "../../src/plan/settings/settings";
import type { Session } from "../../taskpane/session/session";
import { initialState, type State } from "../../taskpane/state/state";
import { rulesInForce, whatWillHappen } from "../../taskpane/places/plan/carveWords";
import { columnsUsed } from "../../taskpane/places/tables/columnWords";
import { Refusal } from "../../taskpane/places/plan/Clash";
import { Pins } from "../../taskpane/places/plan/Pins";
import { Understood } from "../../taskpane/places/tables/Understood";
import { Outcome } from "../../taskpane/places/review/Outcome";
import { HandOverPlace } from "../../taskpane/places/handOver/HandOverPlace";
import { hints } from "../../taskpane/places/plan/rules/hints";
import { edited, moved } from "../../taskpane/places/plan/rules/ruleOrder";
import { shownGroups } from "../../taskpane/places/plan/rules/settingGroups";
import { dateText } from "../../taskpane/places/plan/rules/fields/TypedField";
import { PlanPlace } from "../../taskpane/places/plan/PlanPlace";
import { SettingGroups } from "../../taskpane/places/plan/rules/AllSettings";
import { carved } from "../plan/carved";
import { madeUp, tablesOf } from "../plan/carvedTables";
import { english } from "../../taskpane/words/english";
import { learn } from "../../taskpane/words/say";

// In node no place loads its own.
learn(english);

const tables = madeUp(24, 3);

function stateWith(settings: Partial<Settings>, pins: readonly Pin[] = []): State {
  const all = { ...defaultSettings, ...settings };
  return {
    ...initialState,
    place: "plan",
    saved: { ...initialState.saved, settings: all, pins },
    inspection: inspect(tables, all, pins),
  };
}

/** A session that is shown and never asked for anything. */
const session = new Proxy({} as Session, {
  get: (_, name) => () => assert.fail(`${String(name)} was called while showing`),
});

/** What a component shows first, without tags. */
function shown<Props extends object>(component: FunctionComponent<Props>, props: Props): string {
  const html = renderToStaticMarkup(
    createElement(FluentProvider, null, createElement(component, props)),
  );
  const entities: Record<string, string> = { "&amp;": "&", "&#x27;": "'", "&quot;": '"' };
  return html
    .replace(/<style.*?<\/style>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
}

function planPlace(settings: Partial<Settings>): string {
  return shown(PlanPlace, { state: stateWith(settings), session });
}

/** What stands there once all settings are unfolded. */
function settingGroups(settings: Partial<Settings>): string {
  return shown(SettingGroups, { state: stateWith(settings), session });
}

describe("the place Plan", () => {
  for (const approach of approaches) {
    it(`shows each setting that ${approach} looks at once, and no other`, () => {
      const groups = shownGroups(approach);
      const names = groups.flatMap((group) => [...group.names, ...group.rare]);
      const used = settingNames.filter(
        (name) =>
          name !== "approach" &&
          // These answer questions, which the pane asks where they come up.
          settingSpecs[name].group !== "reading" &&
          (settingSpecs[name].usedBy ?? [approach]).includes(approach),
      );
      assert.deepEqual([...names].sort(), [...used].sort());
      const lines = settingGroups({ approach }).split("\n");
      for (const name of settingNames) {
        // The list of rules and the locks have words of their own.
        if (["approach", "rules", "locks"].includes(name)) continue;
        const isOpen = groups.some((group) => group.names.includes(name));
        const { label } = settingSpecs[name];
        assert.equal(lines.filter((line) => line === label).length, isOpen ? 1 : 0, name);
      }
    });
  }

  it("begins with the list where rules decide", () => {
    assert.equal(shownGroups("rules")[0]?.group, "rules");
    assert.notEqual(shownGroups("equity")[0]?.group, "rules");
  });

  it("says beside a rule what is wrong with it, and there alone", () => {
    const text = planPlace({ rules: ["Owner is blank: Rep 1", "Owner is blank: Zoe"] });
    assert.equal(text.split('gives accounts to "Zoe"').length, 2);
    assert.ok(text.indexOf("Rule 2 gives") > text.indexOf("Your own rules"));
    assert.match(planPlace({ balance: "Shoe size" }), /names the column "Shoe size"/);
  });

  it("says how many of the folded settings are set", () => {
    assert.match(settingGroups({}), /More on moves and locks\n/);
    const text = settingGroups({ movedAlready: 3, asOf: 46203 });
    assert.match(text.replace(/\n+/g, ""), /More on moves and locks \(2 set\)/);
  });

  it("counts the columns of a table as people do", () => {
    const cells = [
      ["Account ID", "Owner", "ARR", "Fax", "Shoe size"],
      ["A1", "Ana", 5, "1", 2],
      ["A2", "Ana", 6, "2", 3],
    ];
    const { accounts } = inspect(tablesOf(cells, [["Rep"], ["Ana"]]), defaultSettings, []);
    assert.equal(columnsUsed(accounts), "3 of 5 columns used");
  });

  it("counts what moved already against the cap that it shows", () => {
    const owned = stateWith({}).inspection?.summary?.owned;
    assert.equal(owned, 24);
    const text = planPlace({ maxMovedPercent: 25, movedAlready: 4 });
    assert.match(text, /At most 2 accounts of 24 may change hands/);
  });

  it("says by which column of the reps they are compared, where one is found by its header", () => {
    const peers = (settings: Partial<Settings>, headers: readonly string[]): string | undefined => {
      const cells = [headers, ["Ana", "SMB"], ["Ben", "SMB"]];
      const tables = tablesOf(
        [
          ["Account ID", "Owner", "ARR"],
          ["A1", "Ana", 5],
        ],
        cells,
      );
      const state = stateWith(settings);
      const inspection = inspect(tables, state.saved.settings, []);
      return hints.peers?.({ ...state, inspection });
    };
    assert.equal(
      peers({}, ["Rep", "Peer Group"]),
      "By the column Peer Group. Write team to compare all of them.",
    );
    assert.equal(peers({ peers: "team" }, ["Rep", "Peer Group"]), undefined);
    assert.equal(peers({}, ["Rep", "Floor"]), undefined);
  });

  it("shows days as date fields want them", () => {
    assert.equal(dateText(46203), "2026-06-30");
    assert.equal(dateText(0), "");
  });

  it("moves, edits and keeps rules in their order", () => {
    const lines = ["a: x", "b: y", "c: z"];
    assert.deepEqual(moved(lines, 1, -1), ["b: y", "a: x", "c: z"]);
    assert.deepEqual(moved(lines, 1, 1), ["a: x", "c: z", "b: y"]);
    assert.deepEqual(moved(lines, 0, -1), lines);
    assert.deepEqual(moved(lines, 2, 1), lines);
    assert.deepEqual(edited(lines, 1, " d: y "), ["a: x", "d: y", "c: z"]);
    assert.deepEqual(edited(lines, 1, "  "), lines);
  });
});

describe("what is said before a run", () => {
  it("say what every approach does", () => {
    const all = approaches.map((approach) => whatWillHappen(stateWith({ approach })));
    assert.equal(new Set(all).size, approaches.length);
    for (const text of all) assert.match(text, /^24 accounts over 3 reps, .*\.$/);
    assert.equal(
      whatWillHappen(stateWith({})),
      "24 accounts over 3 reps, with Projected ARR shared out fairly.",
    );
  });

  it("name the rules in force", () => {
    const said = rulesInForce(
      stateWith({ rules: ["anything else: Rep 1"], radiusKm: 1200, together: true }),
    );
    assert.deepEqual(said, [
      "At most 15 % of the 24 owned accounts change hands.",
      "No rep over capacity, counted in Accounts.",
      "1 rule of your own.",
      "No account further than 1,200 km away.",
      "Parents and children stay together.",
    ]);
  });

  // An ID with a slip, a name that several have, an account that has left the table.
  it("count only the locks that hold, and name the others", () => {
    const pinned = (...accounts: string[]): string[] =>
      rulesInForce(
        stateWith(
          {},
          accounts.map((account) => ({ account, rep: "Rep 1" })),
        ),
      ).filter((line) => / locks? (made|without)/.test(line));
    assert.deepEqual(pinned("A1"), ["1 lock made by hand."]);
    assert.deepEqual(pinned("A1", "a2", "Gone"), [
      "1 lock made by hand.",
      "2 locks without effect, for their accounts are not found: a2 and Gone.",
    ]);
    assert.deepEqual(pinned("Gone"), [
      "1 lock without effect, for its account is not found: Gone.",
    ]);
  });
});

describe("locks made by hand", () => {
  it("whose accounts are not found say so, with what to do", () => {
    const pins = ["A1", "Compamy 2", "Gone"].map((account) => ({ account, rep: "Rep 1" }));
    const text = shown(Pins, { state: stateWith({}, pins), session }).replace(/\n+/g, "|");
    assert.match(text, /\|A1 to Rep 1\|Remove\|/);
    assert.match(
      text,
      /\|Compamy 2 to Rep 1\|Not found: .*account A2 is called Company 2.*\|Remove\|/,
    );
    assert.match(text, /\|Gone to Rep 1\|Not found: "Gone" is no Account ID here.*\|Remove\|/);
    assert.equal(text.split("Not found").length, 3);
  });
});

describe("the summary under Data", () => {
  it("is followed by what is to be known of owners, reps and pins", () => {
    const state = stateWith({}, [{ account: "Company 3", rep: "Rep 2" }]);
    const notes = state.inspection?.peopleNotes ?? [];
    assert.ok(notes.some((note) => /taken as account A3/.test(note)));
    const text = shown(Understood, { state }).replace(/\n+/g, "|");
    assert.match(text, /^\|24 accounts, 3 reps\|/);
    for (const note of notes) assert.ok(text.includes(`|${note}|`), text);
    const plain = stateWith({});
    assert.deepEqual(plain.inspection?.peopleNotes, []);
    assert.doesNotMatch(shown(Understood, { state: plain }), /taken as/);
  });
});

describe("a plan's outcome in Review", () => {
  const outcome = (report: CarveReport): string =>
    shown(Outcome, { report }).replace(/\n+/g, "\n").replace(/\n/g, "|");

  it("says first how fair the plan is, then what is proven of it", () => {
    for (const approach of ["equity", "capacity"] as const) {
      const report = reportOf(carved(tables, { approach, maxMovedPercent: 100 }));
      const text = outcome(report);
      const [verdict = ""] = report.verdict.sentences;
      assert.match(verdict, /fair share of .*; (your limit is 5 %|the target is at most 10 %)\.$/);
      assert.ok(text.startsWith(`|${verdict}|`), text);
      const proven = report.proofs.map(({ sentence }) => sentence).join(" ");
      assert.ok(text.includes(proven), text);
      assert.deepEqual(
        report.proofs.map(({ stage }) => stage),
        approach === "equity" ? ["evenness", "travel"] : ["cost"],
      );
    }
  });

  it("counts whom nobody has, gives their reasons, and the notes", () => {
    const rules = ["Account ID is A1, A2: Rep 1"];
    const left = reportOf(carved(tables, { approach: "rules", rules, maxMovedPercent: 100 }));
    assert.equal(left.unassigned, 22);
    assert.equal(left.waiting.length, 22);
    for (const { rep, reason } of left.waiting) {
      assert.equal(rep, "");
      assert.match(reason, /rule/);
    }
    assert.match(outcome(left), /22 accounts stay unassigned/);
    assert.match(outcome(left), /22 accounts unassigned, and why/);
    const pool = { approach: "rules", rules, maxMovedPercent: 100, house: "Pool" } as const;
    const kept = reportOf(carved(tables, pool));
    assert.match(outcome(kept), /Pool has 22 accounts\./);
    assert.doesNotMatch(outcome(kept), /unassigned/);
    const baseline = reportOf(carved(tables, { approach: "greedy", maxMovedPercent: 100 }));
    assert.ok(baseline.notes.length > 0);
    for (const note of baseline.notes) assert.ok(outcome(baseline).includes(note), note);
  });

  it("offers a plan that breaks rules only to be looked at", () => {
    const sound = reportOf(carved(tables, { maxMovedPercent: 100 }));
    const broken = { message: "They clash.", rules: ["Rule one.", "Rule two."], breaks: ["Much."] };
    const proofs = [{ stage: "cost", gap: 0, sentence: "Proven." }] as const;
    const looked: CarveReport = { ...sound, broken, proofs };
    const text = outcome(looked);
    for (const part of ["Not a valid plan", "can't be written", "Much.", "Rule one.", "Rule two."])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /Proven/);
    assert.doesNotMatch(outcome(sound), /Not a valid plan/);
    const page = (report: CarveReport): string =>
      shown(HandOverPlace, { state: { ...initialState, report }, session });
    assert.match(page(sound), /Write to the workbook/);
    assert.doesNotMatch(page(looked), /Write to the workbook/);
  });
});

describe("a refusal", () => {
  const refusal = (clash: Parameters<typeof Refusal>[0]["run"]["clash"]): string =>
    shown(Refusal, { run: { status: "refused", message: "They clash.", clash }, session });

  it("lists the rules, and offers to look where there is something to see", () => {
    const rules = ["Rule one.", "Rule two."];
    const offered = refusal({ rules, canLook: true });
    for (const part of ["They clash.", ...rules, "Look at the plan"])
      assert.ok(offered.includes(part), part);
    assert.doesNotMatch(refusal({ rules, canLook: false }), /Look at/);
    assert.doesNotMatch(refusal(undefined), /contradict|Look at/);
  });

  it("counts what is too long to read", () => {
    const rules = Array.from({ length: 80 }, (_, at) => `Rule ${at}.`);
    const text = refusal({ rules, canLook: true });
    assert.ok(text.includes("Rule 49.") && !text.includes("Rule 50."));
    assert.match(text, /and 30 more/);
  });
});

describe("the outcome", () => {
  function outcome(owner: string): string {
    const accounts = [
      ["Account ID", "Owner", "ARR"],
      ["A1", owner, 10],
      ["A2", owner, 20],
    ];
    const tables = tablesOf(accounts, [["Rep"], ["Ana"], ["Ben"]]);
    const carve = carved(tables, { maxMovedPercent: 50 });
    return shown(Outcome, { report: reportOf(carve) });
  }

  it("says how many accounts change hands, and nothing of it where nobody owns one", () => {
    assert.match(outcome("Ana"), /1 account of today's reps changes hands \(cap 1\)/);
    assert.doesNotMatch(outcome(""), /hands|cap/);
  });
});
