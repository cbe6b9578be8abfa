import type { Carve } from "../carve";
import { chartColours as colours } from "./chartColours";
import { sheets, tables } from "./resultNames";
import type { ResultChart } from "./results";

/**
 * The charts of a carve.
 *
 * @param top - first free row under the scorecard, from 0
 */
export function chartsOf(carve: Carve, top: number): ResultChart[] {
  const lorenz = (
    name: string,
    colour: string,
    x: string,
    values: string,
  ): ResultChart["series"][number] => ({
    name,
    colour,
    x: { table: tables.lorenz, header: x },
    values: { table: tables.lorenz, header: values },
  });
  const loads = (name: string, colour: string, header: string): ResultChart["series"][number] => ({
    name,
    colour,
    x: { table: tables.territories, header: "Rep" },
    values: { table: tables.territories, header },
  });
  const known = carve.lorenzBefore !== undefined;
  return [
    {
      name: "TP Lorenz",
      sheet: sheets.fairness,
      kind: "lines",
      title: `How evenly ${carve.inputs.loadName} is shared (Lorenz curve)`,
      xTitle: "Share of reps, smallest load first",
      yTitle: "Share of load",
      series: [
        lorenz("Perfectly even", colours.ideal, "Reps after", "Reps after"),
        ...(known ? [lorenz("Before", colours.before, "Reps before", "Load before")] : []),
        lorenz("After", colours.after, "Reps after", "Load after"),
      ],
      place: { row: top, column: 0, rows: 18, columns: 3 },
    },
    {
      name: "TP Load per rep",
      sheet: sheets.fairness,
      kind: "columns",
      title: `${carve.inputs.loadName} per rep`,
      xTitle: "",
      yTitle: carve.inputs.loadName,
      series: [
        ...(known ? [loads("Before", colours.before, "Load before")] : []),
        loads("After", colours.after, "Load"),
      ],
      place: { row: top, column: 3, rows: 18, columns: 3 },
    },
  ];
}
