import { foldedName, nameFinder } from "../table/names";
import { listedNames } from "./listedNames";
import { pools } from "./pools";
import type { Pool } from "./pools";
import { listedSegments, segmentKeys } from "./routingRules";
import type { RoutingRule } from "./routingRules";
import type { PlaceReps, RepPlaces } from "./servingReps";

/** The team, one entry per rep; "" in a text asks for nothing. */
export interface RoutedReps extends RepPlaces {
  readonly name: readonly string[];
  /** Segments served, several by semicolons. */
  readonly segment: readonly string[];
  /** "SDR", "Partner AE"; undefined where nobody's role is known. */
  readonly role: readonly string[] | undefined;
  /** Leads that each may get, Infinity for any number. */
  readonly room: Float64Array;
}

/** Who may get a lead, by what it is and where. */
export interface RulePools {
  /** Those a rule names, of whom those count who serve the segment and the place. */
  readonly ofRule: (rule: number, segment: string, place: PlaceReps, isPlaced: boolean) => Pool;
  /** Those who join in under a rule, likewise. */
  readonly joining: (rule: number, segment: string, place: PlaceReps, isPlaced: boolean) => Pool;
  /** Those who serve the place and the segment. */
  readonly ofPlace: (segment: string, place: PlaceReps) => Pool;
}

/** Reps with one of the roles; a role "SDR" answers to "Inbound SDR" where nobody has that one. */
function withRole(wanted: string, roles: readonly (readonly string[])[]): readonly number[] {
  const having = (fits: (role: string) => boolean): readonly number[] =>
    roles.flatMap((own, rep) => (own.some(fits) ? [rep] : []));
  const exact = having((role) => role === wanted);
  return exact.length > 0 ? exact : having((role) => wanted.endsWith(` ${role}`));
}

/** Those whom a rule's text names: by name, and by role or, where roles aren't known, all. */
interface Named {
  readonly people: readonly number[];
  readonly others: readonly number[];
}

function namedIn(text: string, reps: RoutedReps, whereRolesAreUnknown: readonly number[]): Named {
  const find = nameFinder(reps.name);
  const roles = reps.role?.map(listedNames);
  const people = new Set<number>();
  const others = new Set<number>();
  const wanted = listedNames(text);
  for (const name of wanted) {
    const person = find(name);
    if (person >= 0) people.add(person);
    else for (const rep of roles ? withRole(name, roles) : whereRolesAreUnknown) others.add(rep);
  }
  return { people: [...people], others: [...others].sort((a, b) => a - b) };
}

/** Room for as many segments as a sheet has rows, twice. */
const KEYS_PER_PLACE = 2_097_152;

/** Numbers texts as they turn up. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size));
    return number;
  };
}

/**
 * Prepares the pools of all rules. A pool is put together when its first lead comes, in O(reps).
 *
 * Of those whom a rule names by role, those who serve the lead's place go first, then those who
 * serve everywhere; who serves other places only gets a lead where its place is not known. A rep
 * named by name gets whatever meets the rule.
 */
export function rulePools(
  reps: RoutedReps,
  rules: readonly RoutingRule[],
  seed: number,
): RulePools {
  const everyone = reps.name.map((_, rep) => rep);
  const segments = reps.segment.map(listedSegments);
  const isEverywhere = (rep: number): boolean =>
    foldedName(reps.region[rep]!) === "" && foldedName(reps.servedPostal[rep]!) === "";
  const ofSegment = (list: readonly number[], segment: string): readonly number[] => {
    const keys = segmentKeys(segment);
    return list.filter((rep) => {
      const served = segments[rep]!;
      return keys[0] === "" || served.length === 0 || keys.some((key) => served.includes(key));
    });
  };
  const near = (
    list: readonly number[],
    place: PlaceReps,
    isPlaced: boolean,
  ): readonly number[] => {
    if (!isPlaced) return list;
    const here = new Set(place.reps);
    const local = list.filter((rep) => here.has(rep));
    return local.length > 0 ? local : list.filter(isEverywhere);
  };
  const owners = rules.map(({ owner }) => {
    const [first = ""] = owner.split("+");
    return listedNames(first).length > 0
      ? namedIn(first, reps, everyone)
      : { people: [], others: everyone };
  });
  const joiners = rules.map(({ owner }) => namedIn(owner.split("+").slice(1).join(";"), reps, []));
  const make = pools(reps.room, seed);
  // Nobody's room is used up by joining in.
  const makeJoining = pools(new Float64Array(reps.name.length).fill(Infinity), seed);
  const numberOf = numbering();
  /** Remembers the pools of one purpose by all that they depend on. */
  const remembering = (build: (segment: string, place: PlaceReps, placed: boolean) => Pool) => {
    const known = new Map<number, Pool>();
    return (segment: string, place: PlaceReps, placed: boolean): Pool => {
      const key = place.key * KEYS_PER_PLACE + 2 * numberOf(segment) + (placed ? 1 : 0);
      let pool = known.get(key);
      if (pool === undefined) known.set(key, (pool = build(segment, place, placed)));
      return pool;
    };
  };
  const choose = (
    { people, others }: Named,
    segment: string,
    place: PlaceReps,
    placed: boolean,
  ) => [...new Set([...people, ...near(ofSegment(others, segment), place, placed)])];
  const ofRule = owners.map((named, rule) =>
    remembering((...lead) => make(`rule ${rule}`, choose(named, ...lead))),
  );
  const joining = joiners.map((named, rule) =>
    remembering((...lead) => makeJoining(`rule ${rule}`, choose(named, ...lead))),
  );
  const ofPlace = remembering((segment, place) => make("place", ofSegment(place.reps, segment)));
  return {
    ofRule: (rule, ...lead) => ofRule[rule]!(...lead),
    joining: (rule, ...lead) => joining[rule]!(...lead),
    ofPlace: (segment, place) => ofPlace(segment, place, true),
  };
}
