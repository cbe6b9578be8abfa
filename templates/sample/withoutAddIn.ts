/**
 * On the first sheet of each workbook that is handed on, as who opens it may have no add-in. Who
 * provides the add-in, and where, differs from company to company.
 */
export const WITHOUT_ADD_IN =
  "Cells show #NAME? where the add-in Territory Planner is missing: get it under Home > Add-ins, or ask who gave you this file. If they still do, open its pane and choose fx, Look for them.";
