import type { Grid } from "../../grid/grid";
import type { Listening } from "./followUser";
import { removeWhere } from "./gridObjects";
import type { OwnedObjects } from "./gridObjects";
import type { SheetList } from "./sheetOrder";

type ObjectPart = Pick<
  Grid,
  | "names"
  | "settings"
  | "customXml"
  | "addTable"
  | "removeTable"
  | "addChart"
  | "removeChart"
  | "touch"
> & { readonly forgetObjects: () => void };

/** The part of `Grid` about what lies over the cells or belongs to the workbook as a whole. */
export function objectPart(
  list: SheetList,
  objects: OwnedObjects,
  announce: Listening["announce"],
): ObjectPart {
  const names = new Map<string, string>();
  const settings = new Map<string, unknown>();
  const customXml = new Map<string, string>();
  return {
    names,
    settings,
    customXml,
    addTable(table: Parameters<Grid["addTable"]>[0]) {
      list.get(table.sheet);
      const made = { ...table, id: objects.nextId() };
      objects.tables.push(made);
      announce(made.sheet, made.rect, true);
      return made;
    },
    removeTable(id: string): void {
      for (const table of removeWhere(objects.tables, (other) => other.id === id)) {
        announce(table.sheet, table.rect, true);
      }
    },
    addChart(chart: Parameters<Grid["addChart"]>[0]) {
      list.get(chart.sheet);
      const made = { ...chart, id: objects.nextId() };
      objects.charts.push(made);
      announce(made.sheet, undefined, true);
      return made;
    },
    removeChart(id: string): void {
      for (const chart of removeWhere(objects.charts, (other) => other.id === id)) {
        announce(chart.sheet, undefined, true);
      }
    },
    touch: (sheet: string): void => {
      announce(sheet, undefined, true);
    },
    forgetObjects(): void {
      objects.tables.length = 0;
      objects.charts.length = 0;
      names.clear();
      settings.clear();
      customXml.clear();
    },
  };
}
