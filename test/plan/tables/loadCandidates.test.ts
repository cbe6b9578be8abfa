import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { loadCandidates } from "../../../src/plan/tables/loadCandidates";

/** The candidates in their order, with a question mark behind those to ask for. */
function ordered(headers: string): string {
  const list = headers.split(";");
  return loadCandidates(list)
    .map(({ column, sure }) => `${list[column] ?? ""}${sure ? "" : "?"}`)
    .join(", ");
}

describe("loadCandidates", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "potential before a score before what is paid now",
      "Account;ARR;ICP Score;Projected ARR",
      "Projected ARR, ICP Score, ARR",
    ],
    [
      "no risk, health, churn or probability",
      "health_score;churn_risk;Churn Score;Probability (%);NPS Score;current_arr;internal_tam;Risk Score",
      "internal_tam, current_arr",
    ],
    [
      "the customer's own turnover by asking alone",
      "Account Name;Annual Revenue;Employees;Industry",
      "Annual Revenue?",
    ],
    ["revenue beside head counts likewise", "Company;Revenue ($M);Employees", "Revenue ($M)?"],
    [
      "what is ours beside it",
      "Annual Revenue;Number of Employees;Current ARR",
      "Current ARR, Annual Revenue?",
    ],
    ["revenue that nobody counts heads beside", "Customer;Revenue;Industry", "Revenue"],
    ["the later of two years first", "Kunde;Umsatz 2024;Umsatz 2025", "Umsatz 2025, Umsatz 2024"],
    ["a year's revenue with us", "Kunde;Umsatz 2024;Branche;Mitarbeiterzahl", "Umsatz 2024"],
    ["Dutch turnover of a company", "Bedrijfsnaam;Jaaromzet;Aantal medewerkers", "Jaaromzet?"],
    ["a deal's amount", "Deal - Title;Deal - Value;Deal - Currency of Value", "Deal - Value"],
    [
      "no IDs, dates, stages and counts",
      "Order ID;Close Date;Sales Stage;Employees;Sales Agent;Quantity;Net Amount",
      "Net Amount",
    ],
    ["what says that it is ours", "Client;Employees;Turnover with us", "Turnover with us"],
    ["both of one name", "Revenue;Revenue", "Revenue, Revenue"],
    ["nothing where there is none", "Name;City;Phone", ""],
  ];
  for (const [what, headers, wanted] of cases) {
    it(`offers ${what}`, () => {
      assert.equal(ordered(headers), wanted);
    });
  }

  it("says why", () => {
    const reasons = loadCandidates(["Annual Revenue", "Employees", "TAM"]).map((one) => one.reason);
    assert.deepEqual(reasons, [
      "it is called what an account could bring",
      "it may be the customer's own turnover, which says little of what he buys",
    ]);
  });
});
