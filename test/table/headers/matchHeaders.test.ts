import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { accountFields, repFields } from "../../../src/table/headers/fields";
import { readHeader } from "../../../src/table/headers/readHeader";
import { headerMatches, matchHeaders } from "../../../src/table/headers/matchHeaders";

/** The field that a header alone is matched to. */
function fieldOf(header: string, fields = accountFields): string | undefined {
  return [...matchHeaders([header], fields).keys()][0];
}

describe("matchHeaders", () => {
  const known: readonly (readonly [string, string | undefined])[] = [
    ["Account ID", "id"],
    ["AccountID", "id"],
    ["accountId", "id"],
    ["acct id", "id"],
    ["ACCT_ID", "id"],
    ["18-digit ID", "id"],
    ["Account ID (18)", "id"],
    ["Account Number", "id"],
    ["Acct #", "id"],
    ["\uFEFFAccount\u00A0ID\u200B", "id"],
    ["Account Name", "name"],
    ["Account.Name", "name"],
    ["Company", "name"],
    ["Account Owner", "owner"],
    ["Owner Name", "owner"],
    ["Owner: Full Name", "owner"],
    ["Projected ARR", "potential"],
    ["projected_arr__c", "potential"],
    ["ARR Potential ($)", "potential"],
    ["arr_usd", "arr"],
    ["ARR ($)", "arr"],
    ["ARR (USD)", "arr"],
    ["Annual Revenue", "arr"],
    ["AnnualRevenue", "arr"],
    ["ARR 2026", "arr"],
    ["Employees", "employees"],
    ["No. of Employees", "employees"],
    ["Number of Employees", "employees"],
    ["# Employees", "employees"],
    ["Billing State/Province", "state"],
    ["BillingState", "state"],
    ["Zip", "postalCode"],
    ["ZIP Code", "postalCode"],
    ["Billing Zip/Postal Code", "postalCode"],
    ["Post Code", "postalCode"],
    ["Lat", "latitude"],
    ["lng", "longitude"],
    ["Billing Longitude", "longitude"],
    ["Région", "region"],
    ["REGION", "region"],
    ["Parent Account ID", "parentId"],
    ["Visits / Year", "visits"],
    ["Locked?", "lock"],
    ["Workload (hrs)", "workload"],
    ["Account Score", "score"],
    // A word in common is not enough.
    ["ARR growth %", undefined],
    ["ARR Currency", "currency"],
    ["Account Owner Email", undefined],
    ["Last Modified Date", "rowDate"],
    ["Phone", undefined],
    ["Opportunity Count", undefined],
    ["", undefined],
    ["__proto__", undefined],
    ["constructor", undefined],
    ["toString", undefined],
  ];
  for (const [header, key] of known) {
    it(`takes ${JSON.stringify(header)} for ${key ?? "nothing"}`, () => {
      assert.equal(fieldOf(header), key);
    });
  }

  it("knows the columns of a rep table", () => {
    const headers = [
      "Rep ID",
      "Sales Rep",
      "Capacity (hours)",
      "Home Zip",
      "Lat",
      "Long",
      "Annual Quota",
    ];
    assert.deepEqual(
      matchHeaders(headers, repFields),
      new Map([
        ["id", 0],
        ["name", 1],
        ["latitude", 4],
        ["longitude", 5],
        ["capacity", 2],
        ["postalCode", 3],
        ["quota", 6],
      ]),
    );
    assert.equal(fieldOf("Rep", repFields), "name");
    assert.equal(fieldOf("Max accounts", repFields), "capacity");
  });

  it("finds its way in an export of a CRM", () => {
    const headers =
      "Account Owner,Account Name,Account ID,Parent Account ID,Type,Billing Street,Billing City,Billing State/Province,Billing Zip/Postal Code,Billing Country,Annual Revenue,Employees,Industry,Segment,Projected ARR,Last Activity,Owner ID,__proto__,Account Name".split(
        ",",
      );
    const matches = matchHeaders(headers, accountFields);
    const found = [...matches].map(([key, column]) => `${key}: ${headers[column] ?? ""}`);
    assert.deepEqual(found.sort(), [
      "arr: Annual Revenue",
      "city: Billing City",
      "country: Billing Country",
      "employees: Employees",
      "id: Account ID",
      "industry: Industry",
      "lastActivity: Last Activity",
      "name: Account Name",
      "owner: Account Owner",
      "parentId: Parent Account ID",
      "postalCode: Billing Zip/Postal Code",
      "potential: Projected ARR",
      "segment: Segment",
      "state: Billing State/Province",
    ]);
    assert.equal(matches.get("name"), 1);
  });

  it("says how sure it is", () => {
    const matches = headerMatches(["account_id", "Company", "ARR 2026"], accountFields);
    const said = ["id", "name", "arr"].map((key) => matches.get(key));
    assert.deepEqual(said, [
      { column: 0, certainty: "exact", because: "the header is called account_id" },
      {
        column: 1,
        certainty: "synonym",
        because: "Company is a usual wording of Account name",
      },
      { column: 2, certainty: "words", because: "ARR 2026 says ARR, the name of ARR" },
    ]);
  });

  it("prefers the surer header, whatever the order of the columns", () => {
    assert.equal(matchHeaders(["ID", "Account ID"], accountFields).get("id"), 1);
    assert.equal(matchHeaders(["Annual Revenue", "ARR"], accountFields).get("arr"), 1);
    assert.equal(matchHeaders(["ARR 2026", "Total ARR"], accountFields).get("arr"), 1);
  });

  it("knows every field by its own label and key", () => {
    for (const fields of [accountFields, repFields]) {
      // An ID alone stands for the name that another field has as well.
      const alone = fields.map(({ standIn: _, ...field }) => field);
      for (const { key, label } of alone) {
        assert.equal(fieldOf(label, alone), key);
        assert.equal(fieldOf(key, alone), key);
      }
    }
  });

  it("has no wording under which two fields are known", () => {
    for (const fields of [accountFields, repFields]) {
      const owner = new Map<string, string>();
      for (const { key, label, synonyms } of fields) {
        for (const joined of new Set(
          [label, key, ...synonyms].map((text) => readHeader(text).joined),
        )) {
          assert.equal(
            owner.get(joined) ?? key,
            key,
            `${joined} is ${owner.get(joined) ?? ""} and ${key}`,
          );
          owner.set(joined, key);
        }
      }
    }
  });

  it("uses each column once and never depends on the order of columns without ties", () => {
    const pool = [
      "Account ID",
      "Company",
      "Rep",
      "ARR",
      "Zip",
      "Lat",
      "Lon",
      "Segment",
      "x",
      "__proto__",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (headers) => {
        const matches = matchHeaders(headers, accountFields);
        assert.equal(new Set(matches.values()).size, matches.size);
        const sorted = [...headers].sort();
        const other = matchHeaders(sorted, accountFields);
        for (const [key, column] of matches) {
          assert.equal(headers[column], sorted[other.get(key) ?? -1]);
        }
      }),
    );
  });

  it("takes any text as a header without harm", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 20 }),
        (headers) => {
          for (const column of matchHeaders(headers, accountFields).values()) {
            assert.ok(column >= 0 && column < headers.length);
          }
        },
      ),
    );
  });
});
