import type { DefaultTable } from "./defaultTable";

/**
 * Who gets a lead that no account speaks for; the first row that it meets counts, and a blank asks
 * for nothing. Fit lists every tier that is good enough. Partners' leads come first, else the rows
 * by segment would take them.
 */
export const routingRulesTable: DefaultTable = [
  [
    "Segment",
    "Persona",
    "Fit",
    "Intent from",
    "Partner",
    "Owner",
    "Minutes",
    "Business hours",
    "Next step",
  ],
  [
    null,
    null,
    "A; B; C",
    null,
    true,
    "Partner AE + Territory AE",
    1440,
    false,
    "Joint intro and discovery",
  ],
  ["ENT", null, "A", 70, null, "Named AE", 120, false, "AE books exec discovery; SDR supports"],
  ["MM", null, "A; B", 60, null, "SDR", 15, false, "SDR qualifies, then routes to territory AE"],
  ["SMB", null, "A; B; C", 50, null, "Inbound SDR", 15, false, "Schedule demo with pooled AE"],
];
