import { headerWords } from "../table/headers/headerWords";
import { cleanText } from "../table/cleanText";

/**
 * An industry as it is compared: "Food & Beverage" is "food and beverages". Case, punctuation and
 * plurals don't matter.
 */
export function industryKey(name: string): string {
  // In small letters, so that "B2B SaaS" and "B2B SAAS" fall into the same words.
  return headerWords(name.toLowerCase()).join(" ") || cleanText(name).toLowerCase();
}

/**
 * Industries that other lists have, by the one of ours that they are nearest to: among them all of
 * Salesforce's standard values, so that none of them is a stranger.
 */
const nearest: readonly (readonly [ours: string, theirs: string])[] = [
  ["Healthcare", "Health Care|Medical|Hospitals|Medtech|Healthcare and Life Sciences"],
  ["Biotechnology", "Biotech|Pharmaceuticals|Pharma|Life Sciences"],
  ["Utilities", "Environmental|Environmental Services|Waste Management"],
  ["Government", "Public Sector|Government Administration|Defense"],
  ["Education", "Higher Education|Education Management|Schools"],
  ["Food and Beverage", "Food|Beverages|Food Production|Consumer Goods"],
  ["Not for Profit", "Nonprofit|Non-profit|Not-for-profit|Nonprofit Organization Management"],
  ["Telecommunications", "Communications|Telecom|Telco"],
  ["Technology", "Electronics|IT|Information Technology|IT Services|Computer Hardware|High Tech"],
  ["Technology", "Information Technology and Services|IT/Telecom|Hardware|Internet"],
  ["Software", "Computer Software|Enterprise Software"],
  ["B2B SaaS", "SaaS"],
  ["Consulting", "Engineering|Professional Services|ProServ|Business Services"],
  ["Energy", "Oil and Gas|Oil & Energy|Mining"],
  ["Financial Services", "Finance|FinServ|Fintech|Investment Management"],
  ["Media", "Entertainment|Publishing|Advertising|Marketing and Advertising"],
  ["Logistics", "Shipping|Transportation|Transport|Trucking|Supply Chain"],
  ["Retail", "Apparel|E-commerce|Ecommerce|Consumer Retail|Wholesale"],
  ["Manufacturing", "Machinery|Industrial|Automotive|Aerospace"],
  ["Hospitality", "Recreation|Travel|Leisure|Tourism|Restaurants"],
];

const ours: ReadonlyMap<string, string> = new Map(
  nearest.flatMap(([own, theirs]) =>
    theirs.split("|").map((name) => [industryKey(name), industryKey(own)] as const),
  ),
);

/** The key of our industry that another list's is nearest to; undefined where none is. */
export function nearestIndustry(key: string): string | undefined {
  return ours.get(key);
}
