/** Names of the sheets and tables for a CRM. */
export const crmNames = {
  file: { sheet: "TP CRM", table: "TP_CRM" },
  back: { sheet: "TP CRM back", table: "TP_CRM_Back" },
  users: { sheet: "TP CRM users", table: "TP_CRM_Users" },
} as const;
