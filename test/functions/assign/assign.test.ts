import assert from "node:assert/strict";
import { assignOfRange } from "../../../functions/assign/assign";
import { useCompute } from "../../../functions/assign/compute";
import type { Stop } from "../../../src/plan/compute";
import type { Settings } from "../../../src/plan/settings/settings";

const accounts: readonly (readonly unknown[])[] = [
  ["Account ID", "Owner", "Projected ARR", "Latitude", "Longitude", "Locked to"],
  ["A1", "Ana", 40, 40, -74, ""],
  ["A2", "Ana", 30, 41, -75, ""],
  ["A3", "Ana", 20, 34, -118, ""],
  ["A4", "Ben", 10, 35, -117, ""],
];
const reps: readonly (readonly unknown[])[] = [
  ["Rep", "Capacity", "Latitude", "Longitude"],
  ["Ana", 4, 40, -74],
  ["Ben", 4, 34, -118],
];

type Rows = readonly (readonly unknown[])[];

/** As Excel calls it: what is left out is null. */
function assign(
  given: Rows,
  team: Rows,
  approach: unknown = null,
  settings: unknown = null,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<string[][]> {
  const copy = (rows: Rows): unknown[][] => rows.map((row) => [...row]);
  return assignOfRange(
    copy(given),
    copy(team),
    approach as string,
    settings as unknown[][],
    invocation,
  ) as Promise<string[][]>;
}

/** The rows with one cell replaced; row 0 holds the headers. */
function withCell(rows: Rows, row: number, column: number, cell: unknown): Rows {
  return rows.map((cells, at) =>
    at === row ? cells.map((old, position) => (position === column ? cell : old)) : cells,
  );
}

async function refused(promise: Promise<unknown>, code: string, message: RegExp): Promise<void> {
  await assert.rejects(promise, (error) => {
    assert.ok(typeof error === "object" && error !== null && "code" in error && "message" in error);
    assert.equal(error.code, code);
    assert.match(String(error.message), message);
    return true;
  });
}

/** The settings that a call hands to the engine. */
async function settingsUsed(approach: unknown, settings: unknown): Promise<Settings> {
  const seen: Settings[] = [];
  const undo = useCompute((work) => {
    seen.push(work.settings);
    return Promise.resolve({ headers: [], rows: [] });
  });
  try {
    await assign(accounts, reps, approach, settings);
  } finally {
    undo();
  }
  const [used] = seen;
  assert.ok(used);
  return used;
}

const free = [["maxMovedPercent", 100]];

describe("TP.ASSIGN", () => {
  describe("what it spills", () => {
    it("is a header and one row per account, in their order", async () => {
      const spilled = await assign(accounts, reps, null, free);
      assert.deepEqual(spilled[0], ["Account ID", "Rep"]);
      assert.deepEqual(
        spilled.slice(1).map(([id]) => id),
        ["A1", "A2", "A3", "A4"],
      );
      const loads = new Map<string, number>();
      spilled.slice(1).forEach(([, rep = ""], row) => {
        loads.set(rep, (loads.get(rep) ?? 0) + Number(accounts[row + 1]?.[2]));
      });
      assert.deepEqual([...loads].sort(), [
        ["Ana", 50],
        ["Ben", 50],
      ]);
    });

    it("lets 15 % of the owned accounts change hands unless told otherwise", async () => {
      const owners = accounts.slice(1).map(([, owner]) => owner);
      const moved = async (settings: unknown): Promise<number> => {
        const spilled = await assign(accounts, reps, null, settings);
        return spilled.slice(1).filter(([, rep], row) => rep !== owners[row]).length;
      };
      assert.equal(await moved(null), 0);
      assert.equal(await moved([["maxMovedPercent", 25]]), 1);
    });

    it("gives rows that repeat an id the same rep, and leaves rows without one blank", async () => {
      const [headers = [], a1 = [], a2 = [], ...rest] = accounts;
      const blank = headers.map(() => null);
      const zero = withCell([a2], 0, 0, "")[0] ?? [];
      const messy = [headers, a1, blank, a2, a1, zero, ...rest, blank, blank];
      const spilled = await assign(messy, reps, null, free);
      assert.deepEqual(
        spilled.map(([id]) => id),
        ["Account ID", "A1", "", "A2", "A1", "", "A3", "A4"],
      );
      assert.equal(spilled[4]?.[1], spilled[1]?.[1]);
      assert.notEqual(spilled[1]?.[1], "");
      assert.deepEqual(
        [spilled[2], spilled[5]],
        [
          ["", ""],
          ["", ""],
        ],
      );
    });

    it("tells ids apart that differ by case alone", async () => {
      const [headers = [], a1 = []] = accounts;
      const twins = [headers, a1, ["a1", ...a1.slice(1)]];
      const spilled = await assign(twins, reps, null, free);
      assert.notEqual(spilled[1]?.[1], spilled[2]?.[1]);
    });

    it("leaves the rep blank where nobody has room", async () => {
      const small = withCell(withCell(reps, 1, 1, 1), 2, 1, "0");
      const settings = [["shares", "equal"], ...free];
      const unowned = accounts.map((row, at) => (at === 0 ? row : row.with(1, "")));
      const spilled = await assign(unowned, small, null, settings);
      const placed = spilled.slice(1).map(([, rep]) => rep);
      assert.deepEqual(placed.toSorted(), ["", "", "", "Ana"]);
    });

    it("leaves owners what they have, above capacity, unless there is a pool", async () => {
      const small = withCell(withCell(reps, 1, 1, 1), 2, 1, "0");
      const settings = [["shares", "equal"], ...free];
      const kept = await assign(accounts, small, null, settings);
      assert.deepEqual(
        kept.slice(1).map(([, rep]) => rep),
        ["Ana", "Ana", "Ana", "Ben"],
      );
      const pooled = await assign(accounts, small, null, [...settings, ["house", "Pool"]]);
      assert.deepEqual(
        pooled
          .slice(1)
          .map(([, rep]) => rep)
          .toSorted(),
        ["Ana", "Pool", "Pool", "Pool"],
      );
    });
  });

  describe("its approach", () => {
    for (const blank of [null, undefined, "", 0]) {
      it(`is equity where it is ${JSON.stringify(blank)}`, async () => {
        assert.equal((await settingsUsed(blank, null)).approach, "equity");
        assert.equal((await settingsUsed(blank, [["approach", "capacity"]])).approach, "capacity");
      });
    }

    it("is taken in any case, before the one of the settings", async () => {
      assert.equal((await settingsUsed("CAPACITY ", null)).approach, "capacity");
      assert.equal((await settingsUsed("equity", [["approach", "capacity"]])).approach, "equity");
    });

    it("capacity sends each account to the nearest rep with room", async () => {
      const spilled = await assign(accounts, reps, "capacity", free);
      assert.deepEqual(
        spilled.slice(1).map(([, rep]) => rep),
        ["Ana", "Ana", "Ben", "Ben"],
      );
      const [headers = [], ana = [], ben = []] = reps;
      const full = [headers, withCell([ana], 0, 1, 1)[0] ?? [], ben];
      const squeezed = await assign(accounts, full, "capacity", free);
      assert.equal(squeezed.filter(([, rep]) => rep === "Ana").length, 1);
      assert.equal(squeezed.filter(([, rep]) => rep === "Ben").length, 3);
    });

    it("is refused if it is another word", async () => {
      await refused(
        assign(accounts, reps, "luck"),
        "#VALUE!",
        /^approach is "luck". Use one of "equity", "capacity"/,
      );
    });
  });

  describe("its settings", () => {
    it("are names and values, by name or label, blank rows left out", async () => {
      const used = await settingsUsed(null, [
        ["Seed", 7],
        [null, null],
        ["", ""],
        ["Accounts that may change hands (%)", "40"],
        [0, 0],
        ["locks", false],
      ]);
      assert.deepEqual([used.seed, used.maxMovedPercent, used.locks], [7, 40, false]);
    });

    for (const left of [null, undefined, 0, "", [[0]], [[null, null]], [["", ""]]]) {
      it(`are the defaults where they are ${JSON.stringify(left)}`, async () => {
        assert.deepEqual(await settingsUsed(null, left), await settingsUsed(null, []));
      });
    }

    for (const blank of [null, "", 0]) {
      it(`have their default where a value is ${JSON.stringify(blank)}`, async () => {
        const names = [
          "approach",
          "balance",
          "workload",
          "shares",
          "match",
          "unreadable",
          "effort",
        ];
        const used = await settingsUsed(
          null,
          names.map((name) => [name, blank]),
        );
        assert.deepEqual(used, await settingsUsed(null, null));
      });
    }

    it("take a 0 where it can be meant, and ask where it would be a guess", async () => {
      assert.equal((await settingsUsed(null, [["maxMovedPercent", 0]])).maxMovedPercent, 0);
      assert.equal((await settingsUsed(null, [["seed", 0]])).seed, 0);
      await refused(
        assign(accounts, reps, null, [["locks", 0]]),
        "#VALUE!",
        /"locks" is 0.*Write TRUE or FALSE/,
      );
    });

    it("hold rules, one row each, which the plan keeps", async () => {
      const rules = [
        ["approach", "rules"],
        ["Rule", "Account ID is A1: Ben"],
        ["rule", "anything else: Ana"],
      ];
      const spilled = await assign(accounts, reps, null, [...rules, ...free]);
      assert.deepEqual(
        spilled.slice(1).map(([, rep]) => rep),
        ["Ben", "Ana", "Ana", "Ana"],
      );
      await refused(
        assign(accounts, reps, null, [["rule", "Account ID is A1 Ben"]]),
        "#VALUE!",
        /^Rule 1, "Account ID is A1 Ben", has no colon/,
      );
    });

    it("ask what a weight of 0 means, since it may be a blank", async () => {
      await refused(
        assign(accounts, reps, "hybrid", [["alpha", 0]]),
        "#VALUE!",
        /"alpha" is 0.*Write auto, or 0 as text/,
      );
      assert.equal((await settingsUsed("hybrid", [["alpha", "0"]])).alpha, 0);
    });

    it("name the house, which then stands for no rep", async () => {
      const small = withCell(withCell(reps, 1, 1, 1), 2, 1, "0");
      const spilled = await assign(accounts, small, null, [
        ["shares", "equal"],
        ["house", "House"],
        ...free,
      ]);
      const placed = spilled.slice(1).map(([, rep]) => rep);
      assert.deepEqual(placed.toSorted(), ["Ana", "House", "House", "House"]);
    });

    it("are refused under unknown names, and with values that they can't have", async () => {
      await refused(
        assign(accounts, reps, null, [["colour", "blue"]]),
        "#VALUE!",
        /There is no setting "colour". The nearest is "[a-zA-Z]+"\. Others like it are /,
      );
      await refused(
        assign(accounts, reps, null, [["maxMovedPercent", 140]]),
        "#VALUE!",
        /"maxMovedPercent" is 140. Use a number from 0 to 100/,
      );
    });

    it("are refused if they aren't two columns", async () => {
      await refused(assign(accounts, reps, null, [["seed"]]), "#VALUE!", /settings has 1 column\./);
      await refused(
        assign(accounts, reps, null, [["seed", 1, "why"]]),
        "#VALUE!",
        /settings has 3 columns\. Give two/,
      );
    });

    it("hand on an error among them", async () => {
      await refused(
        assign(accounts, reps, null, [["seed", "#REF!"]]),
        "#REF!",
        /Column 2 of settings/,
      );
    });
  });

  describe("tables that can't be used", () => {
    it("lack their headers", async () => {
      await refused(
        assign(accounts.slice(1), reps),
        "#VALUE!",
        /^No headers found in the accounts: use Accounts\[#All\]/,
      );
      await refused(
        assign(accounts, reps.slice(1)),
        "#VALUE!",
        /^No headers found in the reps: use Reps\[#All\]/,
      );
    });

    it("lack accounts or reps", async () => {
      await refused(assign(accounts.slice(0, 1), reps), "#VALUE!", /no account with an id/);
      await refused(assign(accounts, reps.slice(0, 1)), "#VALUE!", /no rep in it/);
    });

    it("have no id or rep that can be read, of which the first is named", async () => {
      for (const [id, said] of [
        [{ type: "Error", basicType: "Error", basicValue: "#REF!" }, /shows the error #REF!/],
        ["n/a", /has no Account ID/],
      ] as const) {
        const without = accounts.map((row, at) => (at === 0 ? row : [id, ...row.slice(1)]));
        for (const part of [/no account with an id in it\. Row 2 of accounts/, said])
          await refused(assign(without, reps), "#VALUE!", part);
        if (typeof id === "string") continue;
        const nobody = reps.map((row, at) => (at === 0 ? row : [id, ...row.slice(1)]));
        for (const part of [/no rep in it\. Row 2 of reps/, said])
          await refused(assign(accounts, nobody), "#VALUE!", part);
      }
    });

    it("have an error in a cell that is used, which is named", async () => {
      for (const error of ["#N/A", { code: "#N/A" }]) {
        await refused(
          assign(withCell(accounts, 3, 2, error), reps),
          "#VALUE!",
          /Row 4 of accounts \(Projected ARR\).*#N\/A/,
        );
      }
      const asZero = await assign(withCell(accounts, 3, 2, "#N/A"), reps, null, [
        ["unreadable", "zero"],
      ]);
      assert.equal(asZero.length, 5);
    });

    it("have no problem with an error in a cell that isn't used", async () => {
      const noted = accounts.map((row, at) => [...row, at === 0 ? "Notes" : "#DIV/0!"]);
      assert.deepEqual(await assign(noted, reps), await assign(accounts, reps));
    });

    it("contradict themselves: #N/A, with the rules that clash", async () => {
      const locked = accounts.map((row, at) => (at === 0 ? row : [...row.slice(0, 5), "Ana"]));
      await refused(
        assign(locked, reps),
        "#N/A",
        / The rules: Account A4 in row 5 of accounts is locked to Ana in the column "Locked to"\. Only 0 of 4 owned accounts may change hands/,
      );
      const moved = withCell(accounts, 1, 5, "Ben");
      await refused(
        assign(moved, reps, null, [["maxMovedPercent", 0]]),
        "#N/A",
        /1 accounts? can't stay with .*only 0 may move/,
      );
    });
  });

  describe("canceled", () => {
    /** Work that goes on until it is stopped. */
    function endless(): { readonly undo: () => void; readonly stops: Stop[] } {
      const stops: Stop[] = [];
      const undo = useCompute(
        (_work, stop) =>
          new Promise((resolve) => {
            stops.push(stop);
            stop.onAbort = () => resolve({ headers: ["Account ID", "Rep"], rows: [] });
          }),
      );
      return { undo, stops };
    }

    it("stops the work at once, and ends in an error: a plan cut short is for no cell", async () => {
      const { undo, stops } = endless();
      try {
        const invocation: CustomFunctions.CancelableInvocation = { onCanceled: () => undefined };
        const other: CustomFunctions.CancelableInvocation = { onCanceled: () => undefined };
        const call = assign(accounts, reps, null, null, invocation);
        void assign(accounts, reps, null, null, other);
        assert.deepEqual(
          stops.map(({ aborted }) => aborted),
          [false, false],
        );
        invocation.onCanceled?.();
        assert.deepEqual(
          stops.map(({ aborted }) => aborted),
          [true, false],
        );
        await refused(call, "#VALUE!", /^Canceled before the plan was done/);
      } finally {
        undo();
      }
    });

    it("after its end changes nothing", async () => {
      const invocation: CustomFunctions.CancelableInvocation = { onCanceled: () => undefined };
      const call = assign(accounts, reps, null, null, invocation);
      const spilled = await call;
      invocation.onCanceled?.();
      assert.equal(await call, spilled);
    });
  });
});
