import type { WorkbookState } from "./workbook";

/** Sheet names have 31 characters at most. */
const longestSheet = 31;

/** The name, or with the first number that makes it free. Case doesn't tell names apart. */
function freeName(
  wanted: string,
  taken: ReadonlySet<string>,
  numbered: (number: number) => string,
): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : numbered(number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Gives out names that nothing in a workbook has: each is taken from then on. */
export interface FreeNames {
  /** "Accounts", or "Accounts (2)"; never longer than a sheet's name may be. */
  sheet(wanted: string): string;
  /** "TP_CRM", or "TP_CRM_2". */
  table(wanted: string): string;
}

export function freeNames({ sheets, tables }: Pick<WorkbookState, "sheets" | "tables">): FreeNames {
  const sheetNames = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const tableNames = new Set(tables.map(({ name }) => name.toLowerCase()));
  const take = (names: Set<string>, name: string): string => {
    names.add(name.toLowerCase());
    return name;
  };
  return {
    sheet(wanted) {
      const cut = wanted.slice(0, longestSheet);
      const numbered = (number: number): string => {
        const end = ` (${number})`;
        return `${cut.slice(0, longestSheet - end.length)}${end}`;
      };
      return take(sheetNames, freeName(cut, sheetNames, numbered));
    },
    table: (wanted) =>
      take(
        tableNames,
        freeName(wanted, tableNames, (number) => `${wanted}_${number}`),
      ),
  };
}
