import assert from "node:assert/strict";
import { createMemoryGrid } from "../../../grid/memory";
import { runSteps } from "../../../src/assign";
import { InputError } from "../../../src/errors";
import { bodyFrom, bodyText, storedBody } from "../../../src/plan/stored/body";
import type { StoredDecision } from "../../../src/plan/stored/head";
import { headFacts } from "../../../src/plan/stored/headFacts";
import { headFrom, headText } from "../../../src/plan/stored/headText";
import { openedSteps } from "../../../src/plan/stored/open";
import { packed, pieceChars, unpacked } from "../../../src/plan/stored/pack";
import { plansIn, type NewPlan, type Plans, type Saved } from "../../../src/plan/stored/plans";
import type { StoredParts } from "../../../src/plan/workbook/workbook";
import { excelWorkbook } from "../../../taskpane/hosts/excel";
import { memoryParts } from "../../support/memoryParts";
import { officeOver } from "../../support/officeInNode";
import { EXCEL_1_9 } from "../../support/openedExcel";
import { madeUp } from "../carvedTables";
import { madeFrom, shown, sourceOf } from "./fixtures";

const made = madeFrom(sourceOf(madeUp(30, 3), { maxMovedPercent: 40, effort: 0.1 }));
const body = packed(bodyText(storedBody(made.carve, made.source)), 1000);
const facts = headFacts(made.carve);

function plan(name: string, author: string, at = "2026-03-02T09:00:00Z"): NewPlan {
  return { ...facts, name, author, at, status: "draft", decisions: [] };
}

function savedOf(saved: Saved) {
  if ("conflict" in saved) throw new Error(saved.conflict.text);
  return saved.saved;
}

function conflictOf(saved: Saved) {
  if ("saved" in saved) throw new Error("nobody was in the way");
  return saved.conflict;
}

const decision: StoredDecision = {
  ...{ account: "A1", rep: "Rep 2", note: "knows them", kind: "given" },
  ...{ by: "Kim", at: "2026-03-02T10:00:00Z" },
};

const kim = { by: "Kim", at: "2026-03-02T14:02:00Z" };
const lee = { by: "Lee", at: "2026-03-02T14:05:00Z" };

/** Two sessions over one workbook, each with ids of its own. */
const hosts: Readonly<Record<string, () => readonly [StoredParts, StoredParts]>> = {
  memory: () => {
    const one = memoryParts();
    return [one, memoryParts(one.stored)];
  },
  Excel: () => {
    const office = officeOver(createMemoryGrid());
    return [excelWorkbook(office).parts, excelWorkbook(office).parts];
  },
  "the oldest Excel": () => {
    const office = officeOver(createMemoryGrid(), { supportedSets: EXCEL_1_9 });
    return [excelWorkbook(office).parts, excelWorkbook(office).parts];
  },
};

function plansOver(parts: StoredParts, prefix: string): Plans {
  let count = 0;
  return plansIn(parts, {
    newId: () => `${prefix}-${++count}`,
    timeText: (at) => at.slice(11, 16),
  });
}

describe("the head of a plan", () => {
  it("is the same after its way through text", () => {
    const stored = { parts: 2, letters: 70 };
    const saved = { savedBy: "Kim", savedAt: kim.at, id: "k-1", body: stored };
    const step = {
      status: "draft",
      by: "Ana",
      approvedBy: "",
      ...{ at: kim.at, fingerprint: "f" },
    } as const;
    const head = { ...plan("North", "Ana"), ...saved, decisions: [decision], history: [step] };
    assert.deepEqual(headFrom(headText(head)), head);
  });

  it("has blanks for what is missing, and is damaged without what it is about", () => {
    const text = JSON.stringify({ version: 1, id: "a", fingerprint: "f", body: { parts: 1 } });
    assert.throws(() => headFrom(text), /is damaged/, "nothing is known of the decisions");
    const { name, status, figures, measures, decisions, changedFingerprint } = headFrom(
      text.replace("{", '{"decisions":[],"status":"lost",'),
    );
    assert.deepEqual(
      [name, status, measures, decisions, changedFingerprint],
      ["Plan without a name", "draft", [], [], "f"],
    );
    assert.deepEqual([figures.furthest, figures.gini, figures.cap], [undefined, NaN, undefined]);
    for (const part of ['"id":"a"', '"fingerprint":"f"', '"body":{"parts":1}'])
      assert.throws(() => headFrom(text.replace("{", '{"decisions":[],').replace(part, '"x":0')));
    const odd = text.replace("{", '{"decisions":[{"account":"A1"}],');
    assert.throws(() => headFrom(odd), /is damaged/);
  });
});

for (const [host, sessions] of Object.entries(hosts))
  describe(`plans in a workbook (${host})`, () => {
    it("are saved, found again by another session, and opened as they were", async () => {
      const [one, two] = sessions();
      const saved = await plansOver(one, "a").save(plan("North", "Ana"), body);
      const others = plansOver(two, "b");
      const { plans, unread, letters } = await others.list();
      assert.deepEqual([plans, unread], [[saved], []]);
      const [found] = plans;
      assert.ok(found !== undefined && letters > saved.head.body.letters);
      const text = unpacked(await others.body(found.head), "This plan");
      assert.deepEqual(shown(runSteps(openedSteps(bodyFrom(text)))), shown(made.carve));
    });

    it("of several people stand side by side, the latest first", async () => {
      const [one, two] = sessions();
      const [ana, ben] = [plansOver(one, "a"), plansOver(two, "b")];
      const first = await ana.save(plan("North", "Ana", "2026-03-02T09:00:00Z"), body);
      const second = await ben.save(plan("North", "Ben", "2026-03-02T09:30:00Z"), body);
      assert.deepEqual((await ana.list()).plans, [second, first]);
    });

    it("change where nobody else has changed them since", async () => {
      const [one, two] = sessions();
      const ana = plansOver(one, "a");
      const read = await ana.save(plan("North", "Ana"), body);
      const renamed = savedOf(await ana.update(read, { name: "North 2" }, kim));
      const signed = savedOf(
        await plansOver(two, "b").update(
          renamed,
          { status: "signed off", decisions: [decision], changedFingerprint: "c" },
          lee,
        ),
      );
      const { plans } = await ana.list();
      assert.deepEqual(plans, [signed]);
      const { name, status, savedBy, savedAt, author, decisions } = signed.head;
      assert.deepEqual([name, status, savedBy, savedAt], ["North 2", "signed off", "Lee", lee.at]);
      assert.deepEqual([author, decisions], ["Ana", [decision]]);
    });

    it("are not overwritten: who saved when is said, and one's own is kept as a copy", async () => {
      const [one, two] = sessions();
      const [ana, ben] = [plansOver(one, "a"), plansOver(two, "b")];
      const read = await ana.save(plan("North", "Ana"), body);
      const theirs = savedOf(await ana.update(read, { status: "signed off" }, kim));
      const conflict = conflictOf(await ben.update(read, { decisions: [decision] }, lee));
      assert.equal(
        conflict.text,
        'Kim saved a newer version of "North" at 14:02. Take theirs, or keep yours as a copy.',
      );
      assert.deepEqual(conflict.theirs, theirs);
      const mine = { ...read.head, decisions: [decision] };
      const copy = await ben.keepAsCopy(mine, lee);
      assert.equal(copy.head.name, "North (copy of Lee)");
      assert.deepEqual((await ana.list()).plans, [copy, theirs]);
      assert.deepEqual(await ana.body(copy.head), body);
      assert.deepEqual(await ana.remove(theirs), undefined);
      assert.deepEqual(await ben.body(copy.head), body, "a copy stands by itself");
    });

    it("are not removed where somebody has changed them, nor changed once removed", async () => {
      const [one, two] = sessions();
      const [ana, ben] = [plansOver(one, "a"), plansOver(two, "b")];
      const read = await ana.save(plan("North", "Ana"), body);
      const now = savedOf(await ana.update(read, { status: "in review" }, kim));
      assert.match((await ben.remove(read))?.text ?? "", /^Kim saved a newer version/);
      assert.equal(await ben.remove(now), undefined);
      assert.deepEqual(await one.list(), []);
      const { theirs, text } = conflictOf(await ana.update(now, { name: "South" }, lee));
      assert.deepEqual([theirs, /^Somebody has removed "North"/.test(text)], [undefined, true]);
      assert.deepEqual(await one.list(), []);
      await assert.rejects(ana.body(now.head), /A part of the plan "North" is missing/);
    });

    it("that are damaged or not complete are told and left, and others are shown", async () => {
      const [one, two] = sessions();
      const ana = plansOver(one, "a");
      const sound = await ana.save(plan("North", "Ana"), body);
      const half = await ana.save(plan("Half", "Ana"), body);
      await two.remove(`plan/${half.head.id}/2`);
      await two.write("plan/odd", "{", 0);
      await two.write("plan/new", '{"version":99}', 0);
      await two.write("restore point", "of others", 0);
      const { plans, unread } = await ana.list();
      assert.deepEqual(plans, [sound]);
      assert.equal(unread.length, 3);
      assert.ok(unread.some((text) => /"Half" isn't complete/.test(text)));
      assert.ok(unread.some((text) => /is damaged/.test(text)));
      assert.ok(unread.some((text) => /stored by a newer version/.test(text)));
      assert.ok((await two.list()).some(({ name }) => name === "plan/odd"));
    });
  });

describe("a piece as long as pieces get", () => {
  it("fits a part of Excel's, and comes back", async () => {
    const { parts } = excelWorkbook(officeOver(createMemoryGrid()));
    const piece = "A/+=".repeat(pieceChars / 4);
    await parts.write("plan/a/1", piece, 0);
    assert.ok((await parts.read("plan/a/1"))?.text === piece);
  });
});

describe("plans in a workbook that doesn't answer as it should", () => {
  const lost = new InputError("The workbook doesn't answer.");

  it("count as saved where only the answer was lost", async () => {
    const parts = memoryParts();
    const write: StoredParts["write"] = async (name, text, after) => {
      await parts.write(name, text, after);
      if (name.includes("/", 5)) return after + 1;
      throw lost;
    };
    const plans = plansOver({ ...parts, write }, "a");
    const read = await plans.save(plan("North", "Ana"), body);
    const now = savedOf(await plans.update(read, { name: "South" }, kim));
    assert.deepEqual((await plans.list()).plans, [now]);
  });

  it("count as saved where what was written can't be looked at", async () => {
    const parts = memoryParts();
    const plans = plansOver(parts, "a");
    const read = await plans.save(plan("North", "Ana"), body);
    const blind = plansOver({ ...parts, read: () => Promise.reject(lost) }, "a");
    const now = savedOf(await blind.update(read, { name: "South" }, kim));
    assert.deepEqual((await plans.list()).plans, [now]);
    // Neither written nor looked at: nobody knows, and nothing is claimed.
    const dumb = plansOver(
      { ...parts, read: () => Promise.reject(lost), write: () => Promise.reject(lost) },
      "a",
    );
    await assert.rejects(dumb.update(now, { name: "East" }, kim), lost);
  });

  it("leave nothing behind where a part is refused, and nothing of another plan's is touched", async () => {
    const parts = memoryParts();
    const write: StoredParts["write"] = async (name, text, after) => {
      if (name.endsWith("/3")) throw lost;
      return parts.write(name, text, after);
    };
    assert.ok(body.length > 3);
    await assert.rejects(
      plansOver({ ...parts, write }, "a").save(plan("North", "Ana"), body),
      lost,
    );
    assert.deepEqual(await parts.list(), []);
    const saved = await plansOver(parts, "a").save(plan("North", "Ana"), body);
    await assert.rejects(plansOver(parts, "a").save(plan("South", "Ben"), body));
    assert.deepEqual((await plansOver(parts, "a").list()).plans, [saved]);
  });

  it("tell whose stands where two wrote at the same moment", async () => {
    const parts = memoryParts();
    const read = await plansOver(parts, "a").save(plan("North", "Ana"), body);
    const theirs = headText({ ...read.head, name: "East", savedBy: "Kim", savedAt: kim.at });
    const write: StoredParts["write"] = async (name, _text, after) =>
      parts.write(name, theirs, after);
    const both = plansOver({ ...parts, write }, "b");
    const { text } = conflictOf(await both.update(read, { name: "South" }, lee));
    assert.match(text, /^Kim saved a newer version of "North" at 14:02/);
  });
});
