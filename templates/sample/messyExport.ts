import { accountColumn } from "./accountColumns";
import { isCanadian } from "./places";
import type { GridValue } from "../../grid/grid";
import type { SampleAccount } from "./accounts";
import type { Chance } from "./random";

type Rows = GridValue[][];

/**
 * Does to clean rows what exports, imports and people do to them, so that reading the sample is
 * like reading real data. Everything but the few #N/A can be understood again. The columns that
 * live formulas compute with (Projected ARR to Travel Cost) stay clean: a formula can't guess.
 */
export function messyExport(
  chance: Chance,
  clean: readonly (readonly GridValue[])[],
  accounts: readonly SampleAccount[],
): Rows {
  const rows = clean.map((row) => [...row]);
  const mess = (header: string, count: number, change: (value: GridValue) => GridValue): void => {
    const column = accountColumn(header);
    for (const index of chance.sample(rows.length, count)) {
      const row = rows[index];
      const value = row?.[column] ?? null;
      // A cell that suffered already is left in peace.
      if (row && value === clean[index]?.[column] && value !== null) row[column] = change(value);
    }
  };
  messText(mess, chance);
  messNumbers(mess);
  loseLeadingZeros(rows, accounts);
  loseOwners(chance, rows, accounts);
  confuseIds(chance, rows, accounts);
  return rows;
}

type Mess = (header: string, count: number, change: (value: GridValue) => GridValue) => void;

function messText(mess: Mess, chance: Chance): void {
  mess("Account Name", 70, (name) => `${String(name)}${chance.pick([" ", "  ", "\u00a0"])}`);
  mess("Account Name", 25, (name) => `\u200b${String(name)}`);
  mess("Industry", 30, (industry) => String(industry).toUpperCase());
  mess("Industry", 25, (industry) => `${String(industry)} `);
  mess("Segment", 20, (segment) => ` ${String(segment).toLowerCase()}`);
  mess("Account Type", 18, (type) => `${String(type)} `);
  mess("Billing City", 20, (city) => String(city).toUpperCase());
  mess("Billing State/Province", 25, (state) => `${String(state)} `);
}

function messNumbers(mess: Mess): void {
  mess("Annual Revenue", 90, (revenue) => `$${grouped(Number(revenue))}`);
  mess("Annual Revenue", 45, (revenue) => `${Math.round(Number(revenue) / 1e5) / 10}M`);
  mess("Employees", 80, (employees) => String(employees));
  mess("Employees", 8, () => "#N/A");
  mess("Current ARR (USD)", 60, (arr) => `$${grouped(Number(arr))}`);
  // A credit note; a prospect has none.
  mess("Current ARR (USD)", 20, (arr) =>
    Number(arr) > 0 ? `(${grouped(Math.max(1_200, Number(arr) / 10))})` : arr,
  );
  mess("Current ARR (USD)", 3, () => "#N/A");
  mess("Engagement Score", 35, (score) => String(score));
  mess("Engagement Score", 6, () => "#N/A");
  mess("Visits per Year", 30, (visits) => `${String(visits)} `);
}

/** Half of the ZIP codes of New Jersey and New England went through a column of numbers once. */
function loseLeadingZeros(rows: Rows, accounts: readonly SampleAccount[]): void {
  const column = accountColumn("Billing ZIP/Postal Code");
  rows.forEach((row, index) => {
    const account = accounts[index];
    if (!account || isCanadian(account.place) || !account.postal.startsWith("0")) return;
    if (index % 2 === 0) row[column] = Number(account.postal);
  });
}

function loseOwners(chance: Chance, rows: Rows, accounts: readonly SampleAccount[]): void {
  const owner = accountColumn("Account Owner");
  const since = accountColumn("Owner Since");
  const locked = new Set(accounts.flatMap((account, i) => (account.lockedTo ? [i] : [])));
  const free = chance.sample(rows.length, 40).filter((index) => !locked.has(index));
  for (const index of free.slice(0, 9)) {
    const row = rows[index];
    if (row) row[owner] = row[since] = null;
  }
}

/** Three ids that differ from another's by case alone, and two accounts that stand there twice. */
function confuseIds(chance: Chance, rows: Rows, accounts: readonly SampleAccount[]): void {
  const id = accountColumn("Account ID");
  const name = accountColumn("Account Name");
  const taken = new Set(rows.map((row) => row[id]));
  // Families hang together by their ids, and a lock is that of one account.
  const parents = new Set(accounts.map(({ parentId }) => parentId));
  const spare = chance.sample(rows.length, 60).filter((index) => {
    const account = accounts[index];
    if (!account || account.lockedTo !== "") return false;
    return account.parentId === "" && !parents.has(account.id);
  });
  let twins = 0;
  while (twins < 3) {
    const [from, to] = [spare.pop(), spare.pop()];
    if (from === undefined || to === undefined) throw new Error("Too few ids hold a letter.");
    const twin = otherCase(String(rows[from]?.[id]));
    const row = rows[to];
    if (!row || twin === undefined || taken.has(twin)) continue;
    row[id] = twin;
    taken.add(twin);
    twins++;
  }
  for (let copies = 0; copies < 2; copies++) {
    const [from, to] = [spare.pop(), spare.pop()];
    const [first, second] = [rows[from ?? -1], rows[to ?? -1]];
    if (!first || !second) throw new Error("Too few accounts to copy ids between.");
    second[id] = first[id] ?? null;
    second[name] = `${String(first[name]).trim()} (copy)`;
  }
}

/** The id with its last letter in the other case; undefined where it has none. */
function otherCase(id: string): string | undefined {
  const match = /[A-Za-z](?=[^A-Za-z]*$)/.exec(id);
  if (!match || match.index < 10) return undefined;
  const letter = match[0];
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return id.slice(0, match.index) + other + id.slice(match.index + 1);
}

/** "1,250,000", whatever the locale of this machine. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
