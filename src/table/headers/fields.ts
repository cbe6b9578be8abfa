/** What a column can mean to a carve, and the wordings under which exports know it. */
export type { Field, FieldKind } from "./field";
export { accountFields } from "./accountFields";
export { repFields } from "./repFields";
