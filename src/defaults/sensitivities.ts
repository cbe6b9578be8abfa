import type { DefaultTable } from "./defaultTable";

/**
 * How much demand falls in a downturn, from 0 (hardly at all) to 1 (strongly). No publication gives
 * such numbers by CRM industry: these follow the usual division into defensive, sensitive and
 * cyclical industries (up to 0.3, 0.35 to 0.6, above), and are there to be edited.
 */
export const sensitivitiesTable: DefaultTable = [
  ["Industry", "Sensitivity"],
  ["Government", 0.1],
  ["Utilities", 0.1],
  ["Healthcare", 0.15],
  ["Education", 0.2],
  ["Food and Beverage", 0.2],
  ["Biotechnology", 0.25],
  ["Insurance", 0.3],
  ["Not for Profit", 0.3],
  ["Telecommunications", 0.3],
  ["Agriculture", 0.35],
  ["Software", 0.4],
  ["B2B SaaS", 0.4],
  ["Technology", 0.5],
  ["Consulting", 0.6],
  ["Energy", 0.6],
  ["Financial Services", 0.6],
  ["Banking", 0.65],
  ["Chemicals", 0.65],
  ["Media", 0.65],
  ["Logistics", 0.65],
  ["Retail", 0.7],
  ["Manufacturing", 0.75],
  ["Real Estate", 0.8],
  ["Hospitality", 0.85],
  ["Construction", 0.9],
  ["Other", 0.5],
];
