/** What TP.QUOTA says below its figures: whose accounts count for no one, and amounts in what look like two units. */
import { amountText, plural } from "../../src/plan/numberText";

/** Amounts of one kind of money are nearer to each other: $M beside dollars is a million, $K a thousand. */
const mostApart = 1000;

function sumOf(amounts: Float64Array): number {
  return amounts.reduce((sum, one) => sum + one, 0);
}

/** 12.5 as it was typed, 12,000,000 with its commas. */
function shown(amount: number): string {
  return amount < mostApart ? String(Number(amount.toPrecision(6))) : amountText(amount);
}

/** Amounts of the team, beside its target. */
export interface QuotaAmounts {
  readonly target: number;
  /** Today's, of each rep; undefined where nothing gives them. */
  readonly quota: Float64Array | undefined;
  /** What the accounts of each rep could bring. */
  readonly held: Float64Array;
  /** Of each rep, 0 for none. */
  readonly floor: Float64Array;
  /** How many reps share the target. */
  readonly reps: number;
}

/** Which amounts can hardly be in the unit of the target. */
export function unitNotes({ target, quota, held, floor, reps }: QuotaAmounts): readonly string[] {
  const sums: readonly (readonly [string, number])[] = [
    ["today's quotas", quota ? sumOf(quota) : 0],
    ["the potentials of reps", sumOf(held)],
  ];
  const strange = sums.filter(
    ([, sum]) => sum > 0 && Math.max(sum / target, target / sum) > mostApart,
  );
  const share = target / reps;
  const least = floor.reduce((low, one) => (one > 0 && one < low ? one : low), Infinity);
  return [
    ...strange.map(
      ([what, sum]) =>
        `The target is ${shown(target)}, ${what} sum to ${shown(sum)}: are they in the same unit?`,
    ),
    ...(least < share / mostApart
      ? [
          `The lowest floor is ${shown(least)}, the target per rep ${shown(share)}: are they in the same unit? A floor is an amount of money.`,
        ]
      : []),
  ];
}

/**
 * @param rep - of each account, -1 for none of them
 * @param potential - of each account
 */
export function unheldNotes(rep: Int32Array, potential: Float64Array): readonly string[] {
  const unheld = rep.filter((one) => one < 0).length;
  if (unheld === 0) return [];
  const counts = unheld === 1 ? "counts" : "count";
  const sum = sumOf(potential.filter((_, account) => rep[account]! < 0));
  const part = sum / sumOf(potential);
  const share = part > 0 && part <= 1 ? `, ${(100 * part).toFixed(1)} % of all` : "";
  return [
    `${plural(unheld, "account")} of nobody, or of somebody who is not in reps, ${counts} for no one: a potential of ${shown(sum)}${share}.`,
  ];
}
