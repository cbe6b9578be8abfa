/** What the sample's pane starts with where it isn't the default: reps sell to their own segment. */
const CHANGED: readonly (readonly [string, string])[] = [["match", "segment"]];

/** The settings as the pane keeps them with a workbook: under this name, and as this text. */
export const SAMPLE_SETTINGS: ReadonlyMap<string, string> = new Map([
  ["TerritoryPlanner", JSON.stringify({ version: 1, settings: CHANGED })],
]);
