import { InputError } from "../../errors";
import type { Progress } from "../../model";
import type { Carve } from "../carve";
import type { CarveTables } from "../tables/tables";
import type { Key } from "../words/english";
import { ruleTableWords } from "../words/ruleTableWords";
import type { Sentence } from "../words/sentence";
import { familiesOf, ruleValue, type Family } from "./ruleColumns";
import type { OperationSettings } from "./operationSettings";
import { settingsFor, type Given } from "./settingsFor";
import { refuseBroken } from "./usable";

/** A rule that a plan amounts to. */
export interface RuleOfPlan {
  /** As the setting `rules` takes it: "Segment is ENT and State is CA: Ana". */
  readonly line: string;
  /** Accounts that it takes, those above it first. */
  readonly takes: number;
  /** How many of them are with its rep in the plan. */
  readonly right: number;
}

/** An account that the rules do not place as the plan does. */
export interface Unruled {
  readonly id: string;
  readonly name: string;
  /** Who has it in the plan; "" for nobody, or the house. */
  readonly rep: string;
  /** The rule that takes it, from 1; 0 where none does. */
  readonly rule: number;
}

/** A plan as a list of rules. */
export interface RuleTable {
  /** The first that applies decides. */
  readonly rules: readonly RuleOfPlan[];
  /** Accounts placed by locks; no rule is needed for them. */
  readonly locked: number;
  /** Accounts that rules and locks place as the plan does... */
  readonly placed: number;
  /** ...of all. */
  readonly all: number;
  readonly rest: readonly Unruled[];
  readonly sentences: readonly Sentence<Key>[];
}

/** Values that one condition names; more are hard to read. */
const mostValues = 12;

/** Nobody to be named: no rule places such an account as the plan does. */
const nobody = -1;

interface Drawn {
  readonly family: Family;
  readonly classes: readonly number[];
  /** Rep, or the number of reps for the house. */
  readonly to: number;
}

/** What a rule for one class would bring. */
interface Offer {
  readonly to: number;
  readonly gain: number;
  /** Accounts that it describes and that are with others in the plan. */
  readonly wrong: number;
}

/** Where the accounts go in the plan, and where the rules so far send them. */
class Ruled {
  /** Rep, `reps` for the house, `nobody` where no rule can say it. */
  readonly wanted: Int32Array;
  /** The latest rule that takes each account, from 0; -1 for none. */
  readonly taker: Int32Array;
  readonly drawn: Drawn[] = [];
  private readonly counts: Int32Array;
  private readonly missing: Int32Array;

  constructor({ inputs, plan }: Carve) {
    const { reps, accounts, house } = inputs;
    const out = house === "" ? nobody : reps.count;
    this.wanted = Int32Array.from(plan.rep, (rep) => (rep < 0 ? out : rep));
    this.taker = new Int32Array(accounts.count).fill(-1);
    this.counts = new Int32Array(reps.count + 1);
    this.missing = new Int32Array(reps.count + 1);
  }

  isRight(account: number): boolean {
    const rule = this.drawn[this.taker[account]!];
    return rule !== undefined && rule.to === this.wanted[account];
  }

  /** The best that a rule for the class, above all others, can do; `isFree` skips accounts placed by locks. */
  offer({ order, start }: Family, one: number, isFree: Uint8Array, rightPercent: number): Offer {
    const { counts, missing, wanted } = this;
    let all = 0;
    let right = 0;
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      const account = order[at]!;
      if (isFree[account] === 0) continue;
      all += 1;
      const to = wanted[account]!;
      if (to >= 0) counts[to]!++;
      if (this.isRight(account)) right += 1;
      else if (to >= 0) missing[to]!++;
    }
    let best: Offer = { to: nobody, gain: 0, wrong: 0 };
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      const to = wanted[order[at]!]!;
      if (to < 0 || counts[to] === 0) continue;
      // Those with this rep who are right stay so; all others who are right are lost.
      const gain = missing[to]! - (right - (counts[to]! - missing[to]!));
      const isRightEnough = counts[to]! * 100 >= rightPercent * all;
      if (isRightEnough && (gain > best.gain || (gain === best.gain && gain > 0 && to < best.to)))
        best = { to, gain, wrong: all - counts[to]! };
    }
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      const to = wanted[order[at]!]!;
      if (to >= 0) counts[to] = missing[to] = 0;
    }
    return best;
  }

  /** Puts a rule above all others. */
  put(rule: Drawn): void {
    const number = this.drawn.push(rule) - 1;
    const { order, start } = rule.family;
    for (const one of rule.classes)
      for (let at = start[one]!; at < start[one + 1]!; at++) this.taker[order[at]!] = number;
  }
}

type Best = Drawn & Offer;

/** More is better; of as much, what describes fewer accounts of others. */
function isMore(one: Offer, other: Offer | undefined): boolean {
  if (other === undefined || one.gain !== other.gain) return one.gain > (other?.gain ?? 0);
  return one.wrong < other.wrong;
}

/** The rule of a family that brings most, with further values of one column that go to the same rep alone. */
function bestOf(
  ruled: Ruled,
  family: Family,
  isFree: Uint8Array,
  { fewestAccounts, rightPercent }: OperationSettings<"ruleTable">,
): Best | undefined {
  const offers: Offer[] = [];
  for (let one = 0; one + 1 < family.start.length; one++)
    offers.push(ruled.offer(family, one, isFree, rightPercent));
  let first = -1;
  offers.forEach((offer, one) => {
    if (offer.gain >= fewestAccounts && isMore(offer, offers[first])) first = one;
  });
  const best = offers[first];
  if (best === undefined) return undefined;
  const others = [...offers.keys()]
    .filter(
      (one) =>
        one !== first &&
        offers[one]!.wrong === 0 &&
        offers[one]!.gain > 0 &&
        offers[one]!.to === best.to &&
        family.sameBut[one] === family.sameBut[first],
    )
    .sort((a, b) => offers[b]!.gain - offers[a]!.gain || a - b)
    .slice(0, mostValues - 1);
  const classes = best.wrong === 0 ? [first, ...others] : [first];
  const gain = classes.reduce((sum, one) => sum + offers[one]!.gain, 0);
  return { ...best, family, classes, gain };
}

/**
 * The rules that a plan amounts to, by a greedy list: each rule is put above those before it, the one
 * that places most more accounts as the plan does, in one column or two of segment, region, state,
 * country, industry and the beginning of the postal code. O(n) for each way to tell accounts apart and
 * each rule.
 *
 * @param tables - those that the plan was made from: more columns are read of them
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* ruleTableSteps(
  carve: Carve,
  tables: CarveTables,
  given: Given = {},
): Generator<Progress, RuleTable, void> {
  const asked = settingsFor("ruleTable", given);
  refuseBroken("ruleTable", carve);
  const { inputs } = carve;
  const { accounts, reps, house } = inputs;
  const families: Family[] = [];
  for (const family of familiesOf(carve, tables)) {
    families.push(family);
    yield { done: 0, stage: "Reading columns" };
  }
  if (families.length === 0)
    throw new InputError(
      "The accounts have no column that rules could go by. Choose a column for Segment, Region, State, Country, Industry or Postal code, then carve again.",
    );
  const ruled = new Ruled(carve);
  const isFree = Uint8Array.from(accounts.lockedTo, (lock, account) =>
    lock >= 0 || accounts.toHouse[account] === 1 ? 0 : 1,
  );
  while (ruled.drawn.length < asked.mostRules) {
    let best: Best | undefined;
    for (const family of families) {
      const found = bestOf(ruled, family, isFree, asked);
      if (found && isMore(found, best)) best = found;
      yield { done: ruled.drawn.length / asked.mostRules, stage: "Writing rules" };
    }
    if (best === undefined) break;
    ruled.put(best);
  }
  const { drawn, taker } = ruled;
  const takes = new Int32Array(drawn.length);
  const right = new Int32Array(drawn.length);
  const rest: Unruled[] = [];
  let locked = 0;
  accounts.id.forEach((id, account) => {
    if (isFree[account] === 0) {
      locked += 1;
      return;
    }
    const rule = taker[account]!;
    if (rule >= 0) takes[rule]!++;
    if (ruled.isRight(account)) right[rule]!++;
    else
      rest.push({
        id,
        name: accounts.name[account] ?? "",
        rep: reps.name[carve.plan.rep[account] ?? -1] ?? "",
        rule: rule < 0 ? 0 : drawn.length - rule,
      });
  });
  const rules = drawn
    .map(({ family, classes, to }, rule) => {
      const name = to === reps.count ? "house" : (ruleValue(reps.name[to] ?? "") ?? "");
      const line = `${family.conditionOf(classes)}: ${to === reps.count && house === "" ? "" : name}`;
      return { line, takes: takes[rule]!, right: right[rule]! };
    })
    .reverse();
  const result = {
    rules,
    locked,
    placed: accounts.count - rest.length,
    all: accounts.count,
    rest,
  };
  return { ...result, sentences: ruleTableWords(result) };
}
