import { accountFieldsFor } from "./accountFacts";
import { accountFields } from "./fields";
import { headerMatches } from "./matchHeaders";
import { readHeader } from "./readHeader";

/** What the numbers of a column are, as far as its header tells. */
export type AmountKind = "money" | "other" | "unknown";

/** Words of what is counted or measured, and has no currency. */
const others: ReadonlySet<string> = new Set(
  (
    "score rank index rating grade hour hr minute day week visit count number share percent rate ratio " +
    "probability propensity likelihood employee headcount user seat license licence ticket call meeting " +
    "point unit quantity qty volume weight priority distance km mile store site bed person people lead " +
    "account customer client contact opportunity order health risk churn nps mql fte year month age " +
    "workload engagement usage latitude longitude"
  ).split(" "),
);

/** Words of amounts of money, whatever else the header says: "Order value", "Customer revenue". */
const monies: ReadonlySet<string> = new Set(
  (
    "revenue turnover sale arr mrr acv tcv amount value price cost spend budget quota pipeline booking " +
    "billing margin profit fee income potential forecast money aum ltv tam"
  ).split(" "),
);

const fields = [...accountFieldsFor(["companyRevenue", "travelCost"]), ...accountFields];
const monetary: ReadonlySet<string> = new Set(["companyRevenue", "travelCost"]);

/** Whether a header speaks of money, which has a currency, or of anything else. */
export function amountKind(header: string): AmountKind {
  const { words, counts } = readHeader(header);
  if (counts || words.includes("percent")) return "other";
  const [key] = headerMatches([header], fields).keys();
  const field = fields.find((one) => one.key === key && one.kind === "number");
  if (field) return field.money === true || monetary.has(field.key) ? "money" : "other";
  if (words.some((word) => monies.has(word))) return "money";
  return words.some((word) => others.has(word)) ? "other" : "unknown";
}
