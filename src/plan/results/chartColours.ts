/** Colours of charts, in the pane and in sheets: the state before is warm, the plan is strong, the ideal is grey. */
export const chartColours = {
  before: "#E39A5B",
  after: "#146E86",
  ideal: "#8A8886",
} as const;
