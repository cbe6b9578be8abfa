import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { leadRouteOfRange } from "../../../functions/leads/route";
import { routingRulesTable } from "../../../src/defaults/routingRules";
import { dateSerial } from "../../../src/table/parse/readDates";
import { cellErrorOf, refuses } from "../callInCell";

const headers = [
  ...["Lead ID", "Owner", "Account ID", "Found by"],
  ...["SLA (min)", "Due", "Next step", "Reason"],
];
const created = dateSerial(2026, 11, 20) + 0.5;

const leads = [
  ["Lead ID", "Email", "Account ID", "Segment", "Fit", "Intent", "Partner", "State", "Created"],
  ["L1", "x@acme.com", "", "SMB", "D", 10, "", "", created],
  ["L2", "", "", "Enterprise", "A", 70, "", "", created],
  ["L3", "", "", "MM", "B", 60, "", "", null],
  ["L4", "", "", "SMB", "C", 50, "no", "", "2026-11-20 12:00"],
  ["L5", "", "", "SMB", "C", 50, "Globex", "", created],
  ["", "x@acme.com", "", "SMB", "C", 50, "", "", created],
  ["=L6", "", "", "SMB", "D", 0, "", "", created],
];
const accounts = [
  ["Account ID", "Account Owner", "Website"],
  ["A1", "ann", "https://www.acme.com"],
  ["A2", "Somebody Who Left", "https://left.com"],
];
const reps = [
  ["Rep", "Role"],
  ["Ann", "Named AE"],
  ["Bea", "SDR"],
  ["Cal", "Inbound SDR"],
  ["Dan", "Partner AE"],
  ["Eve", "Territory AE"],
];

const body = (...args: Parameters<typeof leadRouteOfRange>): unknown[][] =>
  leadRouteOfRange(...args).slice(1);

describe("TP.LEADROUTE", () => {
  const routed = (segment: string, fit: string, intent: unknown, partner = ""): unknown =>
    body(
      [
        ["Lead ID", "Segment", "Fit", "Intent", "Partner"],
        ["L", segment, fit, intent, partner],
      ],
      [[]],
      reps,
    )[0]?.[1];

  it("knows the segments of common segmentations, and what they are part of", () => {
    for (const segment of ["Commercial", "Small Business", "SMB Tech", "small", "Commercial/SMB"])
      assert.equal(routed(segment, "C", 50), "Cal", segment);
    for (const segment of ["Core MM", "Upper MM", "Core Mid-market", "Upper Mid Healthcare", "Mid"])
      assert.equal(routed(segment, "B", 60), "Bea", segment);
    for (const segment of ["Global Ent", "Global Enterprise", "ENTERPRISE"])
      assert.equal(routed(segment, "A", 70), "Ann", segment);
    assert.equal(routed("Center", "A", 70), "");
  });

  it("gives a partner's lead of any good fit to the partner's rep", () => {
    for (const fit of ["A", "B", "C"]) assert.equal(routed("MM", fit, 80, "yes"), "Dan", fit);
    assert.equal(routed("MM", "D", 80, "yes"), "");
  });

  it("reads an intent of 80 % as 80, and refuses parts of 1", () => {
    assert.equal(routed("MM", "B", "80 %"), "Bea");
    refuses(
      () => routed("MM", "B", 0.8),
      /\(Intent\) is 0\.8, and no intent is above 1.* write 80/,
    );
  });

  it("refuses a condition in a column that nobody knows", () => {
    const rules = [
      ["Segmnt", "Owner"],
      ["SMB", "Cal"],
    ];
    refuses(() => body(leads, accounts, reps, rules), /a column "Segmnt".* nearest is "Segment"/);
    const noted = [
      ["Segment", "Owner", "Note"],
      ["SMB", "Cal", "ours"],
    ];
    assert.equal(body(leads, accounts, reps, noted)[3]?.[1], "Cal");
  });

  it("routes by account, then by the four rules, and leaves the rest as exceptions", () => {
    const due = (minutes: number): number => (Math.round(created * 1440) + minutes) / 1440;
    assert.deepEqual(leadRouteOfRange(leads, accounts, reps), [
      headers,
      ["L1", "Ann", "A1", "domain", "", "", "", "Owner of account A1, which has the same domain"],
      [
        ...["L2", "Ann", "", "rule", 120, due(120)],
        ...["AE books exec discovery; SDR supports", "Rule 2 (Named AE)"],
      ],
      [
        ...["L3", "Bea", "", "rule", 15, ""],
        ...["SDR qualifies, then routes to territory AE", "Rule 3 (SDR)"],
      ],
      [
        ...["L4", "Cal", "", "rule", 15, due(15)],
        ...["Schedule demo with pooled AE", "Rule 4 (Inbound SDR)"],
      ],
      [
        ...["L5", "Dan", "", "rule", 1440, due(1440)],
        ...["Joint intro and discovery, with Eve", "Rule 1 (Partner AE + Territory AE)"],
      ],
      ["", "", "", "", "", "", "", ""],
      ["=L6", "", "", "", "", "", "", "No rule fits; no region or postal code to go by"],
    ]);
  });

  it("reads given rules through the same code", () => {
    const rules = routingRulesTable.map((row) => row.slice());
    assert.deepEqual(
      leadRouteOfRange(leads, accounts, reps, rules),
      leadRouteOfRange(leads, accounts, reps),
    );
  });

  it("goes without accounts, and passes over owners who aren't in the team", () => {
    assert.equal(body(leads, [[null]], reps)[0]?.[1], "");
    const left = [
      ["Lead ID", "Domain"],
      ["L1", "left.com"],
    ];
    assert.deepEqual(body(left, accounts, reps), [
      ["L1", "", "A2", "", "", "", "", "No rule fits; no region or postal code to go by"],
    ]);
  });

  it("knows owners by their ID too", () => {
    const owned = [
      ["Account ID", "Owner"],
      ["A1", "005A"],
    ];
    const team = [
      ["Rep ID", "Rep"],
      ["005A", "Ann"],
    ];
    const lead = [
      ["Lead ID", "Account ID"],
      ["L1", "A1"],
    ];
    assert.equal(body(lead, owned, team)[0]?.[1], "Ann");
  });

  it("deals 10 leads to 3 reps as 4, 3, 3, from where the seed says", () => {
    const many = [["Lead ID"], ...Array.from({ length: 10 }, (_, row) => [`L${row}`])];
    const team = [["Rep"], ["Ann"], ["Bea"], ["Cal"]];
    const rules = [
      ["Owner", "Minutes"],
      ["SDR", 10],
    ];
    // A rule that asks for nothing takes every lead.
    const owners = (seed: number) =>
      body(many, [[null]], team, rules, [["seed", seed]]).map((row) => row[1]);
    assert.deepEqual(owners(1).slice(0, 4), ["Ann", "Bea", "Cal", "Ann"]);
    assert.deepEqual(owners(3).slice(0, 4), ["Cal", "Ann", "Bea", "Cal"]);
    const counts = ["Ann", "Bea", "Cal"].map((name) => owners(1).filter((one) => one === name));
    assert.deepEqual(
      counts.map((list) => list.length),
      [4, 3, 3],
    );
  });

  it("runs minutes in business hours where a rule says so", () => {
    const rules = [
      ["Owner", "Minutes", "Business hours", "Partner"],
      ["Ann", 360, "yes", "no"],
    ];
    const [first] = body(leads, [[null]], reps, rules);
    assert.deepEqual(first?.slice(4, 6), [360, dateSerial(2026, 11, 23) + 10 / 24]);
  });

  it("keeps to the room of TP.TOPUP, and finds places by region and postal code", () => {
    const lead = (id: string, zip: unknown, region: string) => [id, zip, region];
    const many = [
      ["Lead ID", "Zip/Postal Code", "Region"],
      lead("L1", 2134, "East"),
      lead("L2", 2134, "East"),
      lead("L3", "94105-1234", ""),
      lead("L4", null, "east"),
      lead("L5", null, "East"),
    ];
    const team = [
      ["Rep", "Postal codes served", "Region", "Room"],
      ["Ann", "021", "North", 1],
      ["Bea", "941; 90000-92999", "", 5],
      ["Cal", "", "East", 1.9],
    ];
    assert.deepEqual(
      body(many, [[null]], team).map((row) => [row[0], row[1], row[3]]),
      [
        ["L1", "Ann", "region"],
        ["L2", "", ""],
        ["L3", "Bea", "region"],
        ["L4", "Cal", "region"],
        ["L5", "", ""],
      ],
    );
  });

  it("refuses what can't be used, and passes errors on", () => {
    refuses(() => leadRouteOfRange([["a"], ["b"]], accounts, reps), /No headers found in leads/);
    refuses(() => leadRouteOfRange([["Company"], ["Acme"]], accounts, reps), /no column Lead ID/);
    refuses(() => leadRouteOfRange(leads, [["Website"], ["x.com"]], reps), /no column Owner/);
    refuses(() => leadRouteOfRange(leads, accounts, [["Rep"]]), /reps names nobody/);
    const twice = [["Rep"], ["Ann"], ["Ann"]];
    refuses(() => leadRouteOfRange(leads, accounts, twice), /Rows 2 and 3 of reps both name/);
    const strong = [
      ["Lead ID", "Intent"],
      ["L1", 700],
    ];
    refuses(() => leadRouteOfRange(strong, accounts, reps), /Row 2 of leads \(Intent\) is 700/);
    const rules = (header: string, cell: unknown) => [
      ["Owner", header],
      ["SDR", cell],
    ];
    const withRules = (header: string, cell: unknown) => () =>
      leadRouteOfRange(leads, accounts, reps, rules(header, cell));
    refuses(withRules("Partner", "maybe"), /Row 2 of rules \(Partner\)/);
    refuses(withRules("Minutes", -1), /Row 2 of rules \(Minutes\) is -1/);
    refuses(withRules("Intent from", "high"), /Row 2 of rules \(Intent from\)/);
    const broken = [
      ["Lead ID", "Fit", "Unused"],
      ["L1", "#N/A", "#REF!"],
    ];
    assert.equal(cellErrorOf(() => leadRouteOfRange(broken, accounts, reps)).code, "#N/A");
  });
});
