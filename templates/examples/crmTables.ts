import { chanceFrom } from "../sample/random";
import { ACCOUNT_COLUMNS } from "../sample/accountColumns";
import { sampleAccounts } from "../sample/accounts";
import { REP_COLUMNS } from "../sample/repColumns";
import { REPS } from "../sample/reps";
import { exampleTable, FIRST_DAY } from "./exampleTable";
import type { SampleAccount } from "../sample/accounts";
import type { Chance } from "../sample/random";
import type { ExampleTable } from "./exampleTable";

const SEED = 20_260_105;
/** One account in so many of the sample's, and so much of its reps' room. */
const PART = 10;
/** One account in so many that nobody owns. */
const UNOWNED = 25;
const OPPORTUNITIES = 80;
const COMPETITORS = ["Northwind", "Contoso", "Fabrikam"];
const STAGES = ["Discovery", "Proposal", "Negotiation"];

/** What a CRM holds: accounts, reps and opportunities, all invented. */
export interface CrmTables {
  readonly accounts: ExampleTable;
  readonly reps: ExampleTable;
  readonly opportunities: ExampleTable;
  readonly newAccounts: ExampleTable;
  /** The accounts in the order of their table. */
  readonly some: readonly SampleAccount[];
}

/** A tenth of the sample, as clean as an export ought to be. */
export function crmTables(): CrmTables {
  const chance = chanceFrom(SEED);
  const names = new Set(REPS.map(({ name }) => name));
  const all = sampleAccounts(chance).map((account) =>
    names.has(account.owner) ? account : { ...account, owner: "" },
  );
  const some = all
    .filter((_, index) => index % PART === 0)
    .map((account, index) =>
      index % UNOWNED === 12 ? { ...account, owner: "", lockedTo: "" } : account,
    );
  const newcomers = all.filter((_, index) => index % 200 === 7);
  return {
    accounts: accountTable("Accounts", some, chance),
    reps: repTable(),
    opportunities: opportunityTable(some, chance),
    newAccounts: accountTable(
      "NewAccounts",
      newcomers.map((account) => ({ ...account, owner: "", lockedTo: "" })),
      chance,
    ),
    some,
  };
}

/** Without the unit in brackets, which not every spreadsheet takes in the name of a column. */
export function plainHeader(header: string): string {
  return header.replace(/ \(.*\)$/, "");
}

function accountTable(
  name: string,
  accounts: readonly SampleAccount[],
  chance: Chance,
): ExampleTable {
  const columns = [
    ...ACCOUNT_COLUMNS.map(({ header, format }) => {
      const plain = plainHeader(header);
      return format === undefined ? { header: plain } : { header: plain, format };
    }),
    { header: "ICP" },
    { header: "Proposed Owner" },
  ];
  const size = ACCOUNT_COLUMNS.findIndex(({ header }) => header === "Employees");
  const rows = accounts.map((account, index) => {
    const row = [
      ...ACCOUNT_COLUMNS.map(({ valueOf }) => valueOf(account)),
      // Most who buy fit the profile, and many who fit don't buy yet.
      chance.next() < (account.currentArr > 0 ? 0.85 : 0.6) ? "yes" : "no",
      proposedOwner(account, index),
    ];
    // A few sizes that nobody knows.
    if (index % 12 === 5) row[size] = null;
    return row;
  });
  return { name, columns, rows };
}

/** Somebody has thought of relieving the two with most among peers: every third account goes on. */
function proposedOwner({ owner }: SampleAccount, index: number): string | null {
  const relief: Readonly<Record<string, string>> = {
    "Marcus Webb": "Caleb Stone",
    "Grace Holloway": "Mei-Lin Zhao",
  };
  return (index % 3 === 0 && relief[owner]) || owner || null;
}

function repTable(): ExampleTable {
  const columns = REP_COLUMNS.map(({ header, format }) =>
    format === undefined ? { header } : { header, format },
  );
  const rows = REPS.map((rep) => {
    const fewer = { ...rep, capacity: Math.ceil(rep.capacity / PART) };
    return REP_COLUMNS.map(({ valueOf }) => valueOf(fewer));
  });
  return { name: "Reps", columns, rows };
}

function opportunityTable(accounts: readonly SampleAccount[], chance: Chance): ExampleTable {
  const rows = Array.from({ length: OPPORTUNITIES }, (_, index) => {
    const account = chance.pick(accounts);
    const created = FIRST_DAY + chance.whole(0, 250);
    const isClosed = chance.next() < 0.75;
    const isWon = isClosed && chance.next() < 0.15 + 0.6 * account.propensity;
    const closed = created + chance.whole(20, 120);
    const stage = isWon ? "Closed Won" : isClosed ? "Closed Lost" : chance.pick(STAGES);
    return [
      `O-${101 + index}`,
      // As an export gives it: 15 characters, where the accounts have 18.
      account.id.slice(0, 15),
      account.owner || "Caleb Stone",
      account.segment,
      account.industry,
      Math.max(1_000, Math.round((account.projectedArr * chance.between(0.3, 0.8)) / 100) * 100),
      stage,
      isClosed ? isWon : null,
      created,
      isClosed || chance.next() < 0.8 ? closed : null,
      chance.next() < 0.85 ? "yes" : "no",
      chance.next() < 0.6 ? chance.pick(COMPETITORS) : null,
      account.propensity,
      account.strategicFit,
    ];
  });
  return exampleTable(
    "Opportunities",
    [
      "Opportunity ID",
      "Account ID",
      "Owner",
      "Segment",
      "Industry",
      "Amount:#",
      "Stage",
      "Won",
      "Created:d",
      "Close Date:d",
      "Qualified",
      "Competitor",
      "Propensity:.",
      "Strategic Fit:.",
    ],
    rows,
  );
}
