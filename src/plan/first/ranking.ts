import type { Inputs } from "../inputs/inputs";
import type { Ruling } from "../rules/ruling";
import type { Settings } from "../settings/settings";
import { firstParts, type FirstPart } from "./firstOrder";

/** One part of the order with what it says of each account: the highest comes first. */
export interface Criterion {
  readonly by: FirstPart["by"];
  /** Header of the column whose amounts count; "" where it is a question of yes or no. */
  readonly header: string;
  readonly values: ArrayLike<number>;
}

/** All accounts, ranked. */
export interface Ranking {
  readonly criteria: readonly Criterion[];
  /** The accounts, the first first. */
  readonly order: Int32Array;
  /** Position of each account in it. */
  readonly position: Int32Array;
}

/** Which of the user's own rules takes an account: the first rule first, accounts of none last. */
function byRules({ rules }: Inputs, { ruleOf }: Ruling): Float64Array {
  return Float64Array.from(ruleOf, (rule) => -(rule < 0 ? rules.length : rule));
}

function criterionOf(
  part: FirstPart,
  inputs: Inputs,
  ruling: Ruling | undefined,
): Criterion | undefined {
  const { mustCover, relations } = inputs.accounts;
  const { worth, named } = inputs.orderColumns;
  const flags = (values: Uint8Array | undefined): Criterion | undefined =>
    values && { by: part.by, header: "", values };
  switch (part.by) {
    case "must-cover":
      return flags(mustCover);
    case "customers":
      return flags(relations.customer);
    case "open opportunities":
      return flags(relations.openOpportunity);
    case "in work":
      return flags(relations.active);
    case "rules":
      return ruling && { by: part.by, header: "", values: byRules(inputs, ruling) };
    case "worth":
      return { by: part.by, ...worth };
    case "column": {
      const column = named[part.header];
      return column && { by: part.by, ...column };
    }
  }
}

/**
 * A group comes where its best account does, and is worth what all of them are together; in books, where
 * each account takes a place, what they are on average.
 */
function overGroups(
  { by, header, values }: Criterion,
  together: Int32Array,
  inBooks: boolean,
): Criterion {
  const adds = header !== "";
  const ofGroup = new Map<number, number>();
  const size = new Map<number, number>();
  together.forEach((group, account) => {
    if (group < 0) return;
    size.set(group, (size.get(group) ?? 0) + 1);
    const one = values[account] as number;
    const before = ofGroup.get(group) ?? NaN;
    if (Number.isNaN(one)) ofGroup.set(group, before);
    else if (Number.isNaN(before)) ofGroup.set(group, one);
    else ofGroup.set(group, adds ? before + one : Math.max(before, one));
  });
  const merged = Float64Array.from(together, (group, account) => {
    if (group < 0) return values[account] as number;
    return (ofGroup.get(group) as number) / (adds && inBooks ? (size.get(group) as number) : 1);
  });
  return { by, header, values: merged };
}

/** The parts of the order. Books hold the best of those who are the same in all else, whatever is named. */
function partsIn({ first, book }: Settings): readonly FirstPart[] {
  const parts = firstParts(first);
  const isOpen = book > 0 && parts.length > 0 && !parts.some(({ by }) => by === "worth");
  return isOpen ? [...parts, { by: "worth" }] : parts;
}

/**
 * Who comes before whom by the setting `first`. Of those who are the same in all of it, accounts with
 * an owner in the team come first, then the order of the ids. O(n log n)
 */
export function rankingOf(
  inputs: Inputs,
  settings: Settings,
  ruling: Ruling | undefined,
  together: Int32Array | undefined,
): Ranking {
  const inBooks = settings.book > 0;
  const found = partsIn(settings).flatMap((part) => criterionOf(part, inputs, ruling) ?? []);
  const criteria = together ? found.map((one) => overGroups(one, together, inBooks)) : found;
  const { count, owner } = inputs.accounts;
  const order = Int32Array.from({ length: count }, (_, account) => account).sort((a, b) => {
    for (const { values } of criteria) {
      const [one, other] = [rank(values[a]), rank(values[b])];
      if (one !== other) return one > other ? -1 : 1;
    }
    const [ownA, ownB] = [(owner[a] as number) >= 0, (owner[b] as number) >= 0];
    return ownA === ownB ? a - b : ownA ? -1 : 1;
  });
  const position = new Int32Array(count);
  order.forEach((account, at) => (position[account] = at));
  return { criteria, order, position };
}

/** What is not known comes last. */
function rank(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? -Infinity : value;
}
