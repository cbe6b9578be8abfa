import assert from "node:assert/strict";
import { runSteps } from "../../../src/assign";
import { InputError } from "../../../src/errors";
import type { Carve } from "../../../src/plan/carve";
import { answerSteps } from "../../../src/plan/cells/answer";
import { keepCarves, type CarveOfCells } from "../../../src/plan/cells/keepCarves";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { carved } from "../carved";
import { madeUp } from "../carvedTables";

function asked(n: number, seed = 1): CarveOfCells {
  const { accounts, reps } = madeUp(n, 3, seed);
  return { accounts: accounts.cells, reps: reps.cells, settings: defaultSettings };
}

/** A copy that shares nothing with the original, as a message brings it. */
function sent(one: CarveOfCells): CarveOfCells {
  return structuredClone(one);
}

/** Units of work until the carve is there. */
function unitsOf(steps: Iterator<unknown>): number {
  let units = 0;
  while (steps.next().done !== true) units++;
  return units;
}

describe("kept carves", () => {
  it("are the carves themselves, the first time and the second", () => {
    const carves = keepCarves();
    const one = asked(20);
    const first = runSteps(carves.steps(one));
    const { plan, reasons } = carved(madeUp(20, 3));
    assert.deepEqual([first.plan, first.reasons], [plan, reasons]);
    assert.equal(runSteps(carves.steps(sent(one))), first);
  });

  it("are made anew where a cell, a row or a setting differs", () => {
    const carves = keepCarves();
    const one = asked(20);
    const known = runSteps(carves.steps(one));
    const [head = [], first = [], ...rest] = one.accounts;
    const others: CarveOfCells[] = [
      { ...one, accounts: [head, first.with(3, String(first[3])), ...rest] },
      { ...one, accounts: [head, ...rest] },
      { ...one, accounts: one.accounts.map((row) => [...row, null]) },
      { ...one, reps: one.reps.slice(0, -1) },
      { ...one, settings: { ...defaultSettings, seed: 2 } },
    ];
    for (const other of others) {
      assert.notEqual(runSteps(keepCarves().steps(other)), known);
      const carve = runSteps(carves.steps(other));
      assert.notEqual(carve, known);
      assert.deepEqual(carve.plan, runSteps(keepCarves().steps(other)).plan);
    }
  });

  for (const [what, room] of [
    ["number", { least: 1, most: 3, size: Infinity }],
    ["size", { least: 3, most: 9, size: 0 }],
  ] as const)
    it(`are three at most where their ${what} allows no more, those that were asked for last`, () => {
      const carves = keepCarves(room);
      const [a, b, c, d] = [1, 2, 3, 4].map((seed) => asked(15, seed)) as [
        CarveOfCells,
        CarveOfCells,
        CarveOfCells,
        CarveOfCells,
      ];
      for (const one of [a, b, c]) assert.ok(unitsOf(carves.steps(one)) > 0);
      assert.equal(unitsOf(carves.steps(a)), 0);
      assert.ok(unitsOf(carves.steps(d)) > 0);
      for (const one of [a, c, d]) assert.equal(unitsOf(carves.steps(one)), 0);
      assert.ok(unitsOf(carves.steps(b)) > 0, "the one that nobody asked for");
    });

  it("are kept beyond the least number while they fit", () => {
    const all = [1, 2, 3, 4, 5].map((seed) => asked(15, seed));
    const keptOf = (size: number): number => {
      const carves = keepCarves({ least: 2, most: 4, size });
      for (const one of all) runSteps(carves.steps(one));
      // The latest first: whoever is not kept takes the place of one that is.
      return all.toReversed().filter((one) => unitsOf(carves.steps(one)) === 0).length;
    };
    const [{ accounts, reps } = asked(0)] = all;
    const cells = accounts.flat().length + reps.flat().length + accounts.length * reps.length;
    assert.deepEqual([0, 3.5 * cells, 9 * cells].map(keptOf), [2, 3, 4]);
  });

  it("are worked out once by those who ask for the same one meanwhile", () => {
    const alone = unitsOf(keepCarves().steps(asked(40)));
    const carves = keepCarves();
    const [one, other] = [carves.steps(asked(40)), carves.steps(sent(asked(40)))];
    const open = new Set([one, other]);
    const results: Carve[] = [];
    let units = 0;
    while (open.size > 0)
      for (const steps of open) {
        const step = steps.next();
        if (step.done !== true) units++;
        else {
          open.delete(steps);
          results.push(step.value);
        }
      }
    assert.equal(results[0], results[1]);
    assert.equal(units, alone);
  });

  it("go on where a caller who gave up left them", () => {
    const alone = unitsOf(keepCarves().steps(asked(40)));
    const carves = keepCarves();
    const left = carves.steps(asked(40));
    left.next();
    left.next();
    left.return(undefined as never);
    assert.equal(unitsOf(carves.steps(asked(40))), alone - 2);
  });

  it("fail for everybody alike", () => {
    const carves = keepCarves();
    const none = { ...asked(5), accounts: asked(5).accounts.slice(0, 1) };
    for (let time = 0; time < 2; time++)
      assert.throws(() => runSteps(carves.steps(none)), InputError);
  });
});

describe("answers that are given up", () => {
  it("end at the next unit of work", () => {
    const stop = { aborted: false };
    const steps = answerSteps({ ...asked(40), question: { asks: "assign" } }, keepCarves(), stop);
    assert.equal(steps.next().done, false);
    stop.aborted = true;
    assert.throws(() => steps.next(), /^InputError: Canceled before the plan was done/);
  });
});
