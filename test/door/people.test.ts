import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { asked, carvedReport, columnsOf, openedFiles } from "./openedFiles";

const accounts =
  "Account ID,Account Owner,ARR\nA1,Mia Sand,100\nA2,Mia Berg,100\nA3,Jon Lund,100\nA4,Jon Lund,100\n";

describe("people of files that people have", () => {
  it("have a first and a last name", async () => {
    const pane = await openedFiles({
      "accounts.csv": accounts,
      "team.csv": "First Name,Last Name\nMia,Sand\nMia,Berg\nJon,Lund\n",
    });
    assert.deepEqual(pane.state().inspection?.repNames, ["Jon Lund", "Mia Berg", "Mia Sand"]);
    assert.equal(pane.state().inspection?.summary?.owned, 4);
  });

  it("may be known by a number alone", async () => {
    const pane = await openedFiles({
      "accounts.csv": "AccountID,RepID,ARR\n900,301,100\n901,302,200\n902,301,300\n",
      "reps.csv": "RepID\n301\n302\n",
    });
    assert.equal(pane.state().chosen.reps?.sheet, "reps");
    assert.equal(pane.state().inspection?.summary?.owned, 3);
  });

  it("who are not active get nothing, and their accounts move freely", async () => {
    const pane = await openedFiles({
      "accounts.csv": accounts,
      "team.csv": "Rep,Active\nMia Sand,Yes\nMia Berg,Yes\nJon Lund,No\n",
    });
    const report = await carvedReport(pane);
    assert.deepEqual(
      report.reps.map(({ name }) => name),
      ["Mia Sand", "Mia Berg"],
    );
    assert.equal(report.unassigned, 0);
    assert.equal(report.moved, 0);
  });

  it("have left by the words of a column, whatever it is called", async () => {
    for (const status of ["Estado", "Situation", "Stand"]) {
      const pane = await openedFiles({
        "accounts.csv": accounts,
        "team.csv": `Vendedor,${status}\nMia,activo\nJon,inactivo\n`,
      });
      assert.equal(columnsOf(pane, "reps")["active"], status);
      assert.equal(pane.state().inspection?.summary?.reps, 1);
    }
    const places = await openedFiles({
      "accounts.csv": accounts,
      "team.csv": "Vendedor,Estado\nMia,Puebla\nJon,Jalisco\n",
    });
    assert.equal(columnsOf(places, "reps")["state"], "Estado");
  });

  it("may be known by numbers under a number's header", async () => {
    const pane = await openedFiles({
      "accounts.csv": "CustID,AgentNo,ARR\nC1,101,5\nC2,102,6\n",
      "agents.csv": "AgentNo,Seats\n101,5\n102,5\n",
    });
    assert.equal(pane.state().inspection?.summary?.owned, 2);
  });

  const leadRows = Array.from({ length: 8 }, (_, at) => `L${at},Firm ${at}`).join("\n");
  const leads = `Lead ID,Company\n${leadRows}\n`;

  const shares = [
    "Agent,Weight %\nMia,75%\nJon,25%\n",
    "Salesperson,Allocation %\nMia,75\nJon,25\n",
    "User,Distribution\nMia,0.75\nJon,0.25\n",
    "Assignee,Percent\nMia,75%\nJon,25%\n",
    "Mitarbeiter;Anteil in %\nMia;75,0\nJon;25,0\n",
    "Commercial;Quote-part\nMia;3\nJon;1\n",
    "Vendedor;Peso %\nMia;3\nJon;1\n",
  ];
  for (const agents of shares) {
    it(`who share accounts by ${agents.split("\n")[0] ?? ""} get their parts`, async () => {
      const report = await carvedReport(
        await openedFiles({ "leads.csv": leads, "agents.csv": agents }),
      );
      assert.deepEqual(
        report.reps.map(({ accounts: count }) => count),
        [6, 2],
      );
    });
  }

  for (const header of ["FTE %", "Ramp", "Commission %", "Stellenanteil"]) {
    it(`share evenly under ${header}, which asks for no part of the whole`, async () => {
      const agents = `Agent,${header}\nMia,75%\nJon,25%\n`;
      const report = await carvedReport(
        await openedFiles({ "leads.csv": leads, "agents.csv": agents }),
      );
      assert.deepEqual(
        report.reps.map(({ accounts: count }) => count),
        [4, 4],
      );
      const unused = report.door.notes.filter((note) => note.includes("read and not used"));
      assert.equal(unused.length, header.startsWith("Commission") ? 0 : 1);
      assert.ok(unused.every((note) => note.startsWith(`${header}: `)));
    });
  }

  it("share accounts by FTE where it is chosen as their share, or stands beside one unused", async () => {
    const pane = await openedFiles({
      "leads.csv": leads,
      "agents.csv": "Agent,FTE %\nMia,75%\nJon,25%\n",
    });
    await pane.session.chooseColumn("reps", "share", "FTE %");
    const report = await carvedReport(pane);
    assert.deepEqual(
      report.reps.map(({ accounts: count }) => count),
      [6, 2],
    );
    assert.ok(!report.door.notes.some((note) => note.includes("not used")));
    const both = await openedFiles({
      "leads.csv": leads,
      "agents.csv": "Agent,FTE,Share\nMia,1,25%\nJon,0.5,75%\n",
    });
    const { reps, door } = await carvedReport(both);
    assert.deepEqual(
      reps.map(({ accounts: count }) => count),
      [2, 6],
    );
    assert.ok(door.notes.some((note) => note.startsWith("FTE: read and not used")));
  });

  it("get nothing under a share of 0, which is said with the row and the column", async () => {
    const report = await carvedReport(
      await openedFiles({
        "leads.csv": leads,
        "agents.csv": "Agent,Share\nMia,75%\nKim,0%\nJon,25%\n",
      }),
    );
    assert.deepEqual(
      report.reps.map(({ name, accounts: count }) => [name, count]),
      [
        ["Mia", 6],
        ["Jon", 2],
      ],
    );
    assert.ok(
      report.notes.some((note) => note.startsWith("Kim (row 3) has a share of 0 under Share")),
      report.notes.join("\n"),
    );
  });

  it("of whom one has no share are told that the shares aren't used", async () => {
    const report = await carvedReport(
      await openedFiles({ "leads.csv": leads, "agents.csv": "Agent,Share\nMia,75%\nJon,\n" }),
    );
    assert.ok(
      report.notes.some((note) => note.includes("that of Jon in row 3 is blank")),
      report.notes.join("\n"),
    );
  });

  it("without a home don't switch travel off for the others", async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) =>
        `A${at},${at % 2 === 0 ? "Mia" : "Jon"},100,${at % 2 === 0 ? 60 + at / 100 : 40 + at / 100},${at % 2 === 0 ? 10 : -3}`,
    ).join("\n");
    const pane = await openedFiles({
      "places.csv": `Account ID,Owner,ARR,Latitude,Longitude\n${rows}\n`,
      "team.csv": "Rep\nMia\nJon\nKim (new)\n",
    });
    const report = await carvedReport(pane);
    assert.ok(
      report.notes.some((note) => note.includes("Kim (new)")),
      report.notes.join("\n"),
    );
    assert.ok(report.proofs.some(({ stage }) => stage === "travel"));
  });

  it("are made of the owners where there is no list of reps", async () => {
    const pane = await openedFiles({ "accounts.csv": accounts });
    assert.equal(pane.state().chosen.reps, undefined);
  });

  // What else falls under it: initials, titles, e-mail addresses, accents, order of names.
  it("named a little differently are offered as one", async () => {
    const pane = await openedFiles({
      "accounts.csv":
        'Account ID,Owner,ARR\nA1,"Sand, Mia",100\nA2,Chloe Petit,100\nA3,J. Lund,100\nA4,Nobody Else,100\n',
      "team.csv": "Rep\nMia Sand\nChloé Petit\nJon Lund\n",
    });
    const open = asked(pane);
    assert.ok(open.every(({ key }) => key.startsWith("same person/")));
    if (open.length > 0) await pane.session.answer("same people", "all");
    assert.deepEqual(asked(pane), []);
    assert.equal(pane.state().inspection?.summary?.owned, 3);
    assert.deepEqual(
      pane.state().inspection?.summary?.leavers.map(({ name }) => name),
      ["Nobody Else"],
    );
  });
});
