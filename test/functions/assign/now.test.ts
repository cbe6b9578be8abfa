import assert from "node:assert/strict";
import { assignOfRange, whyOfRange } from "../../../functions/assign/assign";
import { impactOfRange, routeOfRange } from "../../../functions/assign/now";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { greatCircleKm } from "../../../src/geo/distance";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../../plan/carved";
import { madeUp } from "../../plan/carvedTables";
import { withoutNotes } from "../notes";

type Rows = readonly (readonly unknown[])[];

function cells(rows: Rows): unknown[][] {
  return rows.map((row) => [...row]);
}

async function refused(promise: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(typeof error === "object" && error !== null && "code" in error && "message" in error);
    assert.equal(error.code, "#VALUE!");
    assert.match(String(error.message), message);
    return true;
  });
}

const head = ["Account ID", "Owner", "Projected ARR", "Latitude", "Longitude", "Segment"];
const accounts: Rows = [
  head,
  ["A1", "Ana", 40, 40, -74, "ENT"],
  ["A2", "Ana", 30, 41, -75, "SMB"],
  ["A3", "Ben", 20, 34, -118, "SMB"],
];
const reps: Rows = [
  ["Rep", "Capacity", "Latitude", "Longitude", "Segment"],
  ["Ana", 3, 40, -74, "ENT; SMB"],
  ["Ben", 2, 34, -118, "SMB"],
];

describe("rules that take nothing", () => {
  it("are a row of TP.IMPACT, with the nearest word of the column", async () => {
    const impact = (rule: string): Promise<unknown[][]> =>
      impactOfRange(cells(accounts), cells(reps), [["Ana"], ["Ana"], ["Ben"]], undefined, [
        ["rule", rule],
      ]);
    const [row] = (await impact("Segment is Enterprise: Ana")).filter(
      ([name]) => name === "Rule to check",
    );
    assert.match(
      String(row?.at(-1)),
      /no cell of Segment says "Enterprise"\. The nearest is "ENT"/,
    );
    const good = await impact("Segment is ENT: Ana");
    assert.ok(good.every(([name]) => name !== "Rule to check"));
  });

  for (const approach of ["equity", "rules"]) {
    it(`stand in the first reason of TP.WHY: ${approach}`, async () => {
      const why = (rule: string): Promise<unknown[][]> =>
        whyOfRange(cells(accounts), cells(reps), approach, [["rule", rule]]);
      const slip = /no cell of Segment says "Enterprise"\. The nearest is "ENT"/;
      const [, first, ...others] = await why("Segment is Enterprise: Ana");
      assert.match(String(first?.at(-1)), slip);
      assert.ok(others.every((row) => !slip.test(String(row.at(-1)))));
      const good = await why("Segment is ENT: Ana");
      assert.ok(good.every((row) => !/no cell of|takes no account/.test(String(row.at(-1)))));
    });
  }
});

describe("TP.ROUTE", () => {
  const route = (
    added: Rows,
    approach = "capacity",
    settings: Rows = [["maxMovedPercent", 100]],
    given: Rows = accounts,
    team: Rows = reps,
  ): Promise<unknown[][]> =>
    routeOfRange(cells(given), cells(team), cells(added), approach, cells(settings));

  it("places new accounts one after the other, until nobody has room", async () => {
    const near = (id: string): readonly unknown[] => [id, "", 10, 40, -74, "SMB"];
    const routed = await route([head, near("N1"), near("N2"), near("N3"), near("N4")]);
    assert.deepEqual(routed[0], ["Account ID", "Rep", "Runner-up", "Reason"]);
    assert.deepEqual(
      routed.slice(1).map((row) => row.slice(0, 3)),
      [
        ["N1", "Ana", "Ben"],
        ["N2", "Ben", ""],
        ["N3", "", ""],
        ["N4", "", ""],
      ],
    );
    assert.equal(
      routed[1]?.[3],
      "Goes to Ana: the nearest who may serve it, 0 km away; Ben, the next with room, is 3,924 km away.",
    );
    assert.equal(
      routed[2]?.[3],
      "Goes to Ben: Ana is 3,924 km nearer than Ben, but Ana has no room left (3 of 3 accounts).",
    );
    assert.equal(routed[3]?.[3], "Unassigned: no rep who may serve it has room left.");
  });

  it("knows new accounts by the same columns as the accounts where there are no IDs", async () => {
    const named = (rows: Rows): Rows =>
      rows.map((row, at) => [at === 0 ? "Account Name" : row[0], ...row.slice(1)]);
    const added = named([head, ["N1", "", 10, 40, -74, "SMB"], ["A3", "", 10, 40, -74, "SMB"]]);
    const routed = await route(added, "capacity", [["maxMovedPercent", 100]], named(accounts));
    assert.deepEqual(
      routed.slice(1).map((row) => row.slice(0, 2)),
      [
        ["N1", "Ana"],
        ["A3", "Ben"],
      ],
    );
    // Of the accounts two share a name, and the state tells them apart; the new ones alone don't need it.
    const placed = (rows: Rows, states: readonly string[]): Rows =>
      rows.map((row, at) => [...row, at === 0 ? "State" : states[at - 1]]);
    const twice = named(accounts).map((row, at) => (at === 2 ? row.with(0, "A1") : row));
    const [, first] = await route(
      placed(named([head, ["N1", "", 10, 40, -74, "SMB"]]), ["OH"]),
      "capacity",
      [["maxMovedPercent", 100]],
      placed(twice, ["NY", "PA", "CA"]),
    );
    assert.deepEqual(first?.slice(0, 2), ["N1, OH", "Ana"]);
    await refused(
      route(added, "capacity", [["maxMovedPercent", 100]], placed(twice, ["NY", "PA", "CA"])),
      /newAccounts has no column "State", by which the accounts are told apart/,
    );
  });

  it("starts from the owners as they stand, not from the plan", async () => {
    const all = accounts.map((row, at) => (at === 0 ? row : row.with(1, "Ana")));
    const [, first] = await route(
      [head, ["N1", "", 10, 40, -74, "SMB"]],
      "capacity",
      [["maxMovedPercent", 100]],
      all,
    );
    assert.deepEqual(first?.slice(0, 3), ["N1", "Ben", ""]);
  });

  it("never fills a rep over capacity, and spares nobody who may take an account", async () => {
    const made = madeUp(90, 5);
    const [top = [], ...body] = made.accounts.cells;
    const old = body.slice(0, 60);
    for (const approach of [
      "equity",
      "capacity",
      "potential",
      "hybrid",
      "flow",
      "greedy",
      "round robin",
    ]) {
      const owned = [top, ...old.map((row, at) => row.with(2, `Rep ${(at % 5) + 1}`))];
      const team = made.reps.cells.map((row, at) => (at === 0 ? row : row.with(1, 16)));
      const routed = await route([top, ...body.slice(60)], approach, [], owned, team);
      const taken = new Map<unknown, number>();
      for (const [, rep] of routed.slice(1)) taken.set(rep, (taken.get(rep) ?? 0) + 1);
      assert.equal(taken.get(""), 10, approach);
      for (const [, , , reason] of routed.slice(1))
        assert.doesNotMatch(String(reason), / or |NaN|Infinity|undefined|[{}]/, approach);
      for (let rep = 1; rep <= 5; rep++) assert.equal(taken.get(`Rep ${rep}`), 4, approach);
    }
  });

  it("goes to whoever holds least where there are no places, counting those placed before", async () => {
    const plain = (rows: Rows): Rows => rows.map((row) => row.slice(0, 3));
    const team = reps.map((row) => row.slice(0, 1));
    const added = [head, ["N1", "", 60, 0, 0, ""], ["N2", "", 5, 0, 0, ""]];
    for (const approach of ["equity", "round robin"]) {
      const routed = await route(plain(added), approach, [], plain(accounts), team);
      assert.deepEqual(
        routed.slice(1).map((row) => row.slice(0, 3)),
        [
          ["N1", "Ben", "Ana"],
          ["N2", "Ana", "Ben"],
        ],
        approach,
      );
      // Ana holds 70 of 90 and Ben 20; then 70 and 80 of 150.
      assert.equal(
        routed[1]?.[3],
        "Goes to Ben: Ben is 55.6 % under a fair share, Ana, the next, 55.6 % over one.",
      );
      assert.equal(
        routed[2]?.[3],
        "Goes to Ana: Ana is 6.7 % under a fair share, Ben, the next, 6.7 % over one.",
      );
    }
  });

  it("keeps to locks, matching, groups and the house, and says so", async () => {
    const wide = [...head, "Locked to", "Parent ID"];
    const added = [
      wide,
      ["N1", "", 1, 34, -118, "ENT", "", ""],
      ["N2", "", 1, 40, -74, "SMB", "Ben", ""],
      ["N3", "", 1, 34, -118, "SMB", "House", ""],
      ["N4", "", 1, 34, -118, "EDU", "", ""],
      ["N5", "", 1, 34, -118, "SMB", "", "A1"],
    ];
    const settings = [
      ["maxMovedPercent", 100],
      ["match", "segment"],
      ["together", true],
      ["house", "House"],
    ];
    const roomy = reps.map((row, at) => (at === 0 ? row : row.with(1, 9)));
    const routed = await route(added, "capacity", settings, accounts, roomy);
    assert.deepEqual(
      routed.slice(2).map(([id, rep, , reason]) => [id, rep, reason]),
      [
        ["N2", "Ben", "Locked to Ben in the lock column."],
        ["N3", "House", "Locked to House in the lock column."],
        ["N4", "House", "Goes to House: no rep serves its segment."],
        ["N5", "Ana", "Goes to Ana, who has the rest of its group."],
      ],
    );
    assert.deepEqual(routed[1]?.slice(0, 3), ["N1", "Ana", ""]);
    assert.match(
      String(routed[1][3]),
      /^Goes to Ana: the nearest who may serve it, 3,924 km away\.$/,
    );
  });

  it("keeps new accounts of one group with one rep", async () => {
    const wide = [...head, "Parent ID"];
    const added = [
      wide,
      ["N1", "", 1, 40, -74, "SMB", "P"],
      ["N2", "", 1, 34, -118, "SMB", "P"],
      ["N3", "", 1, 34, -118, "SMB", "P"],
    ];
    const routed = await route(added, "capacity", [["together", true]]);
    assert.deepEqual(
      routed.slice(1).map(([, rep]) => rep),
      ["Ana", "", ""],
    );
    assert.equal(
      routed[2]?.[3],
      "Unassigned: Ana, who has the rest of its group, has no room left.",
    );
  });

  it("leaves accounts that have an owner where they are, and finds columns in any order and wording", async () => {
    const turned = [
      ["segment", "Lat", "Lng", "ARR", "Account Id"],
      ["SMB", 34, -118, 20, "A3"],
      ["", "", "", "", ""],
      ["SMB", 40, -74, 5, "N1"],
      ["SMB", 40, -74, 5, "N1"],
    ];
    const given = [head.with(2, "ARR"), ...accounts.slice(1)];
    const routed = await route(turned, "capacity", [], given);
    assert.deepEqual(routed.slice(1), [
      ["A3", "Ben", "", "Stays with Ben, its owner."],
      ["", "", "", ""],
      [
        "N1",
        "Ana",
        "Ben",
        "Goes to Ana: the nearest who may serve it, 0 km away; Ben, the next with room, is 3,924 km away.",
      ],
      [
        "N1",
        "Ana",
        "Ben",
        "Goes to Ana: the nearest who may serve it, 0 km away; Ben, the next with room, is 3,924 km away.",
      ],
    ]);
  });

  it("gives the headers alone where there is nothing new", async () => {
    assert.deepEqual(await route([head]), [["Account ID", "Rep", "Runner-up", "Reason"]]);
  });

  it("refuses tables that it can't place, naming the column and the row", async () => {
    await refused(route([]), /^No headers found in newAccounts/);
    await refused(
      route([
        ["N1", 5],
        ["N2", 5],
      ]),
      /^No headers found in newAccounts/,
    );
    await refused(route([["Owner", "Projected ARR"]]), /^newAccounts has no column Account ID/);
    await refused(
      route([head.with(3, "Height"), ["N1", "", 1, 40, -74, ""]]),
      /^newAccounts has no column "Latitude", which the accounts have and the plan goes by/,
    );
    await refused(
      route([head, ["N1", "", 1, 40, -74, ""], ["N2", "", "much", 40, -74, ""]], "equity"),
      /^Row 3 of newAccounts \(Projected ARR\)/,
    );
    await refused(
      route([
        [...head, "Locked to"],
        ["N1", "", 1, 40, -74, "", "Zoe"],
      ]),
      /^newAccounts: Account N1 is locked to "Zoe"/,
    );
  });
});

describe("TP.IMPACT", () => {
  const impact = async (
    given: Rows,
    team: Rows,
    owner: readonly unknown[],
    settings: Rows = [],
    targets?: Rows,
  ): Promise<{ readonly rows: Rows; readonly of: (name: string) => readonly unknown[] }> => {
    const rows = await impactOfRange(
      cells(given),
      cells(team),
      owner.map((one) => [one]),
      undefined,
      cells(settings),
      targets && cells(targets),
    );
    const found = new Map(rows.slice(1).map((row) => [String(row[0]), row.slice(1, 5)]));
    return { rows, of: (name) => found.get(name) ?? assert.fail(`no row ${name}`) };
  };
  const near = (one: unknown, other: number): void =>
    assert.ok(
      Math.abs(Number(one) - other) <= 1e-9 * Math.abs(other),
      `${String(one)}, not ${other}`,
    );

  it("has every measure of TP.FAIRNESS as it is today and would be", async () => {
    const made = madeUp(60, 4);
    const given = made.accounts.cells.map((row, at) => [
      ...row,
      at === 0 ? "Within SLA" : at % 9 === 0 ? "no" : "yes",
    ]);
    // A second row of the first account, under another owner: an overlap.
    given.push([...(given[1] ?? []).slice(0, 2), "Rep 4", ...(given[1] ?? []).slice(3)]);
    const team = made.reps.cells.map((row, at) => [...row, at === 0 ? "Quota" : 300_000 + at]);
    const plan = await assignOfRange(cells(given), cells(team));
    const owner = plan.slice(1).map(([, rep]) => rep);
    const { rows, of } = await impact(given, team, owner, [["penetration", 0.5]]);
    assert.deepEqual(rows[0], ["Measure", "Before", "After", "Target", "Met?", "What it says"]);
    const fairness = (column?: unknown[][]): unknown[][] =>
      withoutNotes(
        fairnessOfRange(cells(given), cells(team), column, undefined, [["penetration", 0.5]]),
      ).slice(1, -1);
    const before = fairness();
    const after = fairness(owner.map((one) => [one]));
    assert.ok(before.length >= 9);
    before.forEach(([name, value], at) => {
      const [was, is, target, met] = of(String(name));
      for (const [one, other] of [
        [was, value],
        [is, after[at]?.[1]],
      ]) {
        if (other === "") assert.equal(one, "", String(name));
        else near(one, Number(other));
      }
      assert.deepEqual([target, met], after[at]?.slice(2, 4), String(name));
    });
    near(of("Overlap")[0], 1 / 60);
  });

  it("holds every measure against the same targets, in the same words, as the pane and a sheet", async () => {
    const made = madeUp(60, 4);
    const own: readonly (readonly Cell[])[] = [
      ["Measure", "From", "To"],
      ["Coverage", 0.9, null],
      ["Utilization of the team", 0.5, 0.975],
      ["Gini", null, "<0.15"],
      ["Spread", null, "12.5 %"],
      ["Overlap", null, 0.05],
      ["Continuity", 0.6, null],
      ["Moved", null, 0.4],
    ];
    const targets = { sheet: "Settings", row: 20, column: 0, cells: own };
    const carve = carved({ ...made, targets });
    const owner = Array.from(
      carve.inputs.accounts.ofRow,
      (account) => carve.inputs.reps.name[carve.plan.rep[account] ?? -1] ?? "",
    );
    const { of } = await impact(made.accounts.cells, made.reps.cells, owner, [], own);
    const fairness = new Map(
      fairnessOfRange(
        cells(made.accounts.cells),
        cells(made.reps.cells),
        owner.map((one) => [one]),
        cells(own),
      ).map(([name, , target, met]) => [name, [target, met]]),
    );
    const written = resultsOf(carve).tables.find(({ name }) => name === "TP_Fairness")?.rows ?? [];
    const expected: readonly (readonly [string, string, string])[] = [
      ["gini", "Gini", "under 0.15"],
      ["spread", "Spread", "at most 12.5 %"],
      ["coverage", "Accounts with a rep", "at least 90 %"],
      ["overlap", "Overlap", "at most 5 %"],
      ["utilisation", "Places filled", "50 to 97.5 %"],
      ["continuity", "Continuity", "at least 60 %"],
      ["movedShare", "Moved", "at most 40 %"],
    ];
    for (const [key, name, target] of expected) {
      const pane = carve.measures.find((one) => one.key === key);
      assert.ok(pane, key);
      assert.ok(pane.label.startsWith(name), key);
      assert.equal(pane.target, target);
      assert.deepEqual(of(name).slice(2), [target, pane.met === "yes"], name);
      if (fairness.has(name)) assert.deepEqual(fairness.get(name), of(name).slice(2), name);
      assert.equal(written.find(([label]) => label === pane.label)?.[3], target);
    }
  });

  it("holds the share that moves against the user's own cap, unless a target says otherwise", async () => {
    const moved = async (settings: Rows, targets?: Rows): Promise<readonly unknown[]> =>
      (await impact(accounts, reps, ["Ana", "Ben", "Ben"], settings, targets)).of("Moved").slice(2);
    assert.deepEqual(await moved([]), ["at most 15 %", false]);
    assert.deepEqual(await moved([["maxMovedPercent", 40]]), ["at most 40 %", true]);
    assert.deepEqual(await moved([["maxMovedPercent", 100]]), ["", ""]);
    const made: Rows = [
      ["maxMovedPercent", 40],
      ["movedAlready", 1],
    ];
    assert.deepEqual(await moved(made), ["at most 40 %, less 1 made already", false]);
    const own: Rows = [
      ["Measure", "From", "To"],
      ["Accounts moved", null, 0.15],
    ];
    assert.deepEqual(await moved([["maxMovedPercent", 40]], own), ["at most 15 %", false]);
  });

  it("counts travel, moves and continuity from the rows", async () => {
    const visits = [12, 6, 24];
    const given = accounts.map((row, at) => [
      ...row,
      at === 0 ? "Visits per Year" : visits[at - 1],
    ]);
    const { of } = await impact(
      given,
      reps,
      ["Ana", "Ben", "Ben"],
      [
        ["maxMovedPercent", 100],
        ["speedKmh", 50],
        ["detour", 1.3],
        ["weeksPerYear", 48],
        ["visitsPerDay", 2],
      ],
    );
    const hours = (owners: readonly string[]): number =>
      owners.reduce((sum, owner, at) => {
        const [, , latitude, longitude] = reps.find(([name]) => name === owner) ?? [];
        const [, , , north, east] = accounts[at + 1] ?? [];
        const km = greatCircleKm(Number(north), Number(east), Number(latitude), Number(longitude));
        return sum + ((visits[at] ?? 0) * 2 * km * 1.3) / 50 / 48 / 2;
      }, 0);
    const [was, is] = [hours(["Ana", "Ana", "Ben"]), hours(["Ana", "Ben", "Ben"])];
    near(of("Travel (h/week)")[0], was);
    near(of("Travel (h/week)")[1], is);
    near(of("Travel against baseline")[1], is / was - 1);
    near(of("Travel hours saved")[1], was - is);
    assert.deepEqual(of("Travel against baseline").slice(2), ["at most -15 %", false]);
    assert.deepEqual(of("Travel hours saved").slice(2), ["", ""]);
    near(of("Travel per rep (h/week)")[1], is / 2);
    near(of("Travel hours saved per rep")[1], (was - is) / 2);
    assert.deepEqual(of("Travel hours saved per rep").slice(2), ["at least 1", false]);
    near(of("Moved")[1], 1 / 3);
    near(of("Continuity")[1], 2 / 3);
    assert.deepEqual(of("Accounts that change hands").slice(0, 2), ["", 1]);
    near(of("Spread")[1], 50 / 36 - 1);
    // Nobody is within 5 % of a fair share; two of two were not before either.
    assert.deepEqual(of("Within the tolerance of Projected ARR").slice(0, 4), [
      0,
      0,
      "all 2",
      false,
    ]);
  });

  it("has the documents' numbers", async () => {
    // Three reps with potentials of 9, 6.5 and 15 and quotas of 2, 1.8 and 3.
    const given = [
      ["Account ID", "Owner", "Projected ARR"],
      ["A1", "Sarah", 9],
      ["A2", "Tom", 6.5],
      ["A3", "Maria", 15],
    ];
    const team = [
      ["Rep", "Quota"],
      ["Sarah", 2],
      ["Tom", 1.8],
      ["Maria", 3],
    ];
    const quotas = await impact(given, team, ["Sarah", "Tom", "Maria"]);
    const [was, is, target, met] = quotas.of("TAM / quota");
    assert.equal(Number(was).toFixed(3), "4.485");
    assert.deepEqual([is, target, met], [was, "3 to 5", true]);
    assert.equal(Number(quotas.of("Gini")[0]).toFixed(3), "0.186");
    // A quota of somebody who has left, and gets no accounts, is nobody's; on leave it stands.
    const status = ["Active", "On leave", "", "Left"];
    const withLeaver = [...team, ["Lee", 50]].map((row, at) => [
      ...row,
      at === 0 ? "Status" : (status[at - 1] ?? ""),
    ]);
    const left = await impact(given, withLeaver, ["Sarah", "Tom", "Maria"]);
    assert.deepEqual(left.of("TAM / quota"), quotas.of("TAM / quota"));

    // Ten reps with 110 places each and 1,000 accounts, 15 % of which change hands.
    const counts = [102, 99, 95, 100, 104, 96, 103, 101, 98, 102];
    const owners = counts.flatMap((count, rep) =>
      Array.from({ length: count }, () => `Rep ${rep}`),
    );
    const thousand = [
      ["Account ID", "Owner"],
      ...owners.map((owner, at) => [`A${at}`, owner]),
      // 18 accounts stand under a second owner.
      ...Array.from({ length: 18 }, (_, at) => [`A${at}`, "Rep 9"]),
    ];
    const ten = [["Rep", "Capacity"], ...counts.map((_, rep) => [`Rep ${rep}`, 110])];
    const proposed = owners.map((owner, at) =>
      at % 20 < 3 ? `Rep ${(Number(owner.slice(4)) + 1) % 10}` : owner,
    );
    const again = [...proposed, ...proposed.slice(0, 18)];
    const { of, rows } = await impact(thousand, ten, again);
    near(of("Overlap")[0], 0.018);
    assert.deepEqual(of("Overlap").slice(1), [0, "under 2 %", true]);
    assert.equal(Number(of("Gini")[0]).toFixed(3), "0.016");
    assert.equal((100 * Number(of("Places filled")[0])).toFixed(1), "90.9");
    assert.deepEqual(of("Continuity"), ["", 0.85, "at least 85 %", true]);
    assert.deepEqual(of("Moved"), ["", 0.15, "at most 15 %", true]);
    assert.ok(rows.every(([name]) => name !== "Broken rule"));
  });

  it("lists the rules that the proposal breaks, and whether they are broken today", async () => {
    const given = accounts.map((row, at) => [...row, ["Locked to", "Ana", "", "Ben"][at]]);
    const tight = reps.map((row, at) => (at === 1 ? row.with(1, 1) : row));
    const { rows } = await impact(given, tight, ["Ben", "Ana", "Ana"], [["match", "segment"]]);
    assert.deepEqual(
      rows.filter(([name]) => name === "Broken rule").map((row) => row.slice(1)),
      [
        [0, 1, "none", false, "Account A1 is locked to Ana, but is with Ben."],
        [0, 1, "none", false, "Account A3 is locked to Ben, but is with Ana."],
        // Today she is above it too, with nothing but what is hers: that breaks no rule.
        [0, 1, "none", false, "Ana has a workload of 2, 1 over the capacity of 1."],
        [0, 1, "none", false, "2 accounts would move, but only 0 may."],
      ],
    );
    const barred = await impact(
      accounts,
      reps,
      ["Ben", "Ana", "Ben"],
      [
        ["match", "segment"],
        ["maxMovedPercent", 100],
      ],
    );
    assert.match(String(barred.rows.at(-1)?.[5]), /Ben does not serve the segment ENT\.$/);
  });

  it("knows the house, and accounts that nobody gets", async () => {
    const settings = [
      ["house", "Pool"],
      ["maxMovedPercent", 100],
    ];
    const { of } = await impact(accounts, reps, ["Ana", "pool", ""], settings);
    assert.deepEqual(of("Accounts with a rep").slice(0, 2), [1, 2 / 3]);
    assert.deepEqual(of("With Pool").slice(0, 2), [0, 1]);
  });

  it("leaves out what isn't known: no owners, no places, no quotas", async () => {
    const bare = accounts.map(([id, , arr]) => [id, arr]);
    const { of } = await impact(bare, [["Rep"], ["Ana"], ["Ben"]], ["Ana", "Ana", "Ben"]);
    assert.deepEqual(of("Accounts with a rep").slice(0, 2), ["", 1]);
    for (const name of ["TAM / quota", "Places filled", "Travel (h/week)", "Moved"])
      assert.deepEqual(of(name).slice(0, 2), ["", ""], name);
  });

  it("takes the owners with their header", async () => {
    const { rows } = await impact(accounts, reps, ["Ana", "Ana", "Ben"]);
    const named = accounts.map((row, at) => [...row, at === 0 ? "Draft of May" : ""]);
    for (const header of ["Owner", "Proposed Owner", "New owner", "Account Owner"])
      assert.deepEqual((await impact(accounts, reps, [header, "Ana", "Ana", "Ben"])).rows, rows);
    const own = await impact(named, reps, ["Draft of May", "Ana", "Ana", "Ben"]);
    assert.deepEqual(own.rows, rows);
  });

  it("refuses owners that don't match the accounts", async () => {
    await refused(
      impact(accounts, reps, ["Ana", "Ben"]),
      /^owner has 2 cells, accounts has 3 rows\. Give one rep per row/,
    );
    await refused(impact(accounts, reps, ["Zoe", "Ana", "Ana", "Ben"]), /^owner has 4 cells/);
    await refused(
      impact(accounts, reps, ["Owner", "Ana", "Zoe", "Ben"]),
      /^Row 3 of owner names "Zoe"/,
    );
    await refused(impact(accounts, reps, [null, null, null]), /^owner is blank/);
    await refused(
      impact(accounts, reps, ["Ana", "Zoe", "Ben"]),
      /^Row 2 of owner names "Zoe", who is not in reps/,
    );
    const wrong = reps.map((row, at) => [...row, ["Quota", 1, "lots"][at]]);
    await refused(impact(accounts, wrong, ["Ana", "Ana", "Ben"]), /^Row 3 of reps \(Quota\): /);
  });
});
