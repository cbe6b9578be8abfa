import { rowsOf } from "./call";
import type { Call } from "./call";

const fits = ["A", "B", "C", "D"];
const segments = ["ENT", "MM", "SMB"];
const objects = ["MQL", "MQA", "Hot lead", "Change request"];
const at = <Item>(list: readonly Item[], row: number): Item | undefined => list[row % list.length];
const day = (row: number): string => `2026-${String(1 + (row % 12)).padStart(2, "0")}-15 10:30`;

const fit = (rows: number): unknown[][] => rowsOf(undefined, rows, (row) => at(fits, row));
const intent = (rows: number): unknown[][] => rowsOf(undefined, rows, (row) => 1 + (row % 100));

const qualifyRules = [
  ["Class", "Fit", "Intent from"],
  ["hot", "A; B", 60],
  ["cold", "", ""],
];
const sla = [
  ["Object", "Minutes", "Business hours"],
  ["MQL", 20, true],
];
const hours = [
  ["Day", "From", "To"],
  ["Mon-Thu", "9:00", "17:00"],
  ["Fri", "9:00", "12:00"],
];
const holidays = [["2026-12-25"], ["2026-01-01"]];
const routingRules = [
  ["Segment", "Fit", "Intent from", "Owner", "Minutes", "Business hours", "Next step"],
  ["ENT", "A; B", 50, "AE", 120, true, "Call"],
  ["", "", 20, "SDR", 15, false, "Qualify"],
];

const repLeads = (rows: number): unknown[][] =>
  rowsOf(
    ["Rep", "Leads", "New leads", "In progress"],
    rows,
    (row) => `Rep ${row}`,
    (row) => 100 + (row % 170),
    (row) => 1 + (row % 35),
    (row) => 50 + (row % 100),
  );

const leads = (rows: number): unknown[][] =>
  rowsOf(
    ["Lead ID", "Account ID", "Domain", "Segment", "Fit", "Intent", "Zip", "Region", "Created"],
    rows,
    (row) => `L${row}`,
    (row) => (row % 3 === 0 ? `A${row % 50}` : ""),
    (row) => (row % 4 === 0 ? `www.company${row % 90}.com` : ""),
    (row) => at(segments, row),
    (row) => at(fits, row),
    (row) => 1 + (row % 100),
    (row) => 10_001 + (row % 900),
    (row) => `Region ${row % 5}`,
    day,
  );
const accounts = rowsOf(
  ["Account ID", "Account Name", "Owner", "Domain", "Parent account ID"],
  60,
  (row) => `A${row}`,
  (row) => `Company ${row}`,
  (row) => (row % 4 === 0 ? "" : `Rep ${row % 9}`),
  (row) => `company${row}.com`,
  (row) => (row % 2 === 0 ? `A${row + 1}` : ""),
);
const reps = rowsOf(
  ["Rep", "Role", "Segment", "Region", "Postal codes served", "Room"],
  9,
  (row) => `Rep ${row}`,
  (row) => (row % 2 === 0 ? "SDR" : "AE"),
  (row) => (row % 3 === 0 ? "ENT; MM" : ""),
  (row) => `Region ${row % 5}`,
  (row) => (row % 4 === 0 ? `100; 10${row}00-10${row}99` : ""),
  (row) => 1000 + row,
);

export const leadsCalls: readonly Call[] = [
  { id: "QUALIFY", good: (rows) => [fit(rows), intent(rows), qualifyRules] },
  { id: "TOPUP", good: (rows) => [repLeads(rows), [["maxLeads", 240]]] },
  {
    id: "LEADROUTE",
    good: (rows) => [leads(rows), accounts, reps, routingRules, [["seed", 2]]],
  },
  {
    id: "SLADUE",
    good: (rows) => [
      rowsOf(undefined, rows, day),
      rowsOf(undefined, rows, (row) => at(objects, row)),
      sla,
      hours,
      holidays,
    ],
  },
];
