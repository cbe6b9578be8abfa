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

/** Names of the three segments that routing rules know, in the wordings of segmentations. */
const commonNames: ReadonlyMap<string, string> = new Map([
  ...["enterprise", "enterprises", "ent."].map((name) => [name, "ent"] as const),
  ...["mid market", "midmarket", "mid", "medium", "mid size", "midsize"].map(
    (name) => [name, "mm"] as const,
  ),
  ...["small business", "small businesses", "small", "commercial", "commercial/smb"].map(
    (name) => [name, "smb"] as const,
  ),
]);

/** Words of a narrower segment that tell the one it is part of: "Upper MM", "Global Ent", "SMB Tech". */
const familyWords: readonly (readonly [string, RegExp])[] = [
  ["ent", /(^|\s)(ent|enterprises?)(\s|$)/],
  ["mm", /(^|\s)(mm|mid|midmarket|medium)(\s|$)/],
  ["smb", /(^|\s)(smb|small|commercial)(\s|$)/],
];

/** A segment as it is compared: in any case, and "Enterprise" is "ENT", "Mid-Market" is "MM". */
function segmentKey(segment: string): string {
  const key = foldedName(segment);
  return commonNames.get(key.replaceAll("-", " ")) ?? key;
}

/**
 * What rules for a lead's segment may be written for: the segment itself, then the one that it is part
 * of.
 *
 * @example segmentKeys("Upper MM") // => ["upper mm", "mm"]
 */
export function segmentKeys(segment: string): readonly string[] {
  const key = segmentKey(segment);
  const plain = key.replaceAll(/[-/]/g, " ");
  const family = familyWords.find(([, words]) => words.test(plain))?.[0];
  return family === undefined || family === key ? [key] : [key, family];
}

/** Segments that a cell lists, as they are compared. */
export function listedSegments(text: string): readonly string[] {
  return listedNames(text).map(segmentKey);
}

interface Traits {
  /** As `segmentKeys` has them. */
  readonly segments: readonly string[];
  readonly persona: string;
  readonly fit: string;
  readonly isPartner: boolean;
}

function isFor(rule: RoutingRule, { segments, persona, fit, isPartner }: Traits): boolean {
  if (rule.partner !== undefined && rule.partner !== isPartner) return false;
  const wanted = listedSegments(rule.segment);
  if (wanted.length > 0 && !segments.some((one) => wanted.includes(one))) return false;
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
      segments: segmentKeys(leads.segment[lead]!),
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
