/**
 * The KPIs that rules and targets know, under the names that people and reports give them: those of
 * our own tables, the long names of KPI catalogues, and both spellings of English.
 */
import { foldedName } from "../table/names";

export interface KnownKpi {
  readonly name: string;
  /** Other wordings, without units and signs. */
  readonly also: readonly string[];
  /**
   * Where it is a share: no value beyond it can be meant, so that 86 is 86 %. Infinity where any
   * number can be.
   */
  readonly most: number;
}

function share(name: string, most: number, ...also: readonly string[]): KnownKpi {
  return { name, also, most };
}

function number(name: string, ...also: readonly string[]): KnownKpi {
  return { name, also, most: Infinity };
}

/** All of them; KPIs of somebody's own can stand beside them in any table. */
export const knownKpis: readonly KnownKpi[] = [
  share("Attainment", 5, "Quota attainment", "Attainment of quota", "Attainment to quota"),
  share("Pace", 5, "Attainment pace", "Quota pace", "Quota attainment pace", "Pacing"),
  share("ARR growth", 2, "Territory ARR growth", "ARR growth rate", "YoY ARR growth"),
  number("ACV", "Average contract value", "Average deal size", "Avg deal size", "Deal size"),
  share("Win rate", 1, "Winrate", "Win rate by rep", "Close rate"),
  share("Pipeline coverage", 50, "Pipeline coverage ratio"),
  number("Velocity", "Pipeline velocity", "Sales velocity"),
  number("Coverage ratio", "Coverage ratio vs capacity", "Coverage ratio versus capacity"),
  number("Cycle (days)", "Sales cycle", "Sales cycle length", "Sales cycle time", "Cycle time"),
  number("Cycle (days)", "Average cycle", "Average sales cycle", "Average sales cycle length"),
  number("Response (min)", "Lead response time", "Response time", "Lead response"),
  number("Response (min)", "Speed to lead", "Average response time"),
  share("Rep utilisation", 2, "Utilisation", "Rep utilisation rate", "Selling time"),
  share("Whitespace unassigned", 1, "Unassigned whitespace", "ICP accounts unassigned"),
  share("Whitespace unassigned", 1, "Whitespace ICP accounts unassigned"),
  share("Missing close date", 1, "Missing close dates", "Opportunities missing close date"),
  share("Pipeline conversion", 5, "Pipeline to quota conversion", "Pipeline conversion rate"),
  share("Churn rate", 1, "Churn", "ARR churn", "ARR churn rate"),
  number("ICP meetings", "ICP meeting volume", "Meetings with ICP accounts"),
  share("Routing accuracy", 1, "Lead routing accuracy", "Assignment accuracy"),
  share("Assigned", 1, "Records assigned", "Leads assigned", "Assigned records"),
  share("Spread", 2, "Coverage variance", "Coverage variance across reps", "Equity"),
  share("Pipeline lift", 2, "Pipeline uplift", "Pipeline lift vs baseline"),
  number("Time to assign (h)", "Time to assignment", "Time to assign median", "Assignment time"),
  share("Data completeness", 1, "Completeness", "Required field completeness"),
  share("Data completeness", 1, "Field completeness", "Required fields complete"),
  number("Rep satisfaction", "Seller satisfaction", "Satisfaction", "Satisfaction score"),
  number("SLA P90 (days)", "SLA adherence", "Ticket SLA P90", "SLA P90 resolution"),
  share("Revenue lift", 2, "Revenue per rep and week lift", "Revenue rep week lift"),
  number("Meetings gained", "Meetings set rep week change", "Meetings gained per rep and week"),
  share("First-response SLA", 1, "First response SLA Tier 1", "First response SLA met"),
  number("Travel change (h)", "Travel h rep week change", "Average travel change"),
  share("Overlap", 1, "Overlap percentage", "Overlap rate"),
  share("Continuity", 1, "Account continuity"),
];

/** A name without brackets, signs of units and hyphens, and in British spelling. */
export function plainKpiName(name: string): string {
  const bare = foldedName(name.replace(/\([^()]*\)|[%$€£#]/g, " ").replace(/[-_/,.:]+/g, " "));
  return (bare === "" ? foldedName(name) : bare).replace(/([^aeiou]i)z(ation|ed\b)/g, "$1s$2");
}

const byName: ReadonlyMap<string, KnownKpi> = new Map(
  knownKpis.flatMap((kpi) =>
    [kpi.name, ...kpi.also].map((name) => [plainKpiName(name), kpi] as const),
  ),
);

const keys: ReadonlyMap<KnownKpi, string> = new Map(
  knownKpis.map((kpi) => [kpi, plainKpiName(kpi.name)] as const),
);

/** One key for all wordings of a KPI that is known, and a plain name for one of the user's own. */
export function plainKpiKey(name: string): string {
  const plain = plainKpiName(name);
  const known = byName.get(plain);
  return known === undefined ? plain : keys.get(known)!;
}

/** The KPI that goes by this name; undefined for one of the user's own. */
export function knownKpi(name: string): KnownKpi | undefined {
  return byName.get(plainKpiName(name));
}
