import { colleague } from "./faultyOffice";

/** What somebody else does in the workbook while a plan is being written. */
export interface Act {
  readonly does: string;
  readonly run: () => Promise<void>;
  /** Takes back what keeps any plan from being written. */
  readonly undo?: () => Promise<void>;
  /** Takes away what was written, so that only writing again brings it back. */
  readonly removes?: true;
  /** Where it is done; elsewhere if omitted. */
  readonly on?: "accounts";
  /** It leaves a cell of theirs in what is ours. */
  readonly types?: true;
  /** It only moves cells: the write finds them again, and nothing is refused. */
  readonly moves?: true;
}

type Work = (workbook: Excel.Workbook) => void | Promise<void>;

function acting(work: Work): () => Promise<void> {
  return () =>
    colleague.run(async (context) => {
      await work(context.workbook);
      await context.sync();
    });
}

/** Does nothing where the sheet or table isn't there yet. */
function where(name: string, kind: "sheet" | "table", work: Work): Work {
  return async (workbook) => {
    const found =
      kind === "sheet"
        ? workbook.worksheets.getItemOrNullObject(name)
        : workbook.tables.getItemOrNullObject(name);
    found.load("name");
    await workbook.context.sync();
    if (!found.isNullObject) await work(workbook);
  };
}

const onSheet = (name: string, work: (sheet: Excel.Worksheet) => void | Promise<void>): Work =>
  where(name, "sheet", (workbook) => work(workbook.worksheets.getItem(name)));

const onOurs = (work: (table: Excel.Table) => void | Promise<void>): Work =>
  where("TP_Assignments", "table", (workbook) => work(workbook.tables.getItem("TP_Assignments")));

/** Puts the rows of a range in the opposite order, as a sort does. */
async function reverse(range: Excel.Range): Promise<void> {
  range.load("formulas");
  await range.context.sync();
  range.formulas = [...range.formulas].reverse();
}

/** What somebody puts into a page of ours. */
export const theirs = "theirs";

const onPage = (work: (sheet: Excel.Worksheet) => void): (() => Promise<void>) =>
  acting(onSheet("TP Sign-off", work));

/** What is done to the page of a sign-off. */
export const pageActs: readonly Act[] = [
  {
    does: "types into our page",
    types: true,
    run: onPage((s) => void (s.getRange("B4").values = [[theirs]])),
  },
  {
    does: "types a formula into our page",
    types: true,
    run: onPage((s) => void (s.getRange("A6").formulas = [[`="${theirs}"`]])),
  },
  {
    does: "types below our page",
    types: true,
    run: onPage((s) => void (s.getRange("A300").values = [[theirs]])),
  },
  {
    does: "types beside our page",
    types: true,
    run: onPage((s) => void (s.getRange("D5").values = [[theirs]])),
  },
  {
    does: "inserts a row in our page",
    run: onPage((s) => void s.getRange("3:3").insert("Down")),
  },
  {
    does: "inserts a column left of our page",
    run: onPage((s) => void s.getRange("A:A").insert("Right")),
  },
  {
    does: "deletes a row of our page",
    run: onPage((s) => s.getRange("3:3").delete("Up")),
    removes: true,
  },
  {
    does: "renames the page's sheet",
    run: onPage((s) => void (s.name = "Plan")),
  },
  {
    does: "protects the page's sheet",
    run: onPage((s) => s.protection.protect()),
    undo: onPage((s) => s.protection.unprotect()),
  },
  {
    does: "deletes the page's sheet",
    run: onPage((s) => s.delete()),
    removes: true,
  },
  {
    does: "makes a sheet of the page's name",
    run: acting(async (workbook) => {
      const found = workbook.worksheets.getItemOrNullObject("TP Sign-off");
      await workbook.context.sync();
      if (!found.isNullObject) return;
      workbook.worksheets.add("TP Sign-off").getRange("A1").values = [[theirs]];
    }),
  },
];

export const acts: readonly Act[] = [
  {
    does: "edits an amount",
    on: "accounts",
    run: acting(
      onSheet("Accounts", (s) => {
        s.getRange("D5").values = [[123]];
      }),
    ),
  },
  {
    does: "inserts a row in the accounts",
    on: "accounts",
    moves: true,
    run: acting(onSheet("Accounts", (s) => void s.getRange("5:5").insert("Down"))),
  },
  {
    does: "inserts two rows above the accounts",
    on: "accounts",
    moves: true,
    run: acting(onSheet("Accounts", (s) => void s.getRange("1:2").insert("Down"))),
  },
  {
    does: "deletes a row of the accounts",
    on: "accounts",
    run: acting(onSheet("Accounts", (s) => s.getRange("7:7").delete("Up"))),
  },
  {
    does: "inserts a column left of the accounts",
    on: "accounts",
    moves: true,
    run: acting(onSheet("Accounts", (s) => void s.getRange("A:A").insert("Right"))),
  },
  {
    does: "inserts a column among the accounts' own",
    on: "accounts",
    moves: true,
    run: acting(onSheet("Accounts", (s) => void s.getRange("C:C").insert("Right"))),
  },
  {
    does: "sorts the accounts",
    on: "accounts",
    moves: true,
    run: acting(onSheet("Accounts", (s) => reverse(s.getRange("A2:J31")))),
  },
  {
    does: "renames the accounts' sheet",
    on: "accounts",
    run: acting(onSheet("Accounts", (s) => void (s.name = "Customers"))),
  },
  {
    does: "protects the accounts' sheet",
    on: "accounts",
    run: acting(onSheet("Accounts", (s) => s.protection.protect())),
    undo: acting(onSheet("Accounts", (s) => s.protection.unprotect())),
  },
  {
    does: "inserts a row in our table",
    moves: true,
    run: acting(onOurs((t) => void t.getDataBodyRange().getRow(4).insert("Down"))),
  },
  {
    does: "deletes a row of our table",
    removes: true,
    run: acting(onOurs((t) => t.rows.getItemAt(4).delete())),
  },
  {
    does: "inserts a column left of our table",
    moves: true,
    run: acting(onSheet("TP Assignments", (s) => void s.getRange("A:A").insert("Right"))),
  },
  {
    does: "inserts two rows above our table",
    moves: true,
    run: acting(onSheet("TP Assignments", (s) => void s.getRange("1:2").insert("Down"))),
  },
  {
    does: "sorts our table",
    moves: true,
    run: acting(onOurs((t) => reverse(t.getDataBodyRange()))),
  },
  {
    does: "filters our table",
    run: acting(onOurs((t) => t.columns.getItem("Rep").filter.applyValuesFilter(["Rep 1"]))),
    undo: acting(onOurs((t) => t.clearFilters())),
  },
  {
    does: "protects our sheet",
    run: acting(onSheet("TP Assignments", (s) => s.protection.protect())),
    undo: acting(onSheet("TP Assignments", (s) => s.protection.unprotect())),
  },
  {
    does: "renames our sheet",
    run: acting(onSheet("TP Assignments", (s) => void (s.name = "Plan"))),
  },
  {
    does: "deletes our sheet",
    removes: true,
    run: acting(onSheet("TP Assignments", (s) => s.delete())),
  },
  {
    does: "makes a sheet of our name",
    run: acting(async (workbook) => {
      const found = workbook.worksheets.getItemOrNullObject("TP Territories");
      await workbook.context.sync();
      if (!found.isNullObject) return;
      workbook.worksheets.add("TP Territories").getRange("A1").values = [["mine"]];
    }),
  },
];
