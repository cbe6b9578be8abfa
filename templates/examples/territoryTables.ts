import { REPS } from "../sample/reps";
import { exampleTable, FIRST_DAY } from "./exampleTable";
import { nextRep } from "./planTables";
import type { SampleAccount } from "../sample/accounts";
import type { ExampleTable } from "./exampleTable";

export function territoryTables(accounts: readonly SampleAccount[]): readonly ExampleTable[] {
  return [
    exampleTable(
      "Territories",
      ["Territory", "Projected ARR:#", "Accounts:#", "Average score:."],
      [
        ["Northeast", 1_850_000, 21, 0.41],
        ["Southeast", 1_420_000, 24, 0.38],
        ["Central", 1_980_000, 22, 0.44],
        ["West", 1_530_000, 19, 0.52],
      ],
    ),
    exampleTable(
      "Performance",
      ["Rep", "Won:#", "Quota:#", "Pipeline:#", "Win rate:%", "Accounts:#", "Capacity:#"],
      REPS.slice(0, 5).map(({ name, quota }, rep) => [
        name,
        Math.round(quota * (0.72 + 0.09 * ((rep * 3) % 5))),
        quota,
        quota * (2 + ((rep * 2) % 5) / 2),
        0.18 + 0.03 * ((rep * 2) % 5),
        9 + ((rep * 4) % 5),
        12,
      ]),
    ),
    exampleTable(
      "Customers",
      ["Account ID", "Region", "ICP", "Customer since:d", "Customer until:d"],
      accounts
        .slice(0, 24)
        .map(({ id }, row) => [
          id,
          ["Northeast", "Central", "West"][row % 3] ?? "",
          row % 4 !== 3,
          row % 2 === 0 ? FIRST_DAY + 14 * row - 90 : null,
          row === 8 ? FIRST_DAY + 200 : null,
        ]),
    ),
    exampleTable(
      "Owners",
      ["Account ID", "Before", "After"],
      accounts
        .slice(0, 20)
        .map(({ id, owner }, row) => [id, owner || null, row % 7 === 3 ? nextRep(owner) : owner]),
    ),
  ];
}
