import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { id18 } from "../../../src/quality/id18";
import { plural } from "../../../src/plan/numberText";
import { inspect } from "../../../src/plan/inputs/inspect";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { dateSerial } from "../../../src/table/parse/dateSerial";
import { InputError } from "../../../src/errors";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

const long = id18("0018d00000VxZK3") ?? "";
const ids = ["A1", "A2", "A3", long];
const reps: Cell[][] = [["Rep"], ["Ana"], ["Ben"]];
const asOf: Partial<Settings> = { asOf: dateSerial(2026, 6, 30), maxMovedPercent: 100 };

function tables(log: readonly (readonly Cell[])[], since?: readonly Cell[]): CarveTables {
  const accounts = ids.map((id, at): Cell[] => [
    id,
    `Company ${at + 1}`,
    at % 2 === 0 ? "Ana" : "Ben",
    10,
    ...(since ? [since[at] ?? null] : []),
  ]);
  const head = [
    "Account ID",
    "Account name",
    "Owner",
    "Potential",
    ...(since ? ["Owner since"] : []),
  ];
  return {
    ...tablesOf([head, ...accounts], reps),
    handovers: { sheet: "History", row: 0, column: 0, cells: log },
  };
}

/** The accounts that changed hands lately, and what is said of the log. */
function read(given: CarveTables): { lately: string[]; said: string[] } {
  const { inputs, door } = carved(given, asOf);
  const { newHands } = inputs.accounts.relations;
  return {
    lately: inputs.accounts.id.filter((_, at) => newHands?.[at] === 1),
    said: door.notes.filter((note) => note.startsWith("History: ")),
  };
}

const counted = (changes: number, rows: number, later: number, how = "change an owner"): string =>
  how === "change an owner"
    ? `History: ${changes} of ${rows} rows change an owner. The latest of each account is the day since which its owner has it, where no column says a later one: of ${later} in this plan.`
    : `History: no column says which field changed, so ${changes} of ${rows} rows count as another owner. The latest of each account is the day since which its owner has it, where no column says a later one: of ${later} in this plan.`;

describe("a log of changes of hands", () => {
  const salesforce = [
    "Account ID",
    "Account Name",
    "Field / Event",
    "Old Value",
    "New Value",
    "Edit Date",
  ];
  const logs: [what: string, log: Cell[][], lately: string[], changes: number][] = [
    [
      "as Salesforce exports it, of which owners alone count",
      [
        [...salesforce],
        ["A1", "Company 1", "Account Owner", "Zoe", "Ana", "2026-03-01"],
        ["A2", "Company 2", "Industry", "Steel", "Coal", "2026-05-01"],
        ["A3", "Company 3", "Owner", "Zoe", "Ana", "2024-05-01"],
      ],
      ["A1"],
      2,
    ],
    [
      "in German",
      [
        ["Kundennummer", "Feld", "Alter Wert", "Neuer Wert", "Änderungsdatum"],
        ["A2", "Betreuer", "Zoe", "Ben", "1.3.2026"],
        ["A3", "Branche", "Stahl", "Kohle", "31.3.2026"],
      ],
      ["A2"],
      1,
    ],
    [
      "in Czech",
      [
        ["ID zákazníka", "Pole", "Stará hodnota", "Nová hodnota", "Datum změny"],
        ["A3", "Vlastník", "Zoe", "Ana", "2026-03-31"],
      ],
      ["A3"],
      1,
    ],
    [
      "with events for fields, and with IDs of 15 characters",
      [
        ["Record ID", "Event", "Timestamp"],
        ["0018d00000VxZK3", "Owner changed", "2026-03-31"],
        ["A1", "Created.", "2026-03-31"],
      ],
      [long],
      1,
    ],
    [
      "in which an owner was set to who it was",
      [
        ["Account ID", "Field", "Old owner", "New owner", "Changed on"],
        ["A1", "Owner", "ana", "Ana", "2026-03-31"],
        ["A2", "Owner", "", "Ben", "2026-03-31"],
      ],
      ["A2"],
      1,
    ],
    [
      "of several changes, of which the latest counts in any order of rows",
      [
        ["Account ID", "Field", "Date"],
        ["A1", "Owner", "2026-05-01"],
        ["A1", "Owner", "2020-05-01"],
        ["A2", "Owner", "2019-05-01"],
        ["A2", "Owner", "2021-05-01"],
      ],
      ["A1"],
      4,
    ],
  ];
  for (const [what, log, lately, changes] of logs)
    it(`is read ${what}`, () => {
      const later = new Set(log.slice(1).map(([id]) => id)).size;
      const found = read(tables(log));
      assert.deepEqual(found.lately, lately);
      const rows = plural(log.length - 1, "row");
      const said = `History: ${changes} of ${rows} ${changes === 1 ? "changes" : "change"} an owner.`;
      assert.ok(found.said[0]?.startsWith(said), found.said[0]);
      assert.ok(found.said.length === 1 && later > 0);
    });

  it("takes every row for a change of the owner where no column says of what it is, and says so", () => {
    const { lately, said } = read(
      tables([
        ["Account", "Date", "From", "To"],
        ["Company 1", "2026-05-01", "Zoe", "Ana"],
        ["company  2", "2026-05-01", "Zoe", "Ben"],
        ["Company 9", "2026-05-01", "Zoe", "Ben"],
      ]),
    );
    assert.deepEqual(lately, ["A1", "A2"]);
    assert.deepEqual(said, [
      counted(3, 3, 2, "whatever"),
      "History: 1 account there is not among the accounts, neither by ID nor by a name of its own (Company 9), and changes nothing.",
    ]);
  });

  it("counts where the column has nothing, or an older day", () => {
    const log = [["Account ID", "Field", "Date"], ...ids.map((id) => [id, "Owner", "2026-01-31"])];
    const since = ["2020-01-01", null, "2026-05-05", "2026-01-31"];
    const { lately, said } = read(tables(log, since));
    assert.deepEqual(lately, [...ids].sort());
    assert.deepEqual(said, [counted(4, 4, 2)]);
    const old = log.map((row, at) => (at === 0 ? row : row.with(2, "2019-01-31")));
    assert.deepEqual(read(tables(old, since)).lately, [long, "A3"]);
  });

  it("says which accounts it doesn't know, and which rows have no day", () => {
    const { said } = read(
      tables([
        ["Account ID", "Field", "Date"],
        ["A1", "Owner", "2026-05-01"],
        ["A2", "Owner", null],
        ["a1", "Owner", "2026-05-01"],
        ["X7", "Owner", "2026-05-01"],
      ]),
    );
    assert.deepEqual(said, [
      counted(4, 4, 1),
      "History: 1 change of an owner has no day, and is left out.",
      "History: 2 accounts there are not among the accounts, neither by ID nor by names of their own (a1 and X7), and change nothing.",
    ]);
  });

  it("is needed by nobody, changes the fingerprint where it is given, and moves its accounts last", () => {
    const log = [
      ["Account ID", "Field", "Date"],
      ["A1", "Owner", "2026-05-01"],
    ];
    const { handovers: _log, ...plain } = tables(log);
    const [without, given] = [carved(plain, asOf), carved(tables(log), asOf)];
    assert.deepEqual(without.door.notes, []);
    assert.notEqual(without.fingerprint, given.fingerprint);
    assert.deepEqual(
      given.setup.problem.moves?.weight[given.inputs.accounts.id.indexOf("A1")],
      100,
    );
  });

  it("asks whether day or month comes first, under a key of its own, and takes the answer", () => {
    const log = [
      ["Account ID", "Field", "Date"],
      ["A1", "Owner", "05/07/2025"],
    ];
    const { decisions } = inspect(tables(log), { ...defaultSettings, ...asOf }, []);
    const [asked] = decisions.filter(({ state }) => state === "asked");
    assert.equal(asked?.key, "handovers/date order/Date");
    assert.throws(() => carved(tables(log), asOf), InputError);
    for (const [value, lately] of [
      ["day first", ["A1"]],
      ["month first", []],
    ] as const) {
      const answers = new Map([["handovers/date order/Date", value]]);
      assert.deepEqual(read({ ...tables(log), answers }).lately, lately);
    }
  });

  it("refuses a range without accounts or days, with what to add", () => {
    const refused = (headers: string[], message: RegExp): void => {
      assert.throws(() => carved(tables([headers, headers.map(() => "x")]), asOf), message);
      const { blocked } = inspect(
        tables([headers, headers.map(() => "x")]),
        { ...defaultSettings, ...asOf },
        [],
      );
      assert.match(blocked ?? "", message);
    };
    refused(["Field", "Edit Date"], /has no column for the account, such as Account ID/);
    refused(["Account ID", "Field"], /has no column for the day, such as Edit Date/);
  });
});
