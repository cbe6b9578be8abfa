import assert from "node:assert/strict";
import { PATIENCE, targetsOf } from "../../bench/parts/carveTargets";
import type { Row } from "../../bench/parts/carveTargets";
import { curvesSvg } from "../../bench/report/curves";
import { percent, tableOf } from "../../bench/report/markdown";
import type { SolverName } from "../../bench/solvers/solver";

function row(
  solver: SolverName,
  accounts: number,
  reps: number,
  carved?: { seconds: number; gap?: number; memory?: number; overloaded?: number },
): Row {
  const order = { solver, accounts, reps, slack: 0.08, seed: 1, on: "plane" as const };
  if (!carved) return { order, peak: 900 };
  const { seconds, gap = 0, memory = 100, overloaded = 0 } = carved;
  const lowerBound = 1000;
  const found = { cost: lowerBound * (1 + gap), lowerBound, unassigned: 0, overloaded };
  return {
    order,
    peak: memory,
    carved: { seconds, firstSeconds: 2 * seconds, passSeconds: 0.1, memory, ...found },
  };
}

const reached = (...rows: Row[]): boolean[] => targetsOf(rows).map((target) => target.reached);

describe("the bench's targets", () => {
  it("ask for gap, passes and memory together, and for a plan that keeps the rules", () => {
    const good = { seconds: 1.4, gap: 0.0005, memory: 150 };
    const carved = (change: object): Row =>
      row("this engine", 100_000, 200, { ...good, ...change });
    assert.deepEqual(reached(carved({})), [true]);
    assert.deepEqual(reached(carved({ gap: 0.0007 })), [false]);
    assert.deepEqual(reached(carved({ seconds: 1.6 })), [false]);
    assert.deepEqual(reached(carved({ memory: 201 })), [false]);
    assert.deepEqual(reached(carved({ overloaded: 1 })), [false]);
  });

  it("hold the engine against the fastest peer that finishes", () => {
    const ours = row("this engine", 1_000, 10, { seconds: 0.1 });
    const highs = (seconds: number): Row => row("highs", 1_000, 10, { seconds });
    const yalps = row("yalps", 1_000, 10);
    assert.deepEqual(reached(ours, highs(4.1), yalps), [true]);
    assert.deepEqual(reached(ours, highs(3.9), yalps), [false]);
    assert.deepEqual(reached(ours), [false]);
  });

  it("count a peer that had to be ended as slower than its time, and say so", () => {
    const ours = row("this engine", 10_000, 50, { seconds: PATIENCE / 30 });
    const [target] = targetsOf([ours, row("highs", 10_000, 50)]);
    assert.equal(target?.reached, true);
    assert.match(target.measured, /more than 30\.0 x/);
  });

  it("count a peer that failed by itself as slower than the time until then", () => {
    const ours = row("this engine", 10_000, 50, { seconds: 2 });
    const [target] = targetsOf([ours, { ...row("highs", 10_000, 50), failedAfter: 60 }]);
    assert.match(target?.measured ?? "", /more than 30\.0 x/);
  });

  it("are missed where there is no plan at all", () => {
    const [target] = targetsOf([row("this engine", 1_000, 10)]);
    assert.deepEqual([target?.measured, target?.reached], ["no plan", false]);
  });
});

describe("the bench's tables", () => {
  it("align words and figures as their titles say", () => {
    assert.equal(
      tableOf(["name:", "seconds"], [["a", "1"]]),
      "| name | seconds |\n| --- | ---: |\n| a | 1 |",
    );
  });

  it("leave a figure out that is none", () => {
    assert.equal(percent(undefined), "-");
    assert.equal(percent(Infinity), "-");
    assert.equal(percent(0.00123), "0.123 %");
  });
});

describe("curvesSvg", () => {
  const svg = curvesSvg({ title: "Time", x: "accounts", y: "seconds" }, [
    {
      name: "one",
      colour: "#000",
      points: [
        [1_000, 0.01],
        [10_000, 0.1],
        [100_000, 1],
      ],
    },
    {
      name: "other",
      colour: "#111",
      points: [
        [1_000, 0.02],
        [100_000, 1],
      ],
    },
  ]);

  it("draws powers of ten at even distances", () => {
    const [, places = ""] = /points="([^"]+)"/.exec(svg) ?? [];
    const [first, second, third] = places.split(" ").map((place) => place.split(",").map(Number));
    assert.ok(first && second && third);
    for (const axis of [0, 1]) {
      const step = (second[axis] ?? NaN) - (first[axis] ?? NaN);
      assert.ok(Math.abs((third[axis] ?? NaN) - (second[axis] ?? NaN) - step) < 0.2);
    }
    assert.ok((third[1] ?? NaN) < (first[1] ?? NaN), "more seconds are further up");
  });

  it("names every curve, apart from each other even where they end together", () => {
    const heights = [...svg.matchAll(/<text x="560" y="([\d.]+)"[^>]*>(one|other)</g)];
    assert.equal(heights.length, 2);
    assert.ok(Math.abs(Number(heights[0]?.[1]) - Number(heights[1]?.[1])) >= 15);
  });

  it("labels both axes", () => {
    for (const words of [">accounts<", ">seconds<", ">1,000<", ">100,000<", ">0.01<", ">1<"])
      assert.ok(svg.includes(words), words);
  });
});
