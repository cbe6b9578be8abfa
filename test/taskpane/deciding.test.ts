import assert from "node:assert/strict";
import { noControl } from "../../src/plan/door/controlTotals";
import type { Move } from "../../src/plan/review/moves";
import { defaultSettings } from "../../src/plan/settings/settings";
import { createPlanner } from "../../taskpane/createPlanner";
import { canGoBack, putBack } from "../../taskpane/places/review/rows";
import type { Choices, Planner, RemotePlanner } from "../../taskpane/planner";
import { madeUp } from "../plan/carvedTables";
import { loadPlaces } from "./acrossMessages";
import { gridWith, openPane, until } from "./openPane";

const choices: Choices = {
  accountColumns: new Map(),
  repColumns: new Map(),
  settings: { ...defaultSettings, maxMovedPercent: 40 },
  pins: [],
  answers: new Map(),
  control: noControl,
};

interface SlowPlanner {
  readonly planner: Planner;
  readonly moves: readonly Move[];
  /** From now on each slice of work is one unit, and the next begins when it is let; or no longer so. */
  readonly hold: (isHeld?: boolean) => void;
  /** Lets one slice go on; false where nobody waits. */
  readonly letOne: () => Promise<boolean>;
}

const quiet = (): void => undefined;

/** Until all that can go on by itself has. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The worker's planner with a plan, breathing when the test says so. */
async function slowPlanner(): Promise<SlowPlanner> {
  const waiting: (() => void)[] = [];
  let [isHeld, time] = [false, 0];
  const breathe = (): Promise<void> =>
    isHeld ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve();
  const planner = createPlanner(breathe, loadPlaces, () => (isHeld ? (time += 1000) : 0));
  const { accounts, reps } = madeUp(60, 4);
  planner.take("accounts", accounts);
  planner.take("reps", reps);
  await planner.carve(choices, "refuse", quiet);
  return {
    planner,
    moves: planner.look([]).moves.filter(canGoBack),
    hold(now = true) {
      isHeld = now;
    },
    async letOne() {
      const next = waiting.shift();
      next?.();
      await settled();
      return next !== undefined;
    },
  };
}

describe("what the pane's planner does while somebody decides", () => {
  it("answers figures between the units of a search for a step, and ends that search at its next", async () => {
    const { planner, moves, hold, letOne } = await slowPlanner();
    hold();
    const [one, two] = moves as [Move, Move];
    let found: unknown = "still searching";
    void planner.counter([putBack(one)]).then((counter) => (found = counter));
    assert.ok(await letOne());
    assert.ok(await letOne());
    assert.equal(found, "still searching");
    assert.ok(planner.figures([putBack(one), putBack(two)]).moved > 0);
    assert.ok(await letOne());
    assert.equal(found, undefined);
    assert.ok(!(await letOne()));
  });

  it("finds the same step in slices as at once, the latest one that was asked for", async () => {
    const { planner, moves, hold, letOne } = await slowPlanner();
    for (const move of moves.slice(0, 4)) {
      const decided = [putBack(move)];
      const atOnce = await planner.counter(decided);
      hold();
      const [earlier, latest] = [planner.counter([putBack(moves[5]!)]), planner.counter(decided)];
      while (await letOne());
      hold(false);
      assert.equal(await earlier, undefined);
      assert.deepEqual(await latest, atOnce);
    }
    hold();
    let slices = 0;
    void planner.counter([putBack(moves[0]!)]);
    while (await letOne()) slices += 1;
    assert.ok(slices > 10, `${slices} slices`);
  });

  it("counts what is stored of a decided plan in slices too", async () => {
    const { planner, moves, hold, letOne } = await slowPlanner();
    hold();
    let facts: unknown;
    void planner.factsWith(moves.map(putBack)).then((told) => (facts = told));
    assert.ok(await letOne());
    assert.equal(facts, undefined);
    assert.equal(planner.figures([]).broken.length, 0);
    while (await letOne());
    assert.ok(facts);
  });
});

describe("the pane's session while the planner searches for a step", () => {
  it("shows the figures of a decision before the step of the one before is found", async () => {
    let end = quiet;
    let asked = 0;
    const pane = openPane(gridWith(madeUp(60, 4)), {
      planner: (planner): RemotePlanner => ({
        ...planner,
        async counter(decisions) {
          asked += 1;
          const counter = await planner.counter(decisions);
          // The first one's answer is late.
          if (asked === 1) await new Promise<void>((resolve) => (end = resolve));
          return counter;
        },
      }),
    });
    const looking = () => pane.state().looking;
    await pane.session.start();
    await pane.session.set("maxMovedPercent", 40);
    await pane.session.carve();
    const before = looking().figures?.moved ?? 0;
    const [one, two] = looking().moves.filter(canGoBack) as [Move, Move];
    const first = pane.session.decide([putBack(one)]);
    await until("a step is searched for", () => asked === 1);
    await pane.session.decide([putBack(two)]);
    assert.equal(looking().figures?.moved, before - 2);
    assert.equal(asked, 2);
    const { counter } = looking();
    end();
    await first;
    assert.equal(looking().counter, counter);
    assert.equal(looking().figures?.moved, before - 2);
  });
});
