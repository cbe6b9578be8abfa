import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { gaps } from "../../../src/plan/cells/ofPlan";
import { carved, reasonOf, repsOf } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

const headers = [
  "Account ID",
  "Account",
  "Owner",
  "Projected ARR",
  "Segment",
  "Region",
  "Billing Zip/Postal Code",
  "Industry",
  "Partner",
  "Employees",
];
const accounts: Cell[][] = [
  ["1", "Acme", "Ana", 10, "ENT", "West", "94107", "Healthcare", "", 900],
  ["2", "Bolt", "Ana", 10, "ENT", "West", "95014", "Oil and Gas", "", 20],
  ["3", "Cask", "Ben", 10, "ENT", "East", 2134, "Retail", "yes", 5000],
  ["4", "Dune", "Dan", 10, "SMB", "West", "94110", "Retail", "", 8],
  ["5", "Echo", "", 10, "SMB", "East", "10001", "Healthcare", "Globex Partners", 12],
  ["0012", "Flux", "Dan", 10, "MM", "East", "60601", "Mining", "no", 70],
];
const reps: Cell[][] = [["Rep"], ["Ana"], ["Ben"], ["Carla"], ["Dan"]];
const tables = tablesOf([headers, ...accounts], reps);

const free: Partial<Settings> = { approach: "rules", maxMovedPercent: 100 };

function placed(...rules: string[]): Record<string, string> {
  return repsOf(carved(tables, { ...free, rules }));
}

function refuses(part: RegExp, ...rules: string[]): void {
  assert.throws(
    () => placed(...rules),
    (error) => error instanceof InputError && part.test(error.message),
  );
}

describe("rules by size and by date", () => {
  const dated = tablesOf(
    [
      ["Account ID", "ARR", "Win rate", "Renewal"],
      ["1", "15k", "20 %", "2026-06-30"],
      ["2", 40_000, 0.3, 46_204],
      ["3", 60_000, 0.4, "2026-12-31"],
      ["4", 90_000, 0.5, ""],
    ],
    reps,
  );
  const taken = (rule: string): string =>
    Object.entries(repsOf(carved(dated, { ...free, rules: [`${rule}: Ana`] })))
      .filter(([, rep]) => rep === "Ana")
      .map(([id]) => id)
      .join(" ");

  for (const [rule, ids] of [
    ["ARR is above 40k", "3 4"],
    ["ARR is between 40k and 60,000", "2 3"],
    ["ARR up to $40,000", "1 2"],
    ["Win rate is at least 30 %", "2 3 4"],
    ["Renewal is before 2026-07-01", "1"],
    ["Renewal is on or after 2026-07-01", "2 3"],
    ["Renewal is between 2026-06-01 and 2026-07-31 and ARR is below 40k", "1"],
  ] as const)
    it(`take by "${rule}"`, () => {
      assert.equal(taken(rule), ids);
    });
});

describe("a rule that takes nothing", () => {
  const rules = ["Segment is Enterprise: Ana", "Employees is above 100k: Ben"];
  const carve = carved(tables, { ...free, rules });
  const word = /no cell of Segment says "Enterprise"\. The nearest is "ENT"/;
  const number = /Rule 2 \(Employees is above 100k\) matches no account/;

  it("is said in the notes, with the nearest word of the column", () => {
    const notes = carve.notes.map(carve.say);
    assert.ok(notes.some((note) => word.test(note)));
    assert.ok(notes.some((note) => number.test(note)));
  });

  it("is said in the reasons of accounts that stay without a rep for it", () => {
    assert.match(
      reasonOf(carve, "1"),
      /these rules take no account at all: Segment is Enterprise and Employees is above 100k/,
    );
  });

  it("is said once in the gap, and nothing where all rules take some", () => {
    const [first = [], ...rest] = gaps(carve).rows;
    assert.match(String(first.at(-1)), word);
    assert.ok(rest.every((row) => !word.test(String(row.at(-1)))));
    const good = gaps(carved(tables, { ...free, rules: ["Segment is ENT: Ana"] }));
    assert.doesNotMatch(String(good.rows[0]?.at(-1)), /Rule 1/);
  });
});

describe("the rules approach", () => {
  it("lets the first rule that matches decide", () => {
    const found = placed(
      "Account ID is 0012: Ana",
      "Segment is ENT and Region is West: Ben",
      "Segment is ENT: Carla",
      "anything else: Dan",
    );
    assert.deepEqual(found, { 1: "Ben", 2: "Ben", 3: "Carla", 4: "Dan", 5: "Dan", "0012": "Ana" });
  });

  it("shares the accounts of several reps out evenly among them", () => {
    const rows = Array.from({ length: 12 }, (_, i): Cell[] => [`${i}`, "", "", 10, "ENT"]);
    const made = carved(tablesOf([headers, ...rows], reps), {
      ...free,
      rules: ["Segment is ENT: Ana; Ben; Carla"],
    });
    assert.deepEqual([...made.after.accounts], [4, 4, 4, 0]);
  });

  it("leaves what no rule takes to nobody, or to the house", () => {
    const rules = ["Segment is ENT: Ana"];
    const made = carved(tables, { ...free, rules });
    assert.equal(repsOf(made)["4"], "");
    assert.equal(
      reasonOf(made, "4"),
      "Released by Dan to nobody: no rule takes it, and nothing but the rules decides.",
    );
    const withHouse = carved(tables, { ...free, rules, house: "Pool" });
    assert.equal(repsOf(withHouse)["4"], "Pool");
    assert.equal(
      reasonOf(withHouse, "4"),
      "Released by Dan to Pool: no rule takes it, and nothing but the rules decides.",
    );
  });

  it("names the rule in every reason", () => {
    const made = carved(tables, {
      ...free,
      rules: ["Segment is ENT: Ana", "Region is West: Ben", "anything else: balance"],
    });
    assert.equal(
      reasonOf(made, "1"),
      "Rule 1: Segment is ENT. Stays with Ana, the owner: no other rep may serve it.",
    );
    assert.equal(
      reasonOf(made, "3"),
      "Rule 1: Segment is ENT. Has to leave Ben: the rule does not leave it to Ben. Goes to Ana: no other rep may serve it.",
    );
    assert.equal(
      reasonOf(made, "4"),
      "Rule 2: Region is West. Has to leave Dan: the rule does not leave it to Dan. Goes to Ben: no other rep may serve it.",
    );
    assert.match(reasonOf(made, "5"), /^Rule 3: anything else\. /);
  });

  for (const [when, ids] of [
    ["Segment is smb", ["4", "5"]],
    ["Industry is Oil and Gas", ["2"]],
    ["Industry is Healthcare, Mining", ["1", "5", "0012"]],
    ["Segment is not ENT", ["4", "5", "0012"]],
    ["Postal code starts with 94, 95", ["1", "2", "4"]],
    ["Postal code is 02134", ["3"]],
    ["Postal code is 10000-60999", ["5", "0012"]],
    ["Zip is 94*", ["1", "4"]],
    ["Partner is yes", ["3", "5"]],
    ["Partner is no", ["1", "2", "4", "0012"]],
    ["Account ID is 12", []],
    ["Account ID is 0012", ["0012"]],
    ["Account contains a", ["1", "3"]],
    ["Employees is at least 70", ["1", "3", "0012"]],
    ["Number of employees < 12", ["4"]],
    ["Owner is blank", ["5"]],
    ["Owner is not blank and Projected ARR is at most 10", ["1", "2", "3", "4", "0012"]],
  ] as const) {
    it(`takes by ${when}`, () => {
      const found = placed(`${when}: Carla`);
      const taken = accounts.map(([id]) => String(id)).filter((id) => found[id] === "Carla");
      assert.deepEqual(taken, ids);
    });
  }

  it("sends accounts to the house, to their owner, or on where they have none", () => {
    const made = carved(tables, {
      ...free,
      rules: ["Partner is yes: house", "anything else: owner", "anything else: Carla"],
    });
    assert.deepEqual(repsOf(made), {
      1: "Ana",
      2: "Ana",
      3: "House",
      4: "Dan",
      5: "House",
      "0012": "Dan",
    });
    assert.equal(reasonOf(made, "3"), "Rule 1: Partner is yes. Goes to House.");
  });

  it("refuses what it can't read, by the rule's number and the word", () => {
    refuses(
      /^Rule 2 asks for "Colour", but the accounts have no such column\. Their headers are: Account ID, /,
      "Segment is ENT: Ana",
      "Colour is red: Ben",
    );
    refuses(
      /^Rule 1 gives accounts to "Zoe", who is not in the reps table\. Reps are: Ana, Ben, Carla, Dan\./,
      "Segment is ENT: Ana; Zoe",
    );
    refuses(
      /^Rule 1 \(within 50 km\) goes by distance, so it needs latitude/,
      "within 50 km: nearest",
    );
    refuses(
      /^Rule 1: "9-10000" runs between codes of different lengths/,
      "Postal code is 9-10000: Ana",
    );
  });

  it("puts a lock above every rule", () => {
    const made = carved(tables, { ...free, rules: ["anything else: Carla"] }, [
      { account: "1", rep: "Ben" },
    ]);
    assert.equal(repsOf(made)["1"], "Ben");
    assert.equal(reasonOf(made, "1"), "Locked to Ben by hand.");
  });
});

describe("rules by distance", () => {
  const places = ["Account ID", "Owner", "ARR", "Latitude", "Longitude"];
  const far = tablesOf(
    [
      places,
      ["a", "", 1, 40, -74],
      ["b", "", 1, 40.1, -74],
      ["c", "", 1, 34, -118],
      ["d", "", 1, 45, -90],
      ["e", "", 1, "", ""],
    ],
    [
      ["Rep", "Latitude", "Longitude"],
      ["Ana", 40, -74],
      ["Ben", 34, -118],
    ],
  );

  it("go to the nearest rep within so many km, as the crow flies", () => {
    const made = carved(far, { ...free, rules: ["within 50 km: nearest"] });
    // 0.1 degrees north are 11 km; d is over 1,000 km from both, and where e lies nobody knows.
    assert.deepEqual(repsOf(made), { a: "Ana", b: "Ana", c: "Ben", d: "", e: "" });
  });

  it("keep to the named reps who are near enough", () => {
    const made = carved(far, { ...free, rules: ["within 50 km: Ben", "anything else: Ana"] });
    assert.deepEqual(repsOf(made), { a: "Ana", b: "Ana", c: "Ben", d: "Ana", e: "Ana" });
  });
});

describe("rules under another approach", () => {
  it("are hard, and leave the rest to the approach", () => {
    const all = madeUp(60, 3);
    const made = carved(all, {
      approach: "capacity",
      maxMovedPercent: 100,
      rules: ["Projected ARR is at least 50k: Rep 2; Rep 3"],
    });
    const { accounts: read, reps: team } = made.inputs;
    let large = 0;
    made.plan.rep.forEach((rep, account) => {
      if ((read.value?.[account] ?? 0) < 50_000) return;
      large += 1;
      assert.notEqual(team.name[rep], "Rep 1");
    });
    assert.ok(large > 3);
    assert.ok((made.after.accounts[0] ?? 0) > 0);
    assert.ok(made.plan.unassigned.length === 0);
  });
});
