import { carveSteps } from "../../src/plan/carve";
import type { Carve } from "../../src/plan/carve";
import { settingsFrom } from "../../src/plan/settings/settings";
import type { TableRange } from "../../src/table/readTable";
import { sampleWorkbook } from "../../templates/sample/sampleWorkbook";

/** A picture to draw: its file, its headings, and the settings of its carve as in two columns of cells. */
interface Subject {
  readonly file: string;
  readonly title: string;
  readonly subtitle: string;
  readonly settings: readonly (readonly [string, string | number])[];
}

const suits = ["prefer", "segment"] as const;

/**
 * Every account may change hands, locked ones apart, and everybody may serve it, so that each
 * picture shows the approach and not what is left of today.
 */
export const subjects: readonly Subject[] = [
  {
    file: "equity",
    title: "equity",
    subtitle: "a fair share of Projected ARR within 5 %, and least travel",
    settings: [["approach", "equity"]],
  },
  {
    file: "capacity",
    title: "capacity",
    subtitle: "least travel, nobody above capacity",
    settings: [["approach", "capacity"]],
  },
  {
    file: "recentred",
    title: "capacity, places recentred",
    subtitle: "least travel from the places that suit the territories best",
    settings: [
      ["approach", "capacity"],
      ["places", "recentred"],
    ],
  },
  {
    file: "potential",
    title: "potential",
    subtitle: "most value within capacity; reps suit their own segments",
    settings: [["approach", "potential"], suits],
  },
  {
    file: "hybrid",
    title: "hybrid",
    subtitle: "value less travel less unevenness; reps suit their own segments",
    settings: [["approach", "hybrid"], suits],
  },
  {
    file: "rules",
    title: "rules",
    subtitle: "four sentences of one's own decide, the first that matches",
    settings: [
      ["approach", "rules"],
      ["rule", "Segment is ENT: Grace Holloway; Hannah Kowalski; Mei-Lin Zhao"],
      ["rule", "State is ON, QC, AB, BC: Zoë Laurent"],
      ["rule", "within 200 km: nearest"],
      ["rule", "anything else: balance"],
    ],
  },
  {
    file: "flow",
    title: "flow",
    subtitle: "least travel, less value; reps suit their own segments",
    settings: [["approach", "flow"], suits],
  },
  {
    file: "round-robin",
    title: "round robin",
    subtitle: "in turn, by their IDs: a baseline",
    settings: [["approach", "round robin"]],
  },
  {
    file: "greedy",
    title: "greedy",
    subtitle: "the highest value first, to the nearest rep with room: a baseline",
    settings: [["approach", "greedy"]],
  },
];

/** Accounts that everybody of the pictures has room for, half of them in half a ramp. */
const CAPACITY = 115;

/** The people of the sample as one team, with the same room each and without the position to be hired. */
function oneTeam([headers = [], ...rows]: TableRange["cells"]): TableRange["cells"] {
  const at = (header: string): number => {
    const column = headers.indexOf(header);
    if (column < 0) throw new Error(`The sample's reps have no column ${header}.`);
    return column;
  };
  const [capacity, ramp, status] = [at("Capacity (accounts)"), at("Ramp %"), at("Status")];
  const people = rows.filter((row) => row[status] !== "To be hired");
  const withRoom = people.map((row) =>
    row.map((cell, column) =>
      column === capacity ? Math.round(CAPACITY * Number(row[ramp])) : cell,
    ),
  );
  return [headers, ...withRoom];
}

/** The sample's accounts carved with these settings, by the engine as it is. */
export function sampleCarve({ settings }: Subject): Carve {
  const { sheets } = sampleWorkbook();
  const table = (name: string): TableRange => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`The sample has no sheet ${name}.`);
    return { sheet: name, row: 0, column: 0, cells: sheet.cells };
  };
  const reps = table("Reps");
  const steps = carveSteps(
    { accounts: table("Accounts"), reps: { ...reps, cells: oneTeam(reps.cells) } },
    // Two of the sample's rows repeat an account: the first of each counts.
    settingsFrom([["maxMovedPercent", 100], ["peers", "team"], ["repeats", "first"], ...settings]),
  );
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
