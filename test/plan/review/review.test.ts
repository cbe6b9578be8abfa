import assert from "node:assert/strict";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Carve } from "../../../src/plan/carve";
import { movesOfPlan } from "../../../src/plan/review/moves";
import { reviewOf, type Decision } from "../../../src/plan/review/review";
import { revisedSteps } from "../../../src/plan/review/revise";
import { factsByHand, headFacts } from "../../../src/plan/stored/headFacts";
import { seededRandom } from "../../../src/random";
import { carved, reasonOf, saidOf } from "../carved";
import { madeUp } from "../carvedTables";

const decision = (account: string, rep: string, note = ""): Decision => ({ account, rep, note });

/** Some moves put back, some given to a third. */
function drawnDecisions(made: Carve, seed: number): Decision[] {
  const random = seededRandom(seed);
  const names = made.inputs.reps.name;
  return movesOfPlan(made)
    .filter(({ kind }) => kind === "moved" && random() < 0.3)
    .map(({ id, from }) =>
      decision(id, random() < 0.5 ? from : (names[Math.floor(random() * names.length)] ?? from)),
    );
}

describe("movesOfPlan", () => {
  it("lists what changes, the owner's accounts together and the heaviest first", () => {
    const made = carved(madeUp(120, 6), { maxMovedPercent: 30 });
    const moves = movesOfPlan(made);
    const { owner } = made.inputs.accounts;
    const changed = [...owner.keys()].filter(
      (account) => owner[account] !== made.plan.rep[account],
    );
    assert.deepEqual(
      moves.map(({ account }) => account).sort((a, b) => a - b),
      changed,
    );
    assert.equal(moves.filter(({ kind }) => kind === "moved").length, made.plan.moved);
    const owners = moves.map(({ from }) => from);
    assert.equal(new Set(owners).size, owners.filter((name, at) => name !== owners[at - 1]).length);
    moves.forEach(({ from, load }, at) => {
      const next = moves[at + 1];
      if (next?.from === from) assert.ok(load >= next.load);
    });
    for (const { id, reason } of moves) assert.equal(reason, reasonOf(made, id));
  });
});

describe("a review", () => {
  const made = carved(madeUp(120, 6), { maxMovedPercent: 30 });
  const review = reviewOf(made);

  it("has the plan's own figures where nothing is decided", () => {
    const figures = review.figures([]);
    assert.equal(figures.moved, made.plan.moved);
    assert.equal(figures.cap, made.cap);
    assert.equal(figures.unplaced, made.plan.unassigned.length);
    assert.equal(figures.met, made.verdict.met);
    assert.deepEqual(figures.broken, []);
    assert.deepEqual(
      figures.reps.map(({ load }) => load),
      Array.from(made.after.load),
    );
    assert.equal(review.byHand([]).size, 0);
  });

  it("has of each rep the load of today that reasons speak of, against the same fair share", () => {
    const standing = new Map(review.figures([]).reps.map((rep) => [rep.name, rep]));
    let told = 0;
    for (const reason of made.reasons)
      for (const [, name = "", off, way] of reason.matchAll(
        /(Rep \d+) was ([\d.]+).% (over|under) a fair share/g,
      )) {
        const rep = standing.get(name);
        assert.ok(rep, name);
        const level = rep.loadBefore / rep.fair - 1;
        assert.equal((100 * Math.abs(level)).toFixed(1), off);
        assert.equal(level > 0, way === "over");
        told += 1;
      }
    assert.ok(told > 0);
  });

  it("counts what was decided as a plan made afresh would", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const decisions = drawnDecisions(made, seed);
      const revised = runSteps(revisedSteps(made, review.byHand(decisions)));
      const figures = review.figures(decisions);
      assert.equal(figures.moved, revised.plan.moved);
      assert.equal(figures.met, revised.verdict.met);
      figures.reps.forEach(({ load, accounts }, at) => {
        assert.ok(Math.abs(load - (revised.after.load[at] ?? 0)) < 1e-6);
        assert.equal(accounts, revised.after.accounts[at]);
      });
    }
  });

  it("moves nothing but what was decided, and says so of each", () => {
    const decisions = drawnDecisions(made, 3);
    const byHand = review.byHand(decisions);
    const revised = runSteps(revisedSteps(made, byHand));
    revised.plan.rep.forEach((rep, account) =>
      assert.equal(rep, byHand.get(account)?.rep ?? made.plan.rep[account]),
    );
    for (const { account, rep, found } of byHand.values()) {
      const name = (at: number): string => made.inputs.reps.name[at] ?? "";
      const reason = revised.reasons[account] ?? "";
      const owner = made.inputs.accounts.owner[account];
      assert.ok(reason.includes(name(rep)) && reason.includes(name(found)), reason);
      assert.equal(reason.startsWith("Put back by hand"), rep === owner, reason);
    }
    const [first = ""] = saidOf(revised).notes;
    assert.match(first, new RegExp(`^Changed by hand after the search: ${byHand.size} account`));
  });

  it("keeps the reason that somebody gave", () => {
    const [move] = movesOfPlan(made).filter(({ kind }) => kind === "moved");
    assert.ok(move);
    const byHand = review.byHand([decision(move.id, move.from, "They asked for him")]);
    const revised = runSteps(revisedSteps(made, byHand));
    assert.match(reasonOf(revised, move.id), /"They asked for him"/);
  });

  it("has another fingerprint once something is changed, whatever the order it was decided in", () => {
    const decisions = drawnDecisions(made, 2).filter((one) => review.byHand([one]).size > 0);
    assert.ok(decisions.length > 2);
    const print = (given: readonly Decision[]): string =>
      runSteps(revisedSteps(made, review.byHand(given))).fingerprint;
    assert.equal(print([]), made.fingerprint);
    assert.notEqual(print(decisions), made.fingerprint);
    assert.equal(print(decisions), print([...decisions].reverse()));
    assert.notEqual(print(decisions), print(decisions.slice(1)));
  });

  it("says which rules a decision breaks, and proves nothing then", () => {
    const capped = carved(madeUp(120, 6), { maxMovedPercent: 10 });
    const [first] = capped.inputs.reps.name;
    const everything = capped.inputs.accounts.id.map((id) => decision(id, first ?? ""));
    const all = reviewOf(capped);
    const { broken, moved, cap } = all.figures(everything);
    assert.ok(moved > (cap ?? Infinity));
    assert.ok(
      broken.some((one) => one.includes(`only ${cap} may`)),
      broken.join("\n"),
    );
    const revised = runSteps(revisedSteps(capped, all.byHand(everything)));
    assert.equal(revised.plan.gap, Infinity);
    const { notes, proofs } = saidOf(revised);
    assert.ok(notes.some((note) => note.includes(`only ${cap} may`)));
    assert.match(proofs.join(" "), /^Nothing is proven of this plan: it breaks /);
  });

  it("says of whoever is outside by hand that it was by hand", () => {
    const inside = made.inputs.reps.name.filter(
      (name) => !made.outside.some(({ rep }) => made.inputs.reps.name[rep] === name),
    );
    const [giver] = inside;
    const gone = made.inputs.accounts.id.filter(
      (_, account) => made.inputs.reps.name[made.plan.rep[account] as number] === giver,
    );
    const other = made.inputs.reps.name.find((name) => name !== giver) ?? "";
    const byHand = review.byHand(gone.slice(0, 8).map((id) => decision(id, other)));
    const revised = runSteps(revisedSteps(made, byHand));
    const said = revised.outside.find(({ rep }) => revised.inputs.reps.name[rep] === giver);
    assert.ok(said);
    assert.match(revised.say(said.why), /the changes made by hand brought it here/);
  });

  it("has the facts of the revised plan without revising it", () => {
    const [one] = movesOfPlan(made);
    assert.ok(one);
    const keptWithWords = [decision(one.id, one.to, "They know her")];
    for (const decisions of [[], keptWithWords, ...[1, 2, 3].map((n) => drawnDecisions(made, n))]) {
      const [byHand, said] = [review.byHand(decisions), review.said(decisions)];
      assert.deepEqual(
        runSteps(factsByHand(made, byHand)),
        headFacts(made, runSteps(revisedSteps(made, byHand, said))),
      );
    }
  });

  it("offers a step that brings the furthest rep nearer, and leaves alone what was decided", () => {
    let offered = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const decisions = drawnDecisions(made, seed);
      const counter = runSteps(review.counterWork(decisions));
      if (counter === undefined) continue;
      offered += 1;
      const decided = new Set(decisions.map(({ account }) => account));
      for (const { account } of counter.decisions) assert.ok(!decided.has(account));
      const before = review.figures(decisions);
      const after = review.figures([...decisions, ...counter.decisions]);
      assert.deepEqual(after.furthest, counter.furthest);
      assert.ok((after.furthest?.off ?? 1) < (before.furthest?.off ?? 0));
      assert.ok(after.broken.length <= before.broken.length);
      assert.match(counter.sentence, / from | for /);
    }
    assert.ok(offered > 3);
  });

  it("offers only what shows: a rule mended, or the furthest rep nearer by a tenth of a point at least", () => {
    const shown = (off: number | undefined): number => Math.round(1000 * (off ?? NaN));
    let offered = 0;
    for (let seed = 1; seed <= 6; seed++) {
      let decisions = drawnDecisions(made, seed);
      // Each step that is offered is taken, until there is none.
      for (let step = 0; step < 12; step++) {
        const counter = runSteps(review.counterWork(decisions));
        if (counter === undefined) break;
        offered += 1;
        const before = review.figures(decisions);
        decisions = [...decisions, ...counter.decisions];
        const after = review.figures(decisions);
        assert.equal(counter.mends, after.broken.length < before.broken.length);
        assert.ok(
          counter.mends || shown(after.furthest?.off) < shown(before.furthest?.off),
          `${shown(before.furthest?.off)} to ${shown(after.furthest?.off)}`,
        );
      }
    }
    assert.ok(offered > 10, `${offered} offered`);
  });

  it("keeps what was said of accounts that stay where the search had them, and is the same plan", () => {
    const [kept, agreed] = movesOfPlan(made);
    assert.ok(kept && agreed);
    const decisions = [
      decision(kept.id, kept.to, "They know her"),
      decision(agreed.id, agreed.to, "Agreed with both"),
    ];
    assert.equal(review.byHand(decisions).size, 0);
    const revised = runSteps(revisedSteps(made, review.byHand(decisions), review.said(decisions)));
    assert.equal(revised.fingerprint, made.fingerprint);
    assert.deepEqual(saidOf(revised).notes, saidOf(made).notes);
    for (const { account, note } of decisions)
      assert.equal(
        reasonOf(revised, account),
        `${reasonOf(made, account)} Reason given: "${note}".`,
      );
  });

  it("blames no search for what was changed by hand", () => {
    let told = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const revised = runSteps(revisedSteps(made, review.byHand(drawnDecisions(made, seed))));
      for (const one of revised.outside) {
        const before = made.outside.find(({ rep, name }) => rep === one.rep && name === one.name);
        const isWorse = before === undefined || Math.abs(one.off) - Math.abs(before.off) > 0.002;
        if (!isWorse) continue;
        told += 1;
        const why = revised.say(one.why);
        assert.match(why, /changes made by hand brought it here/);
        assert.doesNotMatch(why, /search found no better/);
      }
      const notes = saidOf(revised).notes.filter((note) => note.includes("search found no better"));
      const touched = new Set(
        [...revised.byHand.values()].flatMap(({ rep, found }) => [rep, found]),
      );
      for (const note of notes)
        for (const rep of touched)
          assert.ok(!note.startsWith(`${revised.inputs.reps.name[rep]} stays above`), note);
    }
    assert.ok(told > 3);
  });

  it("names what it doesn't know", () => {
    assert.throws(() => review.figures([decision("Nobody's", "Rep 1")]), /no account "Nobody's"/);
    assert.throws(() => review.figures([decision("A1", "Zed")]), /"Zed".*not in reps/);
  });
});
