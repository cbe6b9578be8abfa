import type { GridValue } from "../../grid/grid";
import type { SampleAccount } from "./accounts";

export interface AccountColumn {
  readonly header: string;
  readonly valueOf: (account: SampleAccount) => GridValue;
  readonly format?: string;
  /** In points. */
  readonly width: number;
}

/** The factors of the account score stand side by side, so that one range holds them all. */
export const ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  { header: "Account ID", valueOf: (a) => a.id, width: 112 },
  { header: "Account Name", valueOf: (a) => a.name, width: 190 },
  { header: "Industry", valueOf: (a) => a.industry, width: 108 },
  { header: "Segment", valueOf: (a) => a.segment, width: 66 },
  { header: "Account Type", valueOf: (a) => (a.isCustomer ? "Customer" : "Prospect"), width: 86 },
  { header: "Employees", valueOf: (a) => a.employees, format: "#,##0", width: 74 },
  { header: "Annual Revenue", valueOf: (a) => a.revenue, format: "$#,##0", width: 104 },
  { header: "Current ARR (USD)", valueOf: (a) => a.currentArr, format: "#,##0", width: 112 },
  { header: "Billing City", valueOf: (a) => a.place.city, width: 94 },
  { header: "Billing State/Province", valueOf: (a) => a.place.state, width: 130 },
  { header: "Billing ZIP/Postal Code", valueOf: (a) => a.postal, width: 138 },
  { header: "Latitude", valueOf: (a) => a.latitude, format: "0.0000", width: 64 },
  { header: "Longitude", valueOf: (a) => a.longitude, format: "0.0000", width: 70 },
  { header: "Projected ARR (USD)", valueOf: (a) => a.projectedArr, format: "#,##0", width: 124 },
  { header: "Propensity", valueOf: (a) => a.propensity, format: "0.00", width: 74 },
  { header: "Strategic Fit", valueOf: (a) => a.strategicFit, format: "0.00", width: 82 },
  { header: "Churn Risk", valueOf: (a) => a.churnRisk, format: "0.00", width: 74 },
  { header: "Travel Cost", valueOf: (a) => a.travelCost, format: "0.00", width: 76 },
  { header: "Engagement Score", valueOf: (a) => a.engagement, format: "0", width: 112 },
  { header: "Visits per Year", valueOf: (a) => a.visitsPerYear, format: "0", width: 94 },
  { header: "Workload (hours/year)", valueOf: (a) => a.workloadHours, format: "0.0", width: 134 },
  { header: "Last Activity", valueOf: (a) => a.lastActivity, format: "yyyy-mm-dd", width: 84 },
  { header: "Open Opportunities", valueOf: (a) => a.openOpportunities, format: "0", width: 118 },
  { header: "Account Owner", valueOf: (a) => a.owner, width: 112 },
  { header: "Owner Since", valueOf: (a) => a.ownerSince, format: "yyyy-mm-dd", width: 84 },
  { header: "Locked To", valueOf: (a) => a.lockedTo || null, width: 112 },
  { header: "Parent Account ID", valueOf: (a) => a.parentId || null, width: 124 },
];

/** Index of the column with this header. */
export function accountColumn(header: string): number {
  const index = ACCOUNT_COLUMNS.findIndex((column) => column.header === header);
  if (index < 0) throw new Error(`The accounts have no column "${header}".`);
  return index;
}
