import { fairnessMeasures, type FairnessMeasure } from "../../territory/fairnessMeasures";
import { weeklyTravel, type Road } from "../../territory/weeklyTravel";
import type { Inputs } from "../inputs/inputs";
import { countText } from "../numberText";
import type { Settings } from "../settings/settings";
import { changesOf, type Amounts } from "../changes/changes";
import { houseFinder } from "../inputs/house";
import type { Peers } from "../peers/peers";
import { line, type Measure, type Pair } from "./measureLine";
import { ofRepsText } from "../words/perRep";
import { atMost, isOwn, targetOf, within, type Target, type TargetLimits } from "./targets";

/** One side of a comparison: who has the accounts. */
export interface Side {
  /** Rep of each account, -1 = none. */
  readonly rep: Int32Array;
  /** 1 where the account has a rep or is with the house, in time where that is known. */
  readonly covered: Uint8Array;
  /** 1 where the account is with the house. */
  readonly housed: Uint8Array;
  /** Share of accounts with more than one owner. */
  readonly overlap: number;
}

/** Accounts as they are and as proposed. */
export interface Compared {
  readonly inputs: Inputs;
  readonly peers: Peers;
  /** Undefined where no rep owns anything yet. */
  readonly before: Side | undefined;
  readonly after: Side;
  /** What the measures are held against. */
  readonly targets: TargetLimits;
}

/** A line of the report, held against the target of its name. */
function targeted(
  targets: TargetLimits,
  label: string,
  number: Measure["number"],
  pair: Pair,
  meaning: string,
  perRep?: Float64Array,
): Measure {
  return line(label, label, number, pair, meaning, targetOf(targets, label), perRep);
}

function meaningsFor({ loadName, workloadName, reps }: Inputs): ReadonlyMap<string, string> {
  const even = (1 / reps.count).toFixed(3);
  return new Map([
    ["Gini", `Of ${loadName}: 0 = every rep carries an equal share`],
    ["Spread", `Of ${loadName}: how far the rep furthest from a fair share is from it`],
    ["Top-decile share", `What one rep holds of the tenth of accounts with most ${loadName}`],
    ["HHI", `Sum of squared shares of ${loadName}: ${even} if even, 1 if one rep has all`],
    ["Accounts with a rep", "Accounts with a rep or with the house / all accounts"],
    ["Overlap", "Accounts with more than one rep / all accounts"],
    ["Places filled", `${workloadName} / capacity of all reps together`],
    ["Coverage ratio", "Accounts / capacity of all reps together"],
    ["TAM / quota", "Potential of the accounts of reps with a quota / their quotas"],
  ]);
}

/** What TAM / quota is made from. */
export interface Market {
  /** Per account; undefined where it isn't known. */
  readonly potential: Float64Array | undefined;
  /** Of each rep, NaN where blank; undefined without a column. */
  readonly quota: Float64Array | undefined;
  /** Part of the potential that counts. */
  readonly penetration: number;
}

function fairnessOf(
  { inputs, peers }: Compared,
  { rep, covered, overlap }: Side,
  market: Market,
): readonly FairnessMeasure[] {
  const { accounts, reps, workloadName } = inputs;
  const limited = reps.capacity.every((capacity) => Number.isFinite(capacity));
  return fairnessMeasures({
    reps: reps.count,
    rep,
    load: accounts.load,
    peers,
    covered,
    overlap,
    workload: workloadName === "Accounts" ? undefined : accounts.workload,
    capacity: limited ? reps.capacity : undefined,
    ...market,
  });
}

const plainNumbers: ReadonlySet<string> = new Set(["Coverage ratio", "TAM / quota"]);
const ratios: ReadonlySet<string> = new Set(["Gini", "HHI"]);

/** The measures of TP.FAIRNESS before and after; NaN where they can't be known. */
export function fairnessLines(compared: Compared, market: Market): Measure[] {
  const before = compared.before ? fairnessOf(compared, compared.before, market) : [];
  const was = new Map(before.map(({ name, value }) => [name, value]));
  const meanings = meaningsFor(compared.inputs);
  return fairnessOf(compared, compared.after, market).map((measure) => {
    const { name, value, perRep } = measure;
    const number = ratios.has(name) ? "ratio" : plainNumbers.has(name) ? "decimal" : "percent";
    const { targets, inputs } = compared;
    const limits = targetOf(targets, name)?.limits;
    const ofReps = ofRepsText(measure, inputs.reps.name, limits);
    const meaning = [meanings.get(name) ?? "", ofReps].filter((text) => text !== "").join(". ");
    return targeted(targets, name, number, [was.get(name) ?? NaN, value], meaning, perRep);
  });
}

/** Hours a week that each rep travels, NaN where it isn't known; none where there are no visits or no places. */
function hoursOf({ accounts, reps }: Inputs, { rep }: Side, road: Road): Float64Array {
  const { latitude, longitude, trips } = accounts;
  const unknown = new Float64Array(reps.count).fill(NaN);
  if (!latitude || !longitude || !trips) return unknown;
  return weeklyTravel(
    {
      rep,
      latitude,
      longitude,
      // As in a carve: where nothing says how often, once a year.
      visitsPerYear: trips.map((visits) => (visits >= 0 ? visits : 1)),
      repLatitude: reps.latitude ?? unknown,
      repLongitude: reps.longitude ?? unknown,
    },
    road,
  );
}

/** The sum and the mean of what is known. */
function teamOf(hours: Float64Array): { readonly sum: number; readonly mean: number } {
  const known = hours.filter((one) => !Number.isNaN(one));
  if (known.length === 0) return { sum: NaN, mean: NaN };
  const sum = known.reduce((all, one) => all + one, 0);
  return { sum, mean: sum / known.length };
}

/**
 * Hours on the road, of the team and per rep, and what is saved of them. The documents hold hours per
 * rep and week against their target (D2, 002_c2a37b87c603f929.txt: 7.3 to 6.3), so that is what is judged.
 */
export function travelLines({ inputs, before, after, targets }: Compared, road: Road): Measure[] {
  const perRep = hoursOf(inputs, after, road);
  const perRepBefore = before === undefined ? perRep.map(() => NaN) : hoursOf(inputs, before, road);
  const [was, is] = [teamOf(perRepBefore), teamOf(perRep)];
  // Who is compared has hours both times.
  const saved = teamOf(perRepBefore.map((hours, rep) => hours - perRep[rep]!));
  const { speedKmh, detour, weeksPerYear, visitsPerDay } = road;
  const how = `Whole team: tours of ${visitsPerDay} visits there and back at ${speedKmh} km/h, roads ${detour} x the straight line, over ${weeksPerYear} weeks a year`;
  const hours = (label: string, pair: Pair, meaning: string): Measure =>
    targeted(targets, label, "decimal", pair, meaning);
  const savedByTeam = "Travel hours saved";
  return [
    hours("Travel (h/week)", [was.sum, is.sum], how),
    hours("Travel per rep (h/week)", [was.mean, is.mean], "Mean of the reps whose travel is known"),
    targeted(
      targets,
      "Travel against baseline",
      "percent",
      [NaN, was.sum > 0 ? is.sum / was.sum - 1 : NaN],
      "Hours after / hours before - 1",
    ),
    line(
      savedByTeam,
      savedByTeam,
      "decimal",
      [NaN, was.sum - is.sum],
      "Hours before - hours after, a week, whole team",
    ),
    hours(
      "Travel hours saved per rep",
      [NaN, saved.mean],
      "Hours before - hours after, a week, mean of the reps",
    ),
  ];
}

/**
 * What the share that moves is held against: the user's own target, else the cap of the setting, whose
 * default is the built-in target. Moves made already are part of the cap.
 */
function movedTarget(
  targets: TargetLimits,
  { maxMovedPercent, movedAlready }: Settings,
  owned: number,
): Target | undefined {
  const target = targetOf(targets, "Moved");
  if (target !== undefined && isOwn(target, "Moved")) return target;
  if (maxMovedPercent >= 100) return undefined;
  const cap = within(maxMovedPercent / 100, "percent");
  if (movedAlready === 0 || owned === 0) return cap;
  const left = Math.max(0, maxMovedPercent / 100 - movedAlready / owned);
  return atMost(left, `${cap.text}, less ${countText(movedAlready)} made already`);
}

/** Who keeps whom, who goes to another, and who to the house or nobody: the three come to 1. */
export function continuityLines(
  { inputs, after: { rep }, targets }: Compared,
  settings: Settings,
): Measure[] {
  const changes = changesOf(inputs.accounts, rep, houseFinder(inputs.house));
  const share = (amounts: Amounts): number => amounts.accounts / changes.owned.accounts;
  return [
    targeted(
      targets,
      "Continuity",
      "percent",
      [NaN, share(changes.kept)],
      "Accounts that stay with their owner / accounts of today's reps",
    ),
    line(
      "Moved",
      "Moved",
      "percent",
      [NaN, share(changes.moved)],
      "Accounts that change hands / accounts of today's reps",
      movedTarget(targets, settings, changes.owned.accounts),
    ),
    targeted(
      targets,
      "Released",
      "percent",
      [NaN, share(changes.released)],
      `Accounts that go to ${inputs.house === "" ? "nobody" : inputs.house} / accounts of today's reps`,
    ),
  ];
}

/** Accounts of the house: nobody's yet, but covered. */
export function houseLines({ inputs, before, after, targets }: Compared): Measure[] {
  if (inputs.house === "") return [];
  const count = ({ housed }: Side): number => housed.reduce((sum, flag) => sum + flag, 0);
  const pair: Pair = [before === undefined ? NaN : count(before), count(after)];
  return [
    targeted(
      targets,
      `With ${inputs.house}`,
      "integer",
      pair,
      "Nobody's yet: they count as covered",
    ),
  ];
}
