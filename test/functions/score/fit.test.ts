import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fitTierOfRange, icpOfRange } from "../../../functions/score/fit";
import { fitTiersTable } from "../../../src/defaults/fitTiers";
import { icpCriteriaTable } from "../../../src/defaults/icpCriteria";
import { refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

type Range = unknown[][];

const accounts: Range = [
  ["Account ID", "Industry", "Employees", "Annual Revenue", "Partner", "Last Activity"],
  ["A1", "B2B SaaS", 300, "20M", true, 45_000],
  ["A2", " b2b saas", "100", 5e7, "No", "2026-02-01"],
  [null, "B2B SaaS", 300, 2e7, true, 46_000],
  ["A4", "Steel", 1000, null, "yes", null],
];

/** Which of the accounts meet one criterion; "" for the row without an ID. */
function meeting(column: unknown, operator: unknown, value: unknown): unknown[] {
  const criteria = [
    ["Column", "Operator", "Value"],
    [column, operator, value],
  ];
  return icpOfRange(accounts, criteria)
    .slice(1)
    .map(([fit]) => fit);
}

describe("TP.ICP", () => {
  it("holds accounts against the default criteria", () => {
    const criteria = icpCriteriaTable.map((row) => [...row]);
    assert.deepEqual(icpOfRange(accounts, criteria), [
      ["ICP", "ICP score"],
      [true, 1],
      [false, 2 / 3],
      ["", ""],
      [false, 1 / 3],
    ]);
    assert.deepEqual(
      icpOfRange(accounts, criteria, 0.6)
        .slice(1)
        .map(([fit]) => fit),
      [true, true, "", false],
    );
  });

  it("knows the words of rules, whatever stands for what", () => {
    for (const [plain, ...others] of [
      ["is above", "is more than", "is greater than", "over", "exceeds"],
      ["is below", "is less than", "under", "fewer than"],
      ["is at least", "no less than", "from", "greater than or equal to"],
      ["is at most", "up to", "no more than"],
    ])
      for (const other of others)
        assert.deepEqual(meeting("Employees", other, 500), meeting("Employees", plain, 500), other);
    refuses(() => meeting("Employees", "is abov", 500), /holds "is abov".*nearest is "above"/);
  });

  it("refuses a text that no account has, but nearly", () => {
    const many = (count: number): unknown[][] => [
      ["Account ID", "Segment"],
      ...Array.from({ length: count }, (_, row) => [`${row}`, row % 2 ? "ENT" : "Retail Banking"]),
    ];
    const fits = (count: number, operator: string, value: string): unknown[][] =>
      icpOfRange(many(count), [
        ["Column", "Operator", "Value"],
        ["Segment", operator, value],
      ]);
    refuses(() => fits(20, "is", "Enterprise"), /asks for "Enterprise".*The nearest is "ENT"/);
    refuses(
      () => fits(20, "is", "Retail"),
      /nearest is "Retail Banking": write that, or use contains/,
    );
    assert.deepEqual(fits(20, "contains", "Retail")[1], [true, 1]);
    assert.deepEqual(fits(20, "is", "Public")[1], [false, 0]);
    assert.deepEqual(fits(20, "is", "Enterprise; ent")[2], [true, 1]);
    assert.deepEqual(fits(19, "is", "Enterprise")[1], [false, 0]);
  });

  for (const [operator, value, note] of [
    ["is", "Public", /no cell of Segment says so: no account meets it\. The nearest is "/],
    ["is", "Public; State", /asks for "Public", and no cell of Segment says so/],
    ["is not", "Public", /says so: every account meets it/],
    ["contains", "Bnaking", /contains it: no account .*nearest is "Retail Banking"/],
    ["starts with", "Banking", /starts with it: no account .*nearest is "Retail Banking"/],
  ] as const) {
    it(`says that no account has a word: ${operator} ${value}`, () => {
      const run = (count: number): unknown[][] =>
        icpOfRange(
          [
            ["Account ID", "Segment"],
            ...Array.from({ length: count }, (_, row) => [
              `${row}`,
              row % 2 ? "ENT" : "Retail Banking",
            ]),
          ],
          [
            ["Column", "Operator", "Value"],
            ["Segment", "is", "ENT"],
            ["Segment", operator, value],
          ],
        );
      const [said, ...others] = notesIn(run(20));
      assert.match(String(said), /^Row 3 of criteria \(Value\) asks for "/);
      assert.match(String(said), note);
      assert.deepEqual([others.length, notesIn(run(19)).length], [0, 0]);
      assert.equal(withoutNotes(run(20)).length, 21);
    });
  }

  it("weighs criteria", () => {
    const criteria = [
      ["Field", "Condition", "Value", "Points"],
      ["industry", "=", "steel", 4],
      ["Employees", ">", 500, null],
    ];
    assert.deepEqual(icpOfRange(accounts, criteria).slice(1), [
      [false, 0],
      [false, 0],
      ["", ""],
      [true, 1],
    ]);
    criteria[2] = ["Employees", ">", 1000, 0];
    assert.deepEqual(icpOfRange(accounts, criteria)[4], [false, 0.8]);
  });

  it("knows operators for text", () => {
    assert.deepEqual(meeting("Industry", "is", "Steel; Retail"), [false, false, "", true]);
    assert.deepEqual(meeting("Industry", "is not", "Steel; Retail"), [true, true, "", false]);
    assert.deepEqual(meeting("Industry", "contains", "SAAS"), [true, true, "", false]);
    assert.deepEqual(meeting("Industry", "Starts with", "ste"), [false, false, "", true]);
    assert.deepEqual(meeting("Industry", "<>", "steel"), [true, true, "", false]);
  });

  it("knows operators for numbers, with both ends of is between", () => {
    assert.deepEqual(meeting("Employees", "is at least", 300), [true, false, "", true]);
    assert.deepEqual(meeting("Employees", "<=", 300), [true, true, "", false]);
    assert.deepEqual(meeting("Employees", "is above", "300"), [false, false, "", true]);
    assert.deepEqual(meeting("Employees", "below", 300), [false, true, "", false]);
    assert.deepEqual(meeting("Employees", "is between", "100 and 300"), [true, true, "", false]);
    assert.deepEqual(meeting("Employees", "between", "300; 1000"), [true, false, "", true]);
    assert.deepEqual(meeting("Employees", "is", "$100.00; 300"), [true, true, "", false]);
    assert.deepEqual(meeting("Revenue", "is at most", 0), [false, false, "", true]);
  });

  it("knows blanks, flags and dates", () => {
    assert.deepEqual(meeting("Company revenue", "is blank", null), [false, false, "", true]);
    assert.deepEqual(meeting("Company revenue", "is not blank", 0), [true, true, "", false]);
    assert.deepEqual(meeting("Partner", "is", "yes"), [true, false, "", true]);
    assert.deepEqual(meeting("Partner", "is", true), [true, false, "", true]);
    assert.deepEqual(meeting("Last Activity", "is at least", "2026-01-01"), [
      false,
      true,
      "",
      false,
    ]);
    assert.deepEqual(meeting("Last Activity", "is between", "2020-01-01 to 2025-12-31"), [
      true,
      false,
      "",
      false,
    ]);
  });

  it("finds a column by header before any other wording", () => {
    const table = [
      ["Revenue", "Annual Revenue"],
      [1, 50],
      [50, 1],
    ];
    const criteria = [
      ["Column", "Operator", "Value"],
      ["revenue", "is", 50],
    ];
    assert.deepEqual(icpOfRange(table, criteria).slice(1), [
      [false, 0],
      [true, 1],
    ]);
  });

  it("takes headers and names that look like parts of objects", () => {
    const table = [
      ["__proto__", "constructor"],
      ["toString", 1],
      ["=cmd", 2],
    ];
    const criteria = [
      ["Column", "Operator", "Value"],
      ["__proto__", "is", "=cmd"],
    ];
    assert.deepEqual(icpOfRange(table, criteria).slice(1), [
      [false, 0],
      [true, 1],
    ]);
  });

  it("gives the headers for a table without rows", () => {
    const criteria = icpCriteriaTable.map((row) => [...row]);
    assert.deepEqual(icpOfRange([accounts[0] ?? []], criteria), [["ICP", "ICP score"]]);
  });

  it("names what doesn't fit", () => {
    refuses(
      () => meeting("Employee satisfaction", "is", 1),
      /accounts has no column "Employee sat/,
    );
    refuses(() => meeting(null, "is", 1), /Row 2 of criteria \(Column\) names no column/);
    refuses(
      () => meeting("Industry", "likes", 1),
      /Row 2 of criteria \(Operator\) holds "likes"\. Use is,/,
    );
    refuses(() => meeting("Industry", "is", null), /Row 2 of criteria \(Value\) is blank/);
    refuses(
      () => meeting("Employees", "is at least", "many"),
      /\(Value\) holds "many"\. Write a number/,
    );
    refuses(() => meeting("Employees", "is between", "200"), /Write both ends/);
    refuses(() => meeting("Employees", "is between", "9 to 2"), /the lower first/);
    refuses(
      () => meeting("Industry", "is at least", 5),
      /Row 2 of accounts \(Industry\) holds "B2B SaaS"/,
    );
    refuses(() => icpOfRange(accounts, [["Column", "Operator", "Value"]]), /no criterion/);
    refuses(() => icpOfRange(accounts, [["x"], ["y"]]), /No headers found in criteria/);
    refuses(
      () =>
        icpOfRange(
          [
            [1, 2],
            [3, 4],
          ],
          icpCriteriaTable.map((row) => [...row]),
        ),
      /No headers found in accounts: use Accounts\[#All\]/,
    );
    const criteria = icpCriteriaTable.map((row) => [...row]);
    refuses(() => icpOfRange(accounts, criteria, 80), /passing is 80/);
    refuses(() => icpOfRange(accounts, criteria, "all" as never), /passing holds "all"/);
    const wide = [...accounts.slice(0, 2), ["A9", "x", "#N/A", 1]];
    const [, , broken] = icpOfRange(wide, criteria);
    assert.equal((broken?.[0] as { code?: unknown }).code, "#N/A");
    const elsewhere = [
      ["Account ID", "Industry", "Other"],
      ["A1", "x", "#N/A"],
    ];
    const one = [
      ["Column", "Operator", "Value"],
      ["Industry", "is", "X"],
    ];
    assert.deepEqual(icpOfRange(elsewhere, one)[1], [true, 1]);
  });
});

describe("TP.FITTIER", () => {
  it("gives A to D, limits included", () => {
    assert.deepEqual(fitTierOfRange([[1], [0.75], [0.74], [0.5], [0.25], [0.24], [-0.2]]).flat(), [
      "A",
      "A",
      "B",
      "B",
      "C",
      "D",
      "D",
    ]);
    assert.deepEqual(fitTierOfRange([[0.8], [null], ["0.3"], [null]]).flat(), ["A", "D", "C"]);
  });

  it("goes by given cut-offs, and by the default table as it is spilled", () => {
    const cutoffs = [
      ["Tier", "From"],
      ["Gold", 70],
      ["Silver", 50],
      ["Rest", null],
    ];
    assert.deepEqual(fitTierOfRange([[72], [50], [3]], cutoffs).flat(), ["Gold", "Silver", "Rest"]);
    const spilled = fitTiersTable.map((row) => [...row]);
    assert.deepEqual(fitTierOfRange([[0.6]], spilled), [["B"]]);
    for (const nothing of [undefined, null as never, [[null]], [[0]], [[""], [""]]])
      assert.deepEqual(fitTierOfRange([[0.6]], nothing), [["B"]]);
  });

  it("gives one blank for no scores", () => {
    assert.deepEqual(fitTierOfRange([[null]]), [[""]]);
  });

  it("names what doesn't fit", () => {
    refuses(() => fitTierOfRange([[0.5], [72]]), /Row 2 of score is 72, .*Divide/);
    refuses(() => fitTierOfRange([["high"]]), /score holds "high"/);
    refuses(
      () =>
        fitTierOfRange([
          [1, 2],
          [3, 4],
        ]),
      /score has 2 rows and 2 columns/,
    );
    refuses(() => fitTierOfRange([[1]], [["Tier", "From"]]), /There is no tier/);
    refuses(() => fitTierOfRange([[1]], [["Tier"], ["A"]]), /cutoffs has no column From/);
    refuses(
      () =>
        fitTierOfRange(
          [[1]],
          [
            ["Tier", "From"],
            ["", 1],
          ],
        ),
      /Row 2 of cutoffs \(Tier\) is blank/,
    );
    refuses(
      () =>
        fitTierOfRange(
          [[1]],
          [
            ["Tier", "From"],
            ["D", 0],
            ["A", 1],
            ["B", 2],
          ],
        ),
      /List the best tier first/,
    );
  });
});
