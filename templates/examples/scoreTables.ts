import { FACTORS } from "../sample/settingsSheet";
import { plainHeader } from "./crmTables";
import { exampleTable } from "./exampleTable";
import type { SampleAccount } from "../sample/accounts";
import type { ExampleTable } from "./exampleTable";

export function scoreTables(accounts: readonly SampleAccount[]): readonly ExampleTable[] {
  return [
    exampleTable(
      "Weights",
      ["Factor", "Weight:.", "Scaling"],
      FACTORS.map(({ header, weight, scaling }) => [plainHeader(header), weight, scaling]),
    ),
    exampleTable(
      "Criteria",
      ["Column", "Operator", "Value", "Weight:#"],
      [
        ["Industry", "is", "Software; Healthcare; Manufacturing", 2],
        ["Employees", "is between", "100 to 2000", 1],
        ["Annual Revenue", "is at least", 20_000_000, 1],
        ["Segment", "is not", "SMB", 1],
      ],
    ),
    exampleTable(
      "Signals",
      ["Account ID", "MQLs:#", "Opportunities:#", "Intent:#", "Product use:%"],
      accounts
        .slice(0, 12)
        .map(({ id, engagement, propensity }, row) => [
          id,
          (row * 5) % 9,
          (row * 3) % 4,
          engagement,
          Math.round(100 * propensity * ((row % 3) / 2)) / 100,
        ]),
    ),
  ];
}
