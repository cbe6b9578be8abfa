import { accountFieldsFor } from "./accountFacts";
import { field, fieldsFor } from "./field";
import type { Field } from "./field";

/** Columns of a table of change requests, and of a log of changes. */
const requestFields: readonly Field[] = [
  field("requestId", "Request ID", "id", [
    "request",
    "request number",
    "change request ID",
    "change request",
    "ticket",
    "ticket ID",
    "ticket number",
    "case number",
  ]),
  field("reason", "Reason", "text", [
    "change reason",
    "reason for change",
    "justification",
    "comment",
    "why",
  ]),
  field("maker", "Maker", "text", [
    "requester",
    "requestor",
    "requested by",
    "submitted by",
    "submitter",
    "raised by",
    "proposed by",
  ]),
  field("checker", "Checker", "text", ["approver", "checked by", "reviewer", "reviewed by"]),
  field("approved", "Approved", "text", [
    "approved on",
    "approval date",
    "date approved",
    "approval",
    "is approved",
  ]),
  field("ownerAfter", "Owner after", "text", [
    "new owner",
    "proposed owner",
    "requested owner",
    "approved owner",
    "owner to",
    "new rep",
  ]),
  field("status", "Status", "text", ["approval status", "request status", "change status"]),
];

/** Fields of a table of requests for a function, by their keys; those required are named again. */
export function requestFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([requestFields, accountFieldsFor(["id"])], keys, required);
}
