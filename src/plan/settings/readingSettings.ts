import type { SettingName, SettingSpec } from "./settingSpec";

/**
 * Settings that answer what a pane would ask about the tables: how doubtful cells are meant. A value
 * goes for every column, or for columns by their headers, parted by semicolons: ARR = comma.
 */
export const readingSettings = {
  decimalSign: {
    label: "Decimal sign",
    group: "reading",
    type: "text",
    example: "comma",
    fallback: "",
    help: "point or comma: the decimal sign of numbers stored as text, where a column's cells don't tell: 1.250 is 1,250 with the comma. For single columns: ARR = comma; Score = point. Empty: such a column is refused.",
  },
  dateOrder: {
    label: "Order of dates",
    group: "reading",
    type: "text",
    example: "day first",
    fallback: "",
    help: "day first or month first: how dates stored as text are meant where a column's cells don't tell, such as 3/4/2026. For single columns: Locked until = day first. Empty: such a column is refused.",
  },
  realDates: {
    label: "Real dates beside texts",
    group: "reading",
    type: "text",
    example: "as they stand",
    fallback: "",
    help: "as they stand or swapped: whether day and month are swapped in real dates, as a spreadsheet of another language makes them of 3/4/2026 while it leaves 31/12/2026 as text. Empty: a column that looks so is refused.",
  },
  percents: {
    label: "Percent columns",
    group: "reading",
    type: "text",
    example: "percent",
    fallback: "",
    help: "percent or as it stands: whether numbers above 1 in a column of shares or rates are percent, so that 86 is 0.86, where its cells don't tell. Empty: such a column is refused.",
  },
  postalCodes: {
    label: "Short postal codes",
    group: "reading",
    type: "text",
    example: "leading zero",
    fallback: "",
    help: "leading zero or as it stands: whether codes of three or four digits have lost a zero, as US ZIP codes do in spreadsheets. Empty: as their countries and the column's other codes say.",
  },
  repeats: {
    label: "Rows of one account",
    group: "reading",
    type: "text",
    example: "add up",
    fallback: "",
    help: "add up, largest, latest or first: what counts where several rows hold the same account with different numbers, as in a list of orders. latest goes by a column of dates. A column that never differs between rows of one account counts once. Empty: such tables are refused.",
  },
  blankCells: {
    label: "Blank cells below a value",
    group: "reading",
    type: "text",
    example: "same as above",
    fallback: "",
    help: "same as above or blank: what blank cells mean in a column that names a value only in the first row of each group, as formatted reports do. Empty: such a column is refused.",
  },
  doubtfulRows: {
    label: "Doubtful rows",
    group: "reading",
    type: "text",
    example: "leave out",
    fallback: "",
    help: "leave out: rows that seem to be shifted, with a value under no header, and rows whose IDs a spreadsheet has damaged (1.23E+17), are left out. Empty: such tables are refused.",
  },
  samePeople: {
    label: "Owners named a little differently",
    group: "reading",
    type: "text",
    example: "all",
    fallback: "",
    help: "all: an owner whose name is nearly that of one rep, such as Chloe Petit for Chloé Petit, is that rep. none: such an owner is somebody who left. Where several reps have one name, who is meant by it: Maria Garcia = 101 for the one of that ID, one person, or different people. Empty: such tables are refused.",
  },
  activeReps: {
    label: "Reps who are active",
    group: "reading",
    type: "text",
    example: "On project = inactive",
    fallback: "",
    help: "active or inactive: whether reps get accounts whose status is a word that nobody knows, for single words: On project = inactive; Bench = active. Reps who are inactive have left, and their accounts move on. Empty: they get accounts.",
  },
  rates: {
    label: "Exchange rates",
    group: "reading",
    type: "text",
    example: "USD 1; EUR 1.08; GBP 1.27",
    fallback: "",
    help: "What one unit of each currency is worth in the plan's own, parted by semicolons: USD 1; EUR 1.08. Needed where amounts are in several currencies; they are never added up as they stand.",
  },
} as const satisfies { readonly [name in SettingName]?: SettingSpec };
