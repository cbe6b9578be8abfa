import type { Cell } from "../table/cell";

/**
 * A table of thresholds, weights or rules that a function falls back on: as cells, headers first, so
 * that a user can spill it, edit it and hand it back.
 */
export type DefaultTable = readonly (readonly Cell[])[];
