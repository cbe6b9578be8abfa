import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { leadroute } from "../../src/leads/leadroute";
import type { LeadRoutes, Leads } from "../../src/leads/leadroute";
import type { RoutingRule } from "../../src/leads/routingRules";
import type { RoutedReps } from "../../src/leads/rulePools";

type Lead = Partial<{
  [Key in keyof Leads]: Leads[Key] extends readonly string[] ? string : number;
}>;

function leadsOf(list: readonly Lead[]): Leads {
  const texts = (key: keyof Leads): readonly string[] =>
    list.map((lead) => String(lead[key] ?? ""));
  return {
    id: list.map(({ id }, row) => id ?? `L${row + 1}`),
    company: texts("company"),
    domain: texts("domain"),
    accountId: texts("accountId"),
    parent: texts("parent"),
    segment: texts("segment"),
    persona: texts("persona"),
    fit: texts("fit"),
    intent: Float64Array.from(list, ({ intent }) => intent ?? 0),
    partner: Uint8Array.from(list, ({ partner }) => partner ?? 0),
    postalCode: texts("postalCode"),
    region: texts("region"),
  };
}

const rule = (given: Partial<RoutingRule>): RoutingRule => ({
  segment: "",
  persona: "",
  fit: "",
  intentFrom: 0,
  partner: undefined,
  owner: "",
  ...given,
});

const rules = [
  rule({ partner: true, fit: "B; C", owner: "Partner AE + Territory AE" }),
  rule({ segment: "ENT", fit: "A", intentFrom: 70, owner: "Named AE" }),
  rule({ segment: "MM", fit: "A; B", intentFrom: 60, owner: "SDR" }),
  rule({ segment: "SMB", persona: "admin; practitioner", intentFrom: 50, owner: "Inbound SDR" }),
  rule({ intentFrom: 99, owner: "Gus" }),
];

const team: RoutedReps = {
  name: ["Ann", "Bea", "Cal", "Dan", "Eve", "Fay", "Gus"],
  role: ["AE", "SDR", "SDR", "Inbound SDR", "Partner AE", "Territory AE", ""],
  segment: ["", "", "", "", "", "", "ENT"],
  region: ["", "West", "West; East", "", "", "East", "North"],
  servedPostal: ["", "", "", "", "", "", "60601"],
  room: Float64Array.of(Infinity, Infinity, Infinity, 1, Infinity, Infinity, Infinity),
};

const accounts = {
  id: ["A1", "A2", "A3", "A4"],
  name: ["Acme", "Beta", "Gamma", "Delta"],
  domain: ["acme.com", "", "", ""],
  parent: ["", "A1", "", ""],
  rep: Int32Array.of(0, -1, -1, 3),
};

function route(list: readonly Lead[], reps = team, seed = 1): LeadRoutes {
  return leadroute({ leads: leadsOf(list), accounts, reps, rules, seed });
}

function outcomes(list: readonly Lead[], reps = team, seed = 1) {
  const routes = route(list, reps, seed);
  return Array.from(routes.rep, (rep, lead) => [reps.name[rep] ?? "", routes.foundBy[lead]]);
}

describe("leadroute, by accounts", () => {
  it("goes through the account, its parent, the domain and the name", () => {
    const list = [
      { accountId: "A1" },
      { accountId: "A2" },
      { parent: "A1" },
      { domain: "info@acme.com" },
      { company: "ACME" },
      { company: "Beta" },
    ];
    assert.deepEqual(outcomes(list), [
      ["Ann", "account"],
      ["Ann", "parent"],
      ["Ann", "parent"],
      ["Ann", "domain"],
      ["Ann", "company"],
      ["Ann", "company"],
    ]);
    assert.deepEqual(route(list).account, Int32Array.of(0, 1, 0, 0, 0, 1));
    assert.equal(route(list).reason[1], "Owner of the parent account A1");
  });

  it("goes on where nobody owns the account, which it still names", () => {
    const routes = route([
      { accountId: "A3", region: "East", segment: "MM", fit: "B", intent: 60 },
    ]);
    assert.deepEqual([routes.rep[0], routes.foundBy[0], routes.account[0]], [2, "rule", 2]);
  });

  it("leaves the lead of an owner without room to the exception queue", () => {
    const routes = route([{ accountId: "A4" }, { accountId: "A4", region: "East" }]);
    assert.deepEqual(routes.rep, Int32Array.of(3, -1));
    assert.equal(routes.reason[1], "Owner of account A4: Dan has no room");
  });
});

describe("leadroute, by rules", () => {
  it("takes the first rule that is met, and its pool in turns", () => {
    const mm = { segment: "Mid-Market", fit: "b", intent: 60, region: "West" };
    const list = [mm, mm, mm, { ...mm, region: "East" }, { ...mm, intent: 59 }];
    assert.deepEqual(outcomes(list), [
      ["Bea", "rule"],
      ["Cal", "rule"],
      ["Bea", "rule"],
      ["Cal", "rule"],
      ["Bea", "region"],
    ]);
    assert.deepEqual(outcomes([mm, mm], team, 2), [
      ["Cal", "rule"],
      ["Bea", "rule"],
    ]);
    assert.deepEqual(route(list).rule, Int32Array.of(2, 2, 2, 2, -1));
  });

  it("finds the role that a longer name ends with, where nobody has the longer one", () => {
    assert.deepEqual(outcomes([{ segment: "ENT", fit: "A", intent: 70 }]), [["Ann", "rule"]]);
  });

  it("names who joins in, from the lead's place", () => {
    const partner = { partner: 1, fit: "C", region: "East" };
    const routes = route([partner, { ...partner, region: "West" }]);
    assert.deepEqual(routes.rep, Int32Array.of(4, 4));
    assert.deepEqual(routes.joining, Int32Array.of(5, -1));
  });

  it("compares a word of the persona", () => {
    const smb = { segment: "SMB", intent: 50 };
    assert.deepEqual(outcomes([{ ...smb, persona: "IT Administrator" }, smb]), [
      ["Dan", "rule"],
      ["", ""],
    ]);
  });

  it("gives whatever meets the rule to a rep named by name", () => {
    assert.deepEqual(outcomes([{ segment: "SMB", region: "West", intent: 99 }]), [["Gus", "rule"]]);
  });

  it("takes everybody who serves the segment where roles aren't known", () => {
    const plain = { ...team, role: undefined };
    const mm = { segment: "MM", fit: "A", intent: 90 };
    assert.deepEqual(outcomes([mm, mm], plain), [
      ["Ann", "rule"],
      ["Bea", "rule"],
    ]);
  });

  it("prefers who serves the place to who serves everywhere, and never takes others", () => {
    const ent = { segment: "ENT", fit: "A", intent: 80 };
    const reps = { ...team, role: ["AE", "AE", "SDR", "", "", "", "AE"] };
    assert.deepEqual(
      outcomes(
        [
          { ...ent, region: "West" },
          { ...ent, postalCode: "60601" },
          { ...ent, region: "South" },
        ],
        reps,
      ),
      [
        ["Bea", "rule"],
        ["Gus", "rule"],
        ["Ann", "rule"],
      ],
    );
  });
});

describe("leadroute, exceptions", () => {
  it("says why nobody takes a lead", () => {
    const smb = { segment: "SMB", persona: "admin", intent: 60 };
    const reasons = route([
      smb,
      smb,
      {},
      { region: "Mars" },
      { segment: "SMB", postalCode: "60601" },
      { id: "", accountId: "A1" },
    ]).reason;
    assert.deepEqual(reasons, [
      "Rule 4 (Inbound SDR)",
      "Rule 4 (Inbound SDR): nobody has room; no region or postal code to go by",
      "No rule fits; no region or postal code to go by",
      "No rule fits; nobody serves Mars",
      "No rule fits; nobody who serves its postal code serves its segment",
      "",
    ]);
  });

  it("gives a rep no more than the room, whichever way leads come", () => {
    const reps = { ...team, room: Float64Array.of(1, 2, 1, 0, 0, 0, 0) };
    const mm = { segment: "MM", fit: "B", intent: 60, region: "West" };
    const routes = route([{ accountId: "A1" }, { accountId: "A1" }, mm, mm, mm, mm, mm], reps);
    assert.deepEqual(routes.rep, Int32Array.of(0, -1, 1, 2, 1, -1, -1));
    assert.equal(
      routes.reason[5],
      "Rule 3 (SDR): nobody has room; nobody who serves its region has room",
    );
    assert.deepEqual(Array.from(reps.room), [1, 2, 1, 0, 0, 0, 0]);
  });
});
