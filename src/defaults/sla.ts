import type { DefaultTable } from "./defaultTable";

/**
 * How soon what has to be done. Minutes run round the clock, or in business hours alone. A change
 * request has three business days of eight hours.
 */
export const slaTable: DefaultTable = [
  ["Object", "Trigger", "Minutes", "Business hours"],
  ["MQL", "a lead becomes an MQL", 15, false],
  ["MQA", "an account with a named AE becomes an MQA", 120, false],
  ["Outbound task", "an account shows engagement", 60, false],
  ["Lead to owner", "a lead is created", 5, false],
  ["Hot lead", "a hot lead is created", 60, true],
  ["First response", "a lead is created", 30, false],
  ["Change request", "a change of territory is requested", 1440, true],
];
