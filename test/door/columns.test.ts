import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { asked, carvedReport, columnsOf, openedFiles, totalLoad } from "./openedFiles";

const team = "Rep\nMia\nJon\n";

describe("columns of files that people have", () => {
  // What else falls under it: order, product, contract, invoice, territory, contact IDs; IDs that
  // are filled in for a few rows only; IDs of which another column is the better one.
  describe("what tells accounts apart", () => {
    it("is never an ID of something else that repeats", async () => {
      const pane = await openedFiles({
        "book.csv":
          "contract_id,client,branch,turnover with us\nK7,Fjord AS,fish,120\nK8,Delta BV,flowers,80\nK7,Gamma SpA,pasta,60\nK8,Lambda Oy,wood,40\n",
        "team.csv": team,
      });
      const { summary } = pane.state().inspection ?? assert.fail();
      assert.equal(summary?.accounts, 4);
      assert.equal(columnsOf(pane, "accounts")["id"], undefined);
      assert.equal(columnsOf(pane, "accounts")["name"], "client");
      assert.equal((await carvedReport(pane)).accounts, 4);
    });

    it("is no ID of a service that many have, where accounts have several rows too", async () => {
      const lines = ["LEISTUNGSID,NAME,BETRAG"];
      for (let client = 1; client <= 6; client++)
        for (const service of ["L1", "L2"]) lines.push(`${service},Client ${client},${client}`);
      const pane = await openedFiles({ "services.csv": `${lines.join("\n")}\n`, "team.csv": team });
      assert.equal(columnsOf(pane, "accounts")["id"], undefined);
      await pane.session.answer("accounts/repeated rows", "add up");
      assert.equal(pane.state().inspection?.summary?.accounts, 6);
    });

    it("is an ID that a slip gave to two accounts, and one that says it is the account's", async () => {
      const slip = Array.from({ length: 20 }, (_, n) => `C${n === 19 ? 3 : n},Firm ${n},${n + 1}`);
      const pane = await openedFiles({
        "list.csv": `Customer No,Name,Potential\n${slip.join("\n")}\n`,
        "team.csv": team,
      });
      assert.equal(columnsOf(pane, "accounts")["id"], "Customer No");
      const contacts = await openedFiles({
        "contacts.csv":
          "Account ID,Name,Potential\nA1,Ada Moss,5\nA1,Bo Reed,5\nA2,Cy Lane,7\nA2,Di Wood,7\n",
        "team.csv": team,
      });
      assert.equal(columnsOf(contacts, "accounts")["id"], "Account ID");
    });

    it("is no ID that is the same in all rows", async () => {
      const pane = await openedFiles({
        "people.csv":
          "unique_id,first name,spend\n#make a hash,Ida,10\n#make a hash,Bo,20\n#make a hash,Cy,30\n",
        "clients.csv": "client,potential\nFjord,1\nDelta,2\n",
        "team.csv": team,
      });
      assert.equal(columnsOf(pane, "accounts")["name"], "client");
      const people = pane.state().sources.find(({ sheet }) => sheet === "people");
      assert.ok(people);
      await pane.session.chooseSource("accounts", people);
      assert.equal(columnsOf(pane, "accounts")["id"], undefined);
    });

    it("is the contact of deals that name no company, else the deal", async () => {
      const deals =
        "Deal Name,Deal Stage,Amount,Close Date,Associated Contact\nRenewal,Won,10,2026-01-05,Ida Moss\nUpgrade,Open,20,2026-02-05,Ida Moss\nPilot,Open,30,2026-02-09,Cy Lane\n";
      const pane = await openedFiles({ "deals.csv": deals, "team.csv": team });
      assert.equal(columnsOf(pane, "accounts")["name"], "Associated Contact");
      await pane.session.answer("accounts/repeated rows", "add up");
      const report = await carvedReport(pane);
      assert.deepEqual([report.accounts, totalLoad(report)], [2, 60]);

      const alone = deals.replaceAll(/,[^,\n]*\n/g, "\n");
      const others = await openedFiles({ "deals.csv": alone, "team.csv": team });
      assert.equal(columnsOf(others, "accounts")["name"], "Deal Name");
      assert.equal((await carvedReport(others)).accounts, 3);
    });

    it("is not a number that most accounts don't have", async () => {
      const pane = await openedFiles({
        "export.csv":
          "(Do Not Modify) Account,Account Name,Account Number,Owner,Projected ARR\nx-1,Fjord,,Mia,1\nx-2,Delta,,Jon,2\nx-3,Gamma,N-9,Mia,3\nx-4,Lambda,,Jon,4\n",
        "team.csv": team,
      });
      assert.equal(pane.state().inspection?.summary?.accounts, 4);
      assert.equal(columnsOf(pane, "accounts")["id"], "(Do Not Modify) Account");
    });

    it("is the ID of a lead that counts from 1, where a company has several", async () => {
      const pane = await openedFiles({
        "leads.csv": "Lead ID,Company,Lead Owner\n1,Fjord,Mia\n2,Fjord,Mia\n3,Delta,Jon\n",
        "team.csv": team,
      });
      assert.equal(pane.state().inspection?.summary?.accounts, 3);
      assert.equal(columnsOf(pane, "accounts")["id"], "Lead ID");
    });

    it("is no count of clients, but what the rows are of; and the counts can be shared out", async () => {
      const pane = await openedFiles({
        "sites.csv":
          "Site,Clients,Prospects,Salesman\nQuay,10,5,Mia\nDock,20,15,Jon\nPier,30,5,Mia\n",
        "team.csv": team,
      });
      const { name } = columnsOf(pane, "accounts");
      assert.equal(name, "Site");
      const [question] = asked(pane);
      assert.equal(question?.key, "balance");
      assert.deepEqual(
        question.options.map(({ value }) => value),
        ["Clients", "Prospects", "accounts"],
      );
    });

    for (const [first, second, third] of [
      ["03.02.2026", "11.03.2026", "27.04.2026"],
      ["3/2/2026", "11/3/2026", "27/4/2026"],
      ["2026-02-03", "2026-03-11", "2026-04-27"],
      ["3. Feb 2026", "11. März 2026", "27. April 2026"],
    ])
      it(`is no day, nor is a day shared out, where it is written as ${first ?? ""}`, async () => {
        const pane = await openedFiles({
          "sites.csv": `Clients;Kontakt zuletzt;Quay;Prospects\n10;${first};North;5\n20;${second};South;15\n30;${third};East;5\n`,
          "team.csv": team,
        });
        assert.equal(columnsOf(pane, "accounts")["name"], "Quay");
        const question = asked(pane).find(({ key }) => key === "balance");
        assert.deepEqual(
          question?.options.map(({ value }) => value),
          ["Clients", "Prospects", "accounts"],
        );
      });

    it("is found among the rows of a report's own, whatever its totals say under it", async () => {
      const pane = await openedFiles({
        "report.csv":
          "Owner,Account ID,Account Name,ARR\nMia,A1,Fjord,100\n,A2,Delta,200\nSubtotal,Sum,,300\n,Count,2,\nJon,A3,Fjord,400\n,A4,Lambda,50\nSubtotal,Sum,,450\n,Count,2,\nTotal,Sum,,750\n,Count,4,\n",
        "team.csv": team,
      });
      assert.equal(columnsOf(pane, "accounts")["id"], "Account ID");
      const report = await carvedReport(pane);
      assert.equal(totalLoad(report), 750);
      assert.deepEqual(
        report.reps.map(({ accounts }) => accounts),
        [2, 2],
      );
    });

    it("is the name where there is no ID, and the name with its place where names repeat", async () => {
      const pane = await openedFiles({
        "list.csv":
          "No.,Company,Zip,Employees,ARR\n1,Northwind,10001,5,100\n2,Southgate,60601,6,200\n3,Northwind,94105,7,300\n",
        "team.csv": team,
      });
      const { chosen, inspection } = pane.state();
      assert.equal(chosen.accounts?.sheet, "list");
      assert.equal(chosen.reps?.sheet, "team");
      assert.equal(inspection?.summary?.accounts, 3);
      const report = await carvedReport(pane);
      assert.equal(totalLoad(report), 600);
      assert.deepEqual(
        (await pane.session.find("North")).map(({ id }) => id),
        ["Northwind, 10001", "Northwind, 94105"],
      );
    });

    it("keeps what a text trick holds, without the trick", async () => {
      const pane = await openedFiles({
        "ids.csv":
          'Account ID,Owner,ZIP,ARR\n="00042",Mia,="01060",100\n="00043",Jon,="01061",200\n',
        "team.csv": team,
      });
      const report = await carvedReport(pane);
      assert.equal(report.accounts, 2);
      assert.deepEqual(
        (await pane.session.find("00042")).map(({ id }) => id),
        ["00042"],
      );
    });

    it("is not used where a spreadsheet has damaged it, and one question says so", async () => {
      const pane = await openedFiles({
        "powers.csv":
          "Account ID,Owner,ARR\n4.56E+17,Mia,10\n4.56E+17,Jon,20\n4.56E+17,Mia,30\nK1,Jon,40\n",
        "team.csv": team,
      });
      const [question, ...others] = asked(pane);
      assert.deepEqual(others, []);
      assert.match(question?.question ?? "", /4\.56E\+17/);
      assert.ok(
        !pane.state().inspection?.problems.some(({ message }) => /[Dd]elete one/.test(message)),
      );
    });
  });

  // What else falls under it: Sales Region, Sales Office, Sales Channel, Sales Team, Sales Status.
  describe("an amount", () => {
    it("is never text, whatever its header sounds like", async () => {
      const pane = await openedFiles({
        "deals.csv":
          "opportunity_id,sales_person,account,sales_phase,close_amount\nD1,Mia,Fjord,Won,10\nD2,Jon,Delta,Won,20\nD3,Mia,Gamma,Lost,30\n",
        "team.csv": team,
      });
      assert.equal(columnsOf(pane, "accounts")["owner"], "sales_person");
      const { summary, errorCount } = pane.state().inspection ?? assert.fail();
      assert.equal(errorCount, 0);
      assert.equal(summary?.loadName, "close_amount");
      assert.equal(totalLoad(await carvedReport(pane)), 60);
    });

    it("of two columns of one name is asked for, each by its letter", async () => {
      const pane = await openedFiles({
        "twice.csv": "Account ID,Owner,Bookings,Bookings\nA,Mia,1,10\nB,Jon,1,30\nC,Mia,1,20\n",
        "team.csv": team,
      });
      const [question] = asked(pane);
      assert.deepEqual(
        question?.options.map(({ value }) => value),
        ["Bookings (column C)", "Bookings (column D)", "accounts"],
      );
      await pane.session.set("balance", "Bookings (column D)");
      assert.deepEqual(asked(pane), []);
      assert.equal(totalLoad(await carvedReport(pane)), 60);
    });

    it("is not the customer's own turnover without a question", async () => {
      const pane = await openedFiles({
        "crm.csv":
          "Account ID,Account Name,Account Owner,Industry,Employees,Annual Revenue\n1,Fjord,Mia,Fish,10,1000000\n2,Delta,Jon,Flowers,20,2000000\n",
        "team.csv": team,
      });
      const [question] = asked(pane);
      assert.equal(question?.key, "balance");
      assert.equal(question.value, "Annual Revenue");
      await pane.session.set("balance", "accounts");
      assert.equal((await carvedReport(pane)).loadName, "Accounts");
    });

    it("is not a risk, a health or a probability score", async () => {
      const pane = await openedFiles({
        "csm.csv":
          "account_name,owner,health_score,churn_risk,current_arr\nFjord,Mia,90,0.1,500\nDelta,Jon,20,0.9,700\n",
        "team.csv": team,
      });
      assert.equal(pane.state().inspection?.summary?.loadName, "current_arr");
      assert.equal(totalLoad(await carvedReport(pane)), 1200);
    });
  });

  it("know a country and a state by the usual names of both", async () => {
    const pane = await openedFiles({
      "hub.csv":
        "Record ID,Company name,Company owner,Country/Region,State/Region,Projected ARR\n1,Fjord,Mia,Norway,Viken,1\n2,Delta,Jon,Netherlands,Utrecht,2\n",
      "team.csv": team,
    });
    const { country, state, region } = columnsOf(pane, "accounts");
    assert.deepEqual(
      { country, state, region },
      {
        country: "Country/Region",
        state: "State/Region",
        region: undefined,
      },
    );
  });

  for (const [language, accounts, reps, owned] of [
    [
      "German",
      "Kundennummer;Firma;PLZ;Außendienst;Umsatz 2025\n1;Bäcker;01067;Mia;1.100,50\n2;Metzger;01069;Jon;2.200,50\n",
      "Außendienst;Kapazität\nMia;5\nJon;5\n",
      2,
    ],
    [
      "French",
      "N° client;Raison sociale;Code postal;Commercial;CA 2025\n1;Boulangerie;75001;Mia;1 100,50\n2;Boucherie;75002;Jon;2 200,50\n",
      "Commercial;Capacité\nMia;5\nJon;5\n",
      2,
    ],
    [
      "Spanish",
      "ID cliente;Razón social;Código postal;Vendedor;Ventas anuales\n1;Panadería;08001;Mia;1.100,50\n2;Carnicería;08002;Jon;2.200,50\n",
      "Vendedor\nMia\nJon\n",
      2,
    ],
  ] as const) {
    it(`are known in ${language}, with the numbers below them`, async () => {
      const pane = await openedFiles({ "accounts.csv": accounts, "reps.csv": reps });
      assert.equal(pane.state().chosen.accounts?.sheet, "accounts");
      assert.equal(pane.state().chosen.reps?.sheet, "reps");
      for (const question of asked(pane)) await pane.session.set("balance", question.value);
      const report = await carvedReport(pane);
      assert.equal(totalLoad(report), 3301);
      assert.equal(pane.state().inspection?.summary?.owned, owned);
    });
  }
});
