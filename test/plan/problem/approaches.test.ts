import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../../src/errors";
import { approaches, approachText } from "../../../src/plan/settings/approaches";
import type { Carve } from "../../../src/plan/carve";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Settings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { percentText } from "../../../src/plan/numberText";
import { carved, reasonOf, repsOf, saidOf } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";
import { kmBetween } from "../kmBetween";

const free: Partial<Settings> = { maxMovedPercent: 100 };

interface SmallTeam {
  readonly tables: CarveTables;
  readonly value: readonly number[];
  readonly km: (account: number, rep: number) => number;
  readonly capacity: readonly number[];
}

/** A few accounts and reps whose every plan can be looked at. */
function smallTeam(
  accounts: readonly (readonly number[])[],
  capacity: readonly number[],
): SmallTeam {
  const homes = [
    [40, -74],
    [34, -118],
    [47, -122],
  ];
  const rows = accounts.map(([value = 0, lat = 0, lon = 0], at): Cell[] => [
    `a${at}`,
    value,
    lat,
    lon,
  ]);
  const reps = capacity.map((room, rep): Cell[] => [`Rep ${rep}`, room, ...(homes[rep] ?? [])]);
  return {
    tables: tablesOf(
      [["Account ID", "Score", "Latitude", "Longitude"], ...rows],
      [["Rep", "Capacity", "Latitude", "Longitude"], ...reps],
    ),
    value: accounts.map(([value = 0]) => value),
    km: (account, rep) => {
      const [, lat = 0, lon = 0] = accounts[account] ?? [];
      const [homeLat = 0, homeLon = 0] = homes[rep] ?? [];
      return kmBetween(lat, lon, homeLat, homeLon);
    },
    capacity,
  };
}

/** Every plan within capacity in which those wait, and only those, who are worth least. */
function* plansOf({ value, capacity }: SmallTeam): Generator<readonly number[], void> {
  const n = value.length;
  const room = capacity.reduce((a, b) => a + b, 0);
  const over = Math.max(0, n - room);
  const order = [...value.keys()].sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0) || a - b);
  const waiting = new Set(order.slice(n - over));
  const k = capacity.length;
  for (let code = 0; code < (k + 1) ** n; code++) {
    const plan = Array.from(
      { length: n },
      (_, at) => (Math.floor(code / (k + 1) ** at) % (k + 1)) - 1,
    );
    if (plan.some((rep, at) => rep < 0 !== waiting.has(at))) continue;
    if (capacity.every((most, rep) => plan.filter((one) => one === rep).length <= most)) yield plan;
  }
}

const teams = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 30, max: 48 }),
        fc.integer({ min: -120, max: -72 }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.array(fc.constantFrom(1, 2, 3, 5), { minLength: 2, maxLength: 3 }),
  )
  .map(([accounts, capacity]) => smallTeam(accounts, capacity));

/**
 * The plan costs what the formula says, its bound stays below every plan there is, and no plan is
 * better where the choices don't hang together: where everybody has room for everything.
 */
function isSound(
  team: SmallTeam,
  changed: Partial<Settings>,
  costOf: (plan: ArrayLike<number>) => number,
  mustBeBest = team.capacity.every((room) => room >= team.value.length),
): void {
  const { plan } = carved(team.tables, { ...free, ...changed });
  const cost = costOf(plan.rep);
  const slack = 1e-6 * (1 + Math.abs(cost));
  assert.ok(Math.abs(plan.cost - cost) <= slack, `says ${plan.cost}, is ${cost}`);
  let least = Infinity;
  for (const other of plansOf(team)) least = Math.min(least, costOf(other));
  assert.ok(plan.lowerBound <= least + slack, `bound ${plan.lowerBound}, least ${least}`);
  if (mustBeBest) assert.ok(cost <= least + slack, `costs ${cost}, least ${least}`);
}

function sum(plan: ArrayLike<number>, of: (account: number, rep: number) => number): number {
  return Array.from(plan).reduce((all, rep, at) => (rep < 0 ? all : all + of(at, rep)), 0);
}

describe("the approaches, against every plan there is", () => {
  it("capacity: least travel", () => {
    fc.assert(
      fc.property(teams, (team) => {
        isSound(team, { approach: "capacity" }, (plan) => sum(plan, team.km));
      }),
      { numRuns: 40 },
    );
  });

  it("potential: most value within capacity", () => {
    fc.assert(
      fc.property(teams, (team) => {
        isSound(
          team,
          { approach: "potential" },
          (plan) => -sum(plan, (at) => team.value[at] ?? 0),
          true,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("flow: least travel - gamma x value", () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 0, max: 500 }), (team, gamma) => {
        isSound(team, { approach: "flow", gamma }, (plan) =>
          sum(plan, (at, rep) => team.km(at, rep) - gamma * (team.value[at] ?? 0)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("hybrid: value - alpha x travel - beta x population variance, as a cost", () => {
    const weights = fc.record({
      alpha: fc.constantFrom(0, 0.001, 0.01),
      beta: fc.constantFrom(0, 0.01, 1),
    });
    fc.assert(
      fc.property(teams, weights, (team, { alpha, beta }) => {
        const costOf = (plan: ArrayLike<number>): number => {
          const k = team.capacity.length;
          const held = team.capacity.map((_, rep) =>
            sum(plan, (at, own) => (own === rep ? (team.value[at] ?? 0) : 0)),
          );
          const mean = held.reduce((a, b) => a + b, 0) / k;
          const variance = held.reduce((all, one) => all + (one - mean) ** 2, 0) / k;
          return (
            beta * variance +
            sum(plan, (at, rep) => alpha * team.km(at, rep) - (team.value[at] ?? 0))
          );
        };
        isSound(team, { approach: "hybrid", alpha, beta }, costOf, ...(beta > 0 ? [false] : []));
      }),
      { numRuns: 40 },
    );
  });
});

describe("equity", () => {
  it("is the same with travel off and without coordinates, but for ties", () => {
    const bare = (rows: readonly (readonly Cell[])[], keep: number): Cell[][] =>
      rows.map((row) => [...row.slice(0, keep)]);
    for (const seed of [1, 2]) {
      const tables = madeUp(80, 4, seed);
      const without = tablesOf(bare(tables.accounts.cells, 4), bare(tables.reps.cells, 2));
      const even = carved(tables, { ...free, travel: false }).plan.cost;
      const plain = carved(without, free).plan.cost;
      // Loads within 0.01 % of each other are a tie, which travel breaks where it is known.
      assert.ok(Math.abs(even - plain) <= 1e-4 * plain, `${even}, ${plain}`);
    }
  });

  it("keeps several measures within their tolerances, by name or header", () => {
    const rows = Array.from({ length: 120 }, (_, at): Cell[] => [
      `a${at + 100}`,
      1 + ((at * 7) % 13),
      100 + ((at * 37) % 101),
    ]);
    const tables = tablesOf(
      [["Account ID", "Hours", "Projected ARR"], ...rows],
      [["Rep"], ["Ana"], ["Ben"], ["Carla"], ["Dan"]],
    );
    const made = carved(tables, { ...free, measures: "Hours 5 %; Potential: 10%" });
    const [ofHours, ofArr] = [1, 2].map((column) => {
      const held = [0, 0, 0, 0];
      rows.forEach((row, at) => {
        const rep = made.plan.rep[at] ?? -1;
        held[rep] = (held[rep] ?? 0) + Number(row[column]);
      });
      const fair = held.reduce((a, b) => a + b, 0) / 4;
      return Math.max(...held.map((one) => Math.abs(one - fair) / fair));
    });
    assert.ok((ofHours ?? 1) <= 0.05, `hours ${ofHours ?? NaN}`);
    assert.ok((ofArr ?? 1) <= 0.1, `ARR ${ofArr ?? NaN}`);
    const lines = made.measures.filter(({ key }) => key.startsWith("tolerance "));
    assert.deepEqual(
      lines.map(({ key, after, target, met }) => [key, after, target, met]),
      [
        ["tolerance Hours", 4, "all 4", "yes"],
        ["tolerance Projected ARR", 4, "all 4", "yes"],
      ],
    );
    // How far the furthest is stands there, but for the load to balance, of which the spread says it.
    assert.match(lines[0]?.meaning ?? "", new RegExp(`is ${percentText(ofHours ?? NaN)} \\(`));
    assert.equal(lines[1]?.meaning, "Each rep is within 10 % of a fair share");
    assert.equal(made.measures.find(({ key }) => key === "spread")?.after, ofArr);
  });

  it("says how near it comes where a tolerance can't be kept", () => {
    const tables = tablesOf(
      [
        ["Account ID", "ARR"],
        ["large", 8],
        ["small", 2],
      ],
      [["Rep"], ["Ana"], ["Ben"]],
    );
    const made = carved(tables, { ...free, measures: "ARR 5 %" });
    const { notes } = saidOf(made);
    assert.deepEqual([...made.plan.rep].sort(), [0, 1]);
    assert.ok(
      notes.some((note) =>
        /^ARR: the tolerance is 5\.0 %, and the furthest rep is 60\.0 % from a fair share/.test(
          note,
        ),
      ),
    );
  });

  for (const [measures, part] of [
    [
      "Days 5 %",
      /"Balanced measures" names the column "Days".*Use one of: accounts, Account ID, Account/,
    ],
    ["Projected ARR 0 %", /tolerance 0 % for Projected ARR. Give more than 0/],
    ["5 %", /has no column before "5 %". Write for example Workload 5 %/],
    ["Projected ARR 5 %; Potential 3 %", /names Projected ARR twice/],
  ] as const) {
    it(`refuses the measures "${measures}"`, () => {
      assert.throws(
        () => carved(madeUp(5, 2), { measures }),
        (error) => error instanceof InputError && part.test(error.message),
      );
    });
  }
});

describe("the value of an account", () => {
  const headers = ["Account ID", "Projected ARR", "Segment", "Language", "Industry"];
  const accounts: Cell[][] = [
    ["a", 100, "SMB", "English", "Retail"],
    ["b", 100, "Mid-Market", "French", "Healthcare"],
    ["c", 50, "ENT", "", "Retail"],
  ];
  const reps: Cell[][] = [
    [
      "Rep",
      "Capacity",
      "Win rate SMB",
      "Mid-market win rate %",
      "Win rate",
      "Languages",
      "Specialty",
    ],
    ["Ana", 2, "40%", 0.1, 0.2, "English; French", "Retail"],
    ["Ben", 2, 0.1, 0.3, 0.5, "English", "Healthcare"],
  ];

  it("is multiplied by the rep's win rate in its segment", () => {
    const made = carved(tablesOf([headers, ...accounts], reps), { ...free, approach: "potential" });
    assert.deepEqual(repsOf(made), { a: "Ana", b: "Ben", c: "Ben" });
    // 100 x 0.4 + 100 x 0.3 + 50 x 0.5: no rate speaks of ENT alone.
    assert.ok(Math.abs(made.plan.cost + 95) < 1e-9);
    const line = made.measures.find(({ key }) => key === "value");
    assert.ok(Math.abs((line?.after ?? NaN) - 95) < 1e-9);
    assert.equal(
      reasonOf(made, "a"),
      "Had no owner. Goes to Ana: it is worth 40 with Ana, 10 with Ben.",
    );
  });

  it("loses a part for each preferred property in which rep and account differ", () => {
    const made = carved(tablesOf([headers, ...accounts], reps), {
      ...free,
      approach: "potential",
      winRates: false,
      prefer: "language and speciality",
      preferPercent: 50,
    });
    // a: Ana 100, Ben 50. b: Ana 50 (not its industry), Ben 50 (not its language). c: Ana 50, Ben 25.
    assert.equal(repsOf(made)["a"], "Ana");
    assert.equal(repsOf(made)["c"], "Ana");
    assert.equal(made.plan.cost, -200);
  });

  it("only decides who waits where it is the same with every rep, and a note says so", () => {
    const tables = tablesOf(
      [headers, ...accounts],
      [
        ["Rep", "Capacity"],
        ["Ana", 1],
        ["Ben", 1],
      ],
    );
    const made = carved(tables, { ...free, approach: "potential" });
    assert.equal(repsOf(made)["c"], "");
    assert.ok(
      saidOf(made).notes.some((note) => /^Projected ARR is the same with every rep/.test(note)),
    );
  });

  it("is refused where there is none, or a win rate is no share", () => {
    const bare = tablesOf([["Account ID"], ["a"]], [["Rep"], ["Ana"]]);
    assert.throws(
      () => carved(bare, { approach: "potential" }),
      /no column for score, potential or ARR/,
    );
    const high = [reps[0] ?? [], ["Ana", 2, 140, 0.1, 0.2, "", ""]];
    assert.throws(
      () => carved(tablesOf([headers, ...accounts], high), { approach: "potential" }),
      /"Win rate SMB" of Ana is 140. Write a win rate as 30 % or 0.3/,
    );
  });
});

describe("the baselines", () => {
  const rows: Cell[][] = [
    ["a", 1, 40, -74],
    ["b", 9, 41, -75],
    ["c", 5, 34, -118],
    ["d", 7, 40.5, -74],
  ];
  const tables = tablesOf(
    [["Account ID", "Score", "Latitude", "Longitude"], ...rows],
    [
      ["Rep", "Capacity", "Latitude", "Longitude"],
      ["Ana", 2, 40, -74],
      ["Ben", 2, 34, -118],
    ],
  );

  it("round robin takes reps in turn, by their IDs", () => {
    const made = carved(tables, { ...free, approach: "round robin" });
    assert.deepEqual([...made.plan.rep], [0, 1, 0, 1]);
    assert.equal(reasonOf(made, "a"), "Had no owner. Goes to Ana: it was the turn of Ana.");
    assert.ok(saidOf(made).notes.some((note) => /^Round robin is a baseline/.test(note)));
  });

  it("greedy takes the highest value first, to the nearest rep with room", () => {
    const made = carved(tables, { ...free, approach: "greedy" });
    // b and d fill Ana; a, the least, finds her full.
    assert.deepEqual(repsOf(made), { a: "Ben", b: "Ana", c: "Ben", d: "Ana" });
    assert.match(
      reasonOf(made, "a"),
      /Goes to Ben: Ana is .* but Ana has no room left \(2 of 2 accounts\); Ben is the nearest with room/,
    );
  });
});

describe("every approach", () => {
  const settings: Partial<Settings> = {
    rules: ["Account ID is A1: Rep 1; Rep 2", "anything else: balance"],
  };

  function broken({ inputs, plan, cap, before, after }: Carve): string | undefined {
    if (plan.moved > (cap ?? Infinity)) return `${plan.moved} moved`;
    const over = after.workload.findIndex(
      (used, rep) => used > Math.max(inputs.reps.capacity[rep] ?? 0, before.workload[rep] ?? 0),
    );
    if (over >= 0) return `${inputs.reps.name[over] ?? ""} is over capacity`;
    return (plan.rep[0] ?? -1) > 1 ? "A1 is with somebody else" : undefined;
  }

  for (const approach of approaches) {
    it(`${approach} keeps the rules, has a reason for each account, and is the same each time`, () => {
      const tables = madeUp(90, 5);
      const made = carved(tables, { ...settings, approach, maxMovedPercent: 40 });
      assert.equal(broken(made), undefined);
      assert.ok(made.reasons.every((reason) => reason.endsWith(".")));
      assert.deepEqual(
        carved(tables, { ...settings, approach, maxMovedPercent: 40 }).plan,
        made.plan,
      );
    });
  }

  it("that looks for travel says so where there are no coordinates", () => {
    const bare = tablesOf(
      [
        ["Account ID", "ARR"],
        ["a", 1],
      ],
      [["Rep"], ["Ana"]],
    );
    for (const approach of ["capacity", "flow"] as const) {
      assert.throws(
        () => carved(bare, { approach }),
        (error) =>
          error instanceof InputError &&
          error.message.startsWith(
            `The ${approachText(approach)} looks for least travel, so it needs latitude`,
          ),
      );
    }
    const hybrid = carved(bare, { approach: "hybrid" });
    assert.ok(saidOf(hybrid).notes.some((note) => note.startsWith("Travel is left out")));
  });

  it("weighs the terms of the hybrid alike unless told otherwise, and says the weights", () => {
    const made = carved(madeUp(90, 5), { approach: "hybrid" });
    const { setup, inputs } = made;
    const { notes } = saidOf(made);
    const value = (inputs.accounts.worth ?? new Float64Array(0)).reduce((a, b) => a + b, 0);
    const mean = value / 5;
    const { alpha, beta } = setup.weights;
    assert.ok(Math.abs(beta / ((0.1 * value) / (0.01 * mean * mean)) - 1) < 0.01);
    assert.ok(notes.some((note) => note.includes(`(alpha) was set to ${alpha} `)));
    assert.ok(notes.some((note) => note.includes(`(beta) was set to ${beta} `)));
  });
});

describe("capacity with reps who may move", () => {
  it("never travels more than from their places of today, and says where they end", () => {
    const tables = madeUp(120, 4);
    const settings: Partial<Settings> = { ...free, approach: "capacity" };
    const fixed = carved(tables, settings);
    const made = carved(tables, { ...settings, places: "recentred" });
    assert.ok(made.plan.cost <= fixed.plan.cost);
    const { latitude, longitude } = made.places ?? {};
    const { accounts } = made.inputs;
    const travelled = sum(made.plan.rep, (at, rep) =>
      kmBetween(
        accounts.latitude?.[at] ?? NaN,
        accounts.longitude?.[at] ?? NaN,
        latitude?.[rep] ?? NaN,
        longitude?.[rep] ?? NaN,
      ),
    );
    assert.ok(Math.abs(made.plan.cost / travelled - 1) < 1e-6);
    const table = resultsOf(made).tables.find(({ name }) => name === "TP_Territories");
    assert.ok(table);
    const at = table.columns.findIndex(({ header }) => header === "Latitude");
    assert.deepEqual(
      table.rows.map((row) => row[at]),
      [...(latitude ?? [])],
    );
    assert.equal(table.gone.length, table.columns.length);
  });
});
