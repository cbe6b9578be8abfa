import { columnLetters } from "../../grid/files/a1";
import { PEER_GROUPS, REPS } from "./reps";
import type { GridValue } from "../../grid/grid";
import type { SampleRep } from "./reps";

export interface RepColumn {
  readonly header: string;
  readonly valueOf: (rep: SampleRep) => GridValue;
  readonly format?: string;
  /** In points. */
  readonly width: number;
}

/** Names and capacities stand side by side, so that one range tells TP.GINI who can carry what. */
export const REP_COLUMNS: readonly RepColumn[] = [
  { header: "Rep", valueOf: (r) => r.name, width: 124 },
  { header: "Capacity (accounts)", valueOf: (r) => r.capacity, format: "0", width: 126 },
  { header: "Peer Group", valueOf: (r) => r.peers, width: 92 },
  { header: "Segment Focus", valueOf: (r) => r.focus, width: 96 },
  { header: "Home City", valueOf: (r) => r.home.city, width: 104 },
  { header: "State/Province", valueOf: (r) => r.home.state, width: 96 },
  { header: "Latitude", valueOf: (r) => r.home.latitude, format: "0.0000", width: 68 },
  { header: "Longitude", valueOf: (r) => r.home.longitude, format: "0.0000", width: 72 },
  { header: "Region", valueOf: (r) => r.region, width: 80 },
  { header: "Quota (USD)", valueOf: (r) => r.quota, format: "$#,##0", width: 88 },
  { header: "Ramp %", valueOf: (r) => r.ramp, format: "0%", width: 64 },
  { header: "Status", valueOf: (r) => r.status, width: 80 },
  { header: "Start Date", valueOf: (r) => r.startDate, format: "yyyy-mm-dd", width: 84 },
];

/** Letters of the column with this header on the sheet Reps. */
function lettersOf(header: string): string {
  const index = REP_COLUMNS.findIndex((column) => column.header === header);
  if (index < 0) throw new Error(`The reps have no column "${header}".`);
  return columnLetters(index);
}

/** One rep's cell under a header; reps count from 0. */
export function repCell(header: string, rep: number): string {
  return `Reps!${lettersOf(header)}${rep + 2}`;
}

/** Some reps by their places in the list, the last counted in. */
export interface RepSpan {
  readonly first: number;
  readonly last: number;
}

export const ALL_REPS: RepSpan = { first: 0, last: REPS.length - 1 };

/** Where the reps of each peer group stand. */
export const PEER_SPANS: readonly RepSpan[] = PEER_GROUPS.map(({ name }) => ({
  first: REPS.findIndex(({ peers }) => peers === name),
  last: REPS.map(({ peers }) => peers).lastIndexOf(name),
}));

/** The cells of reps from one column to another, header left out. */
export function repRange(from: string, to: string = from, { first, last } = ALL_REPS): string {
  return `${repCell(from, first)}:${lettersOf(to)}${last + 2}`;
}
