import type { InspectedSide } from "../../../src/plan/inputs/inspect";

/** "6 of 9 columns used, 1 worth a look": the columns of the table, as people count them. */
export function columnsUsed({ roles, headers }: Pick<InspectedSide, "roles" | "headers">): string {
  const used = new Set(roles.map(({ column }) => column).filter((column) => column >= 0)).size;
  const unsure = roles.filter(({ certainty }) => certainty === "words").length;
  const look = unsure > 0 ? `, ${unsure} worth a look` : "";
  return `${used} of ${headers.length} columns used${look}`;
}
