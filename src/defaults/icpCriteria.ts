import type { DefaultTable } from "./defaultTable";

/** An ideal customer profile to start from: a software company of middle size. */
export const icpCriteriaTable: DefaultTable = [
  ["Column", "Operator", "Value", "Weight"],
  ["Industry", "is", "B2B SaaS", 1],
  ["Employees", "is between", "200 to 1000", 1],
  ["Company revenue", "is between", "10M to 100M", 1],
];

/**
 * Checklists by the size of the team that uses them, from D2 (002_c2a37b87c603f929.txt), "Template
 * customization by size": five criteria to pass or fail; weights from 1 to 5, with a passing score of 0.6;
 * the same with signals of intent and technology. It prints their kinds, the values are ours, to be edited.
 */
export const icpCriteriaBySize: ReadonlyMap<"smb" | "mm" | "ent", DefaultTable> = new Map([
  [
    "smb",
    [
      ["Column", "Operator", "Value", "Weight"],
      ["Industry", "is", "B2B SaaS", 1],
      ["Employees", "is between", "10 to 200", 1],
      ["Company revenue", "is between", "1M to 10M", 1],
      ["Country", "is not blank", null, 1],
      ["Domain", "is not blank", null, 1],
    ],
  ],
  [
    "mm",
    [
      ["Column", "Operator", "Value", "Weight"],
      ["Industry", "is", "B2B SaaS", 5],
      ["Employees", "is between", "200 to 1000", 4],
      ["Company revenue", "is between", "10M to 100M", 4],
      ["Country", "is not blank", null, 2],
      ["Domain", "is not blank", null, 1],
    ],
  ],
  [
    "ent",
    [
      ["Column", "Operator", "Value", "Weight"],
      ["Industry", "is", "B2B SaaS", 5],
      ["Employees", "is at least", 1000, 4],
      ["Company revenue", "is at least", "100M", 4],
      ["Country", "is not blank", null, 2],
      ["Intent", "is at least", 70, 4],
      ["Technology", "is not blank", null, 3],
    ],
  ],
]);
