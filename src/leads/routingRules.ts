import { groupsOf } from "../table/numbers/groups";
import { foldedName } from "../table/names";
import { listedNames, listedTiers } from "./listedNames";

/** Which leads a rule is for, and who gets them. Blank texts ask for nothing. */
export interface RoutingRule {
  /** Segments, several by semicolons. */
  readonly segment: string;
  /** Words of which one stands in the lead's persona. */
  readonly persona: string;
  /** Tiers that are good enough, as in "A; B". */
  readonly fit: string;
  readonly intentFrom: number;
  /** Whether the lead has to come from a partner, or must not; undefined: either. */
  readonly partner: boolean | undefined;
  /** A rep or a role, several by semicolons; behind a +, who joins in. */
  readonly owner: string;
}

/** What rules ask about, one entry per lead; "" for what isn't known. */
export interface RoutedLeads {
  readonly segment: readonly string[];
  readonly persona: readonly string[];
  readonly fit: readonly string[];
  readonly intent: Float64Array;
  /** 1: from a partner. */
  readonly partner: Uint8Array;
}

const commonNames: ReadonlyMap<string, string> = new Map([
  ["enterprise", "ent"],
  ["mid-market", "mm"],
  ["mid market", "mm"],
  ["midmarket", "mm"],
]);

/** A segment as it is compared: in any case, and "Enterprise" is "ENT", "Mid-Market" is "MM". */
export function segmentKey(segment: string): string {
  const key = foldedName(segment);
  return commonNames.get(key) ?? key;
}

/** Segments that a cell lists, as they are compared. */
export function listedSegments(text: string): readonly string[] {
  return listedNames(text).map(segmentKey);
}

interface Traits {
  readonly segment: string;
  readonly persona: string;
  readonly fit: string;
  readonly isPartner: boolean;
}

function isFor(rule: RoutingRule, { segment, persona, fit, isPartner }: Traits): boolean {
  if (rule.partner !== undefined && rule.partner !== isPartner) return false;
  const segments = listedSegments(rule.segment);
  if (segments.length > 0 && !segments.includes(segment)) return false;
  const tiers = listedTiers(rule.fit);
  if (tiers.length > 0 && !tiers.includes(fit)) return false;
  const personas = listedNames(rule.persona);
  return personas.length === 0 || personas.some((word) => persona.includes(word));
}

/**
 * The rules that a lead meets, in order. Leads that are alike in all but intent are asked about once,
 * so that a lead costs O(rules that fit it).
 *
 * @returns for a lead its rules, apart from their intent
 */
export function rulesMet(
  leads: RoutedLeads,
  rules: readonly RoutingRule[],
): (lead: number) => readonly number[] {
  const segments = groupsOf(leads.segment);
  const personas = groupsOf(leads.persona);
  const fits = groupsOf(leads.fit);
  const known = new Map<number, readonly number[]>();
  const work = (lead: number): readonly number[] => {
    const traits = {
      segment: segmentKey(leads.segment[lead]!),
      persona: foldedName(leads.persona[lead]!),
      fit: foldedName(leads.fit[lead]!),
      isPartner: leads.partner[lead] === 1,
    };
    return rules.flatMap((rule, at) => (isFor(rule, traits) ? [at] : []));
  };
  return (lead) => {
    const persona = (personas.of[lead]! + 1) * (segments.names.length + 1);
    const both = (persona + segments.of[lead]! + 1) * (fits.names.length + 1);
    const key = (both + fits.of[lead]! + 1) * 2 + leads.partner[lead]!;
    let met = known.get(key);
    if (met === undefined) {
      met = work(lead);
      known.set(key, met);
    }
    return met;
  };
}
