import assert from "node:assert/strict";
import {
  assignOfRange,
  gapOfRange,
  whyNotOfRange,
  whyOfRange,
} from "../../../functions/assign/assign";
import { impactOfRange, nextMovesOfRange, routeOfRange } from "../../../functions/assign/now";
import { useCompute } from "../../../functions/assign/compute";
import { giniOfRange } from "../../../functions/fairness/fairness";
import { approaches } from "../../../src/plan/settings/approaches";
import { carved } from "../../plan/carved";
import { madeUp } from "../../plan/carvedTables";

type Rows = readonly (readonly unknown[])[];

function ranges(...rows: readonly Rows[]): unknown[][][] {
  return rows.map((one) => one.map((row) => [...row]));
}

async function refused(promise: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(typeof error === "object" && error !== null && "code" in error && "message" in error);
    assert.equal(error.code, "#VALUE!");
    assert.match(String(error.message), message);
    return true;
  });
}

/** Rows under the headers by the first cell. */
function byName(spilled: Rows): ReadonlyMap<string, readonly unknown[]> {
  return new Map(spilled.slice(1).map((row) => [String(row[0]), row]));
}

const accounts: Rows = [
  ["Account ID", "Owner", "Projected ARR", "Latitude", "Longitude", "Locked to", "Segment"],
  ["A1", "Ana", 40, 40, -74, "Ana", "ENT"],
  ["A2", "Ana", 30, 41, -75, "", "SMB"],
  ["A3", "Ana", 20, 34, -118, "", "SMB"],
  ["A4", "Ben", 10, 35, -117, "", "SMB"],
];
const reps: Rows = [
  ["Rep", "Capacity", "Latitude", "Longitude", "Segment"],
  ["Ana", 3, 40, -74, "ENT; SMB"],
  ["Ben", 3, 34, -118, "SMB"],
];
const free: Rows = [["maxMovedPercent", 100]];

describe("TP.WHY", () => {
  it("gives every account the rep that TP.ASSIGN gives it, row by row", async () => {
    const made = madeUp(60, 4);
    const [head = [], ...body] = made.accounts.cells;
    const given = [head, ...body.slice(0, 40), ["", "blank"], body[3] ?? [], ...body.slice(40)];
    for (const approach of approaches) {
      if (approach === "rules") continue;
      const [tables, team] = ranges(given, made.reps.cells) as [unknown[][], unknown[][]];
      const assigned = await assignOfRange(tables, team, approach);
      const why = await whyOfRange(tables, team, approach);
      assert.deepEqual(why[0], ["Account ID", "Owner before", "Rep", "Moved?", "Reason"]);
      assert.deepEqual(
        why.map((row) => [row[0], row[2]]),
        assigned,
        approach,
      );
      why.slice(1).forEach(([id, owner, rep, moved, reason], row) => {
        assert.equal(owner, id === "" ? "" : given[row + 1]?.[2], approach);
        if (id === "") assert.deepEqual([owner, rep, moved, reason], ["", "", "", ""]);
        else {
          assert.equal(moved, rep === "" ? "Unassigned" : rep === owner ? "No" : "Yes");
          assert.match(String(reason), /\.$/);
        }
      });
    }
  });

  it("says how an account without one of today's reps got there", async () => {
    const given = [
      ...accounts,
      ["A5", "", 5, 40, -74, "", "SMB"],
      ["A6", "Zoe", 5, 40, -74, "", "SMB"],
      ["A7", "", 5, 40, -74, "House", "SMB"],
    ];
    const [tables, team, settings] = ranges(given, reps, [["house", "House"]]);
    const why = byName(await whyOfRange(tables!, team!, undefined, settings));
    assert.deepEqual(
      ["A1", "A5", "A6", "A7"].map((id) => why.get(id)?.[3]),
      ["No", "New", "Owner left", "House"],
    );
    assert.equal(why.get("A1")?.[4], "Locked to Ana in the lock column.");
    assert.match(String(why.get("A6")?.[4]), /^Zoe is not among the reps\. Goes to /);
  });
});

describe("TP.WHYNOT", () => {
  const ask = (
    account: Rows,
    rep: Rows,
    settings: Rows = free,
    team: Rows = reps,
  ): Promise<unknown[][]> => {
    const [tables, given, ids, names, chosen] = ranges(accounts, team, account, rep, settings);
    return whyNotOfRange(tables!, given!, ids!, names!, "capacity", chosen);
  };

  it("names the lock, the rule and the full rep, and allows what nothing forbids", async () => {
    const full = [reps[0]!, reps[1]!, ["Ben", 2, 34, -118, "SMB"]];
    const answers = await ask([["A1"], ["A2"]], [["Ben"], ["Ben"]], free, full);
    assert.deepEqual(answers[0], ["Account ID", "Rep", "Allowed?", "Why"]);
    assert.deepEqual(answers[1]?.slice(0, 3), ["A1", "Ben", false]);
    assert.match(String(answers[1][3]), /^Locked to Ana in the lock column\./);
    assert.deepEqual(answers[2]?.slice(0, 3), ["A2", "Ben", false]);
    assert.match(String(answers[2][3]), /^Ben has no room left \(2 of 2 accounts\)\. /);

    const unlocked = accounts.map((row, at) => (at === 0 ? row : row.with(5, "")));
    const [tables, team, settings] = ranges(unlocked, reps, [...free, ["match", "segment"]]);
    const barred = await whyNotOfRange(tables!, team!, [["A1"]], [["Ben"]], "capacity", settings);
    assert.deepEqual(barred[1]?.slice(0, 3), ["A1", "Ben", false]);
    assert.match(String(barred[1][3]), /^Ben does not serve the segment ENT\./);

    const [, allowed] = await ask([["A2"]], [["Ben"]]);
    assert.deepEqual(allowed?.slice(0, 3), ["A2", "Ben", true]);
    assert.match(
      String(allowed[3]),
      /^No rule stands against it\. .*Travel would be [\d,]+ km more/,
    );
  });

  it("takes lists with their headers for the lists below them", async () => {
    const plain = await ask([["A2"], ["A3"]], [["Ben"], ["Ben"]]);
    assert.deepEqual(
      await ask([["Account ID"], ["A2"], ["A3"]], [["Rep"], ["Ben"], ["Ben"]]),
      plain,
    );
    assert.deepEqual(await ask([["Account ID"], ["A2"], ["A3"]], [["Ben"]]), plain);
  });

  it("takes one rep for all accounts, one account for all reps, and leaves blank rows empty", async () => {
    const forAll = await ask([["A2"], [""], ["A3"]], [["Ben"]]);
    assert.deepEqual(
      forAll.slice(1).map(([id, rep, allowed]) => [id, rep, allowed]),
      [
        ["A2", "Ben", true],
        ["", "Ben", ""],
        ["A3", "Ben", true],
      ],
    );
    const ofAll = await ask([["A2"]], [["Ana"], ["Ben"]]);
    assert.match(String(ofAll[1]?.[3]), /^It is with Ana\. /);
    assert.deepEqual(ofAll[2]?.slice(0, 3), ["A2", "Ben", true]);
  });

  it("says who or what isn't there", async () => {
    const answers = await ask([["A9"], ["A2"]], [["Ana"], ["Zoe"]]);
    assert.deepEqual(answers.slice(1), [
      ["A9", "Ana", false, 'There is no account "A9" in the accounts table.'],
      ["A2", "Zoe", false, 'There is no rep "Zoe" in the reps table.'],
    ]);
  });

  it("answers about many accounts as it does about one", async () => {
    const made = madeUp(80, 5);
    const given = made.accounts.cells.map((row, at) => [
      ...row,
      at === 0 ? "Parent ID" : at % 5 === 1 ? "" : `A${at - ((at - 1) % 5)}`,
    ]);
    const [tables, team, settings] = ranges(given, made.reps.cells, [...free, ["together", true]]);
    const ids = given.slice(1).map(([id]) => [id]);
    const all = await whyNotOfRange(tables!, team!, ids, [["Rep 2"]], "capacity", settings);
    for (const row of [1, 7, 40, 80]) {
      const one = await whyNotOfRange(
        tables!,
        team!,
        [[`A${row}`]],
        [["Rep 2"]],
        "capacity",
        settings,
      );
      assert.deepEqual(one[1], all[row]);
    }
    assert.equal(all.length, 81);
  });

  it("refuses ranges that are blank or don't match", async () => {
    await refused(ask([[""]], [["Ben"]]), /^account is blank\. Give the IDs/);
    await refused(ask([["A1"]], [[null]]), /^rep is blank\. Give a rep's name/);
    await refused(
      ask([["A1"], ["A2"], ["A3"]], [["Ana"], ["Ben"]]),
      /^rep has 2 cells, account has 3/,
    );
  });
});

describe("TP.GAP", () => {
  it("has the numbers of the plan, and a bound that is not above the objective", async () => {
    const made = madeUp(60, 4);
    for (const approach of approaches) {
      if (approach === "rules") continue;
      const [tables, team] = ranges(made.accounts.cells, made.reps.cells) as [
        unknown[][],
        unknown[][],
      ];
      const [head, ...stages] = await gapOfRange(tables, team, approach);
      assert.deepEqual(head, [
        "Stage",
        "Objective",
        "Lower bound",
        "Gap",
        "Absolute gap",
        "What it says",
      ]);
      const { plan, proofs } = carved(made, { approach });
      const shown = (value: number): number | string => (Number.isFinite(value) ? value : "");
      const expected = [plan, ...(plan.travel ? [plan.travel] : [])];
      assert.deepEqual(
        stages.map((row) => row.slice(1, 5)),
        expected.map(({ cost, lowerBound, gap, gapAbsolute }, at) => {
          const isTold = !Number.isNaN(proofs[at]?.gap);
          return [cost, ...(isTold ? [lowerBound, gap, gapAbsolute] : ["", "", ""])].map((one) =>
            typeof one === "number" ? shown(one) : one,
          );
        }),
        approach,
      );
      for (const [, , bound, gap, absolute, said] of stages)
        if (/not proven|traded/.test(String(said)))
          assert.deepEqual([bound, gap, absolute], ["", "", ""], String(said));
      for (const [, objective, bound, , absolute] of stages as [
        string,
        number,
        number,
        number,
        number,
      ][]) {
        if (String(bound) === "") continue;
        assert.ok(bound <= objective + 1e-9 * Math.abs(objective), approach);
        assert.equal(absolute, objective - bound);
      }
      const evens = approach === "equity" || approach === "round robin";
      assert.equal(stages[0]?.[0], evens ? "evenness" : "cost");
      assert.equal(stages[1]?.[0], approach === "equity" ? "travel" : undefined);
    }
  });
});

describe("TP.NEXTMOVES", () => {
  const next = (settings: Rows, objective?: unknown, most?: unknown): Promise<unknown[][]> => {
    const [tables, team, chosen] = ranges(accounts, reps, settings);
    return nextMovesOfRange(tables!, team!, undefined, chosen, objective as string, most as number);
  };

  it("promises the Gini that the first move gives", async () => {
    const made = madeUp(60, 4);
    const [tables, team, settings] = ranges(made.accounts.cells, made.reps.cells, [
      ["maxMovedPercent", 50],
    ]);
    const [head, ...moves] = await nextMovesOfRange(tables!, team!, undefined, settings);
    assert.deepEqual(head, [
      "Kind",
      "Account ID",
      "From",
      "To",
      "In exchange (IDs)",
      "Gini before",
      "Gini after",
      "What it says",
    ]);
    assert.equal(moves.length, 10);
    const body = made.accounts.cells.slice(1);
    const giniOf = (owners: readonly unknown[]): number =>
      giniOfRange(
        body.map((row) => [row[3]]),
        owners.map((owner) => [owner]),
        made.reps.cells.slice(1).map(([name, capacity]) => [name, capacity]),
      );
    const today = body.map(([, , owner]) => owner);
    const near = (one: unknown, other: number): void =>
      assert.ok(Math.abs(Number(one) - other) < 1e-12, `${String(one)} is not ${other}`);
    for (const [kind, account, from, to, exchange, before, after] of moves) {
      const going = String(account).split("; ");
      const coming = String(exchange).split("; ");
      const owners = body.map(([id, , owner]) =>
        going.includes(String(id)) ? to : coming.includes(String(id)) ? from : owner,
      );
      assert.equal(kind, exchange === "" ? "move" : "swap");
      near(before, giniOf(today));
      near(after, giniOf(owners));
    }
    const falls = moves.map((row) => Number(row[6]));
    assert.deepEqual(
      falls,
      falls.toSorted((a, b) => a - b),
    );
  });

  it("keeps to the locks, and to as many as wanted", async () => {
    const moves = await next(free);
    assert.ok(moves.length > 1);
    assert.ok(moves.slice(1).every((row) => row[1] !== "A1" && row[4] !== "A1"));
    assert.equal((await next(free, "fairness", 1)).length, 2);
  });

  it("takes what is left out as fairness and ten, and goes by cost if told to", async () => {
    assert.deepEqual(await next(free, "", 0), await next(free, "Fairness", 10));
    const cheaper = await next([...free, ["tolerance", 100]], "cost");
    assert.match(String(cheaper[1]?.[7]), /: cost [\d.,]+ to [\d.,]+$/);
  });

  it("says in a row of its own why there is no move", async () => {
    const [, ...capped] = await next([["maxMovedPercent", 0]]);
    assert.equal(capped.length, 1);
    assert.deepEqual(capped[0]?.slice(0, 7), ["none", "", "", "", "", "", ""]);
    assert.match(
      String(capped[0][7]),
      /^No move: 0 % of the accounts may change hands, of which 0 are left\. .*raise maxMovedPercent/,
    );
    const [, ...small] = await next([["maxMovedPercent", 15]]);
    assert.match(String(small[0]?.[7]), /^No move: 15 % of the accounts may change hands/);
    const even: Rows = [
      ["Account ID", "Owner", "Projected ARR"],
      ["A1", "Ana", 5],
      ["A2", "Ben", 5],
    ];
    const [tables, team] = ranges(even, [["Rep"], ["Ana"], ["Ben"]]);
    const [, helpless] = await nextMovesOfRange(tables!, team!, undefined, [
      ["maxMovedPercent", 100],
    ]);
    assert.deepEqual(helpless?.[7], "No single step that the rules allow makes this better.");
  });

  it("refuses other words and numbers, and cost where there is none", async () => {
    await refused(
      next(free, "speed"),
      /^objective is "speed"\. Use one of "fairness", "cost", "both"/,
    );
    for (const most of [101, -1, 2.5])
      await refused(next(free, "both", most), /^most is .*whole number from 1 to 100/);
    await refused(next(free, "both", [["many"]]), /^The argument most holds "many"/);
    const [tables, team] = ranges(
      accounts.map((row) => row.slice(0, 3)),
      reps,
    );
    await refused(
      nextMovesOfRange(tables!, team!, undefined, undefined, "cost"),
      /^There is no cost to go by: .*coordinates.*"fairness"/,
    );
  });
});

describe("TP.ASSIGN and its kin", () => {
  const [tables, team] = ranges(accounts, reps) as [unknown[][], unknown[][]];
  const added = [accounts[0]!.slice(), ["N1", "", 5, 40, -74, "", "SMB"]];
  const owner = accounts.slice(1).map((row) => [row[1]]);
  type Invocation = CustomFunctions.CancelableInvocation;
  const kin: readonly ((invocation?: Invocation) => Promise<unknown[][]>)[] = [
    (invocation) => assignOfRange(tables, team, undefined, undefined, invocation),
    (invocation) => whyOfRange(tables, team, undefined, undefined, invocation),
    (invocation) =>
      whyNotOfRange(tables, team, [["A1"]], [["Ben"]], undefined, undefined, invocation),
    (invocation) => gapOfRange(tables, team, undefined, undefined, invocation),
    (invocation) => routeOfRange(tables, team, added, undefined, undefined, invocation),
    (invocation) => impactOfRange(tables, team, owner, undefined, undefined, undefined, invocation),
    (invocation) =>
      nextMovesOfRange(tables, team, undefined, undefined, undefined, undefined, invocation),
  ];

  it("refuse in words once they are canceled", async () => {
    const undo = useCompute(
      (_work, stop) =>
        new Promise((resolve) => {
          stop.onAbort = () => resolve({ headers: ["Account ID"], rows: [["A1"]] });
        }),
    );
    try {
      for (const ask of kin) {
        const invocation: Invocation = { onCanceled: () => undefined };
        const call = ask(invocation);
        invocation.onCanceled?.();
        await refused(call, /^Canceled before the plan was done\. Recalculate/);
      }
    } finally {
      undo();
    }
  });

  it("do no work for the preview of a formula's part", async () => {
    let asked = 0;
    const undo = useCompute(() => {
      asked++;
      return Promise.resolve({ headers: ["Account ID"], rows: [["A1"]] });
    });
    try {
      for (const ask of kin) {
        // Documented as a boolean; the types know it as a text.
        for (const isInValuePreview of [true as unknown as string, "true"]) {
          const answer = ask({ isInValuePreview });
          await assert.rejects(answer, { code: "#N/A", message: /^Not worked out in the preview/ });
        }
        assert.equal(asked, 0);
        await ask({ isInValuePreview: false as unknown as string });
        await ask({ isInValuePreview: "false" });
        assert.equal(asked, 2);
        asked = 0;
      }
    } finally {
      undo();
    }
  });

  it("answer a second time what they answered first", async () => {
    for (const ask of kin) assert.deepEqual(await ask(), await ask());
  });

  it("know people and accounts named as what every object has", async () => {
    const odd = accounts.map((row) =>
      row.map((cell) => (cell === "Ana" ? "__proto__" : cell === "A2" ? "constructor" : cell)),
    );
    const people = reps.map((row) => row.map((cell) => (cell === "Ana" ? "__proto__" : cell)));
    const [given, all, settings] = ranges(odd, people, free);
    const why = byName(await whyOfRange(given!, all!, undefined, settings));
    assert.deepEqual(why.get("A1")?.slice(1, 4), ["__proto__", "__proto__", "No"]);
    const names = [["__proto__"], ["toString"]];
    const whyNot = await whyNotOfRange(given!, all!, [["constructor"]], names, undefined, settings);
    assert.match(String(whyNot[2]?.[3]), /^There is no rep "toString"/);
    assert.equal(typeof whyNot[1]?.[2], "boolean");
    const proposed = odd.slice(1).map(() => ["__proto__"]);
    const impact = byName(await impactOfRange(given!, all!, proposed, undefined, settings));
    assert.equal(impact.get("Gini")?.[2], 0.5);
    const routed = await routeOfRange(
      given!,
      all!,
      [odd[0]!.slice(), ["hasOwnProperty", "", 5, 40, -74, "__proto__", "SMB"]],
      "capacity",
      settings,
    );
    assert.deepEqual(routed[1]?.slice(0, 2), ["hasOwnProperty", ""]);
    assert.match(String(routed[1][3]), /__proto__, to whom it is locked, has no room left/);
    const moves = await nextMovesOfRange(given!, all!, undefined, settings);
    assert.equal(moves[1]?.[2], "__proto__");
    assert.equal((await gapOfRange(given!, all!, undefined, settings))[1]?.[0], "evenness");
  });
});
