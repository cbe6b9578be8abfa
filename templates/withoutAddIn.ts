/** What someone needs to read who opens a workbook of ours in an Excel without the add-in. */
export const WITHOUT_ADD_IN =
  "Where cells show #NAME?, this Excel has no Territory Planner: ask whoever gave you the workbook for the add-in, then press Ctrl+Alt+F9.";
