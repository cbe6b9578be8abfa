import { allowedPrice, keepsSign } from "./limits";
import type { Limits, Prices } from "./limits";
import { newtonStep } from "./newtonStep";
import type { Pressure } from "./newtonStep";

/** How often prices that reach the end of what they may be are held there, and the others sought anew. */
const MOST_ROUNDS = 4;

/**
 * A Newton step that takes prices no further than they may go: a price that would change its sign
 * goes to 0, and the others are sought with that price at 0 (an active set as in D. P. Bertsekas,
 * "Projected Newton methods for optimization problems with simple constraints", SIAM Journal on
 * Control and Optimization 20, 1982). Cut off afterwards instead, a step need not lead upwards.
 * Only prices whose own excess points that way are held: the others may turn round again once
 * these are out of the way. A price at 0 stays there rather than go where its own excess does not.
 *
 * @returns the step; 0 where a price is not free
 */
export function projectedNewton(
  hessian: Float64Array,
  { excess, isFree }: Pressure,
  scale: Float64Array,
  limits: Limits,
  prices: Prices,
): Float64Array {
  const open = isFree.slice();
  const wanted = excess.slice();
  const left: Pressure = { excess: wanted, isFree: open };
  let step = newtonStep(hessian, left, scale, limits);
  const held = new Float64Array(prices.length);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    let pinned = 0;
    for (let i = 0; i < step.length; i++) {
      if (open[i] === 0) continue;
      const price = prices[i]!;
      const change = step[i]!;
      const allowed = allowedPrice(limits, i, price, price + change);
      const isStuck = price === 0 && keepsSign(limits, i);
      const wants = change * excess[i]! > 0;
      if (isStuck ? wants : allowed === price + change || !wants) continue;
      open[i] = 0;
      held[i] = isStuck ? 0 : allowed - price;
      takeOut(hessian, wanted, i, held[i]!);
      pinned++;
    }
    if (pinned === 0) break;
    step = newtonStep(hessian, left, scale, limits);
  }
  return step.map((one, i) => (open[i] === 1 ? one : held[i]!));
}

/** Takes what the change of one price does to the use of everything out of what is wanted. */
function takeOut(hessian: Float64Array, wanted: Float64Array, i: number, change: number): void {
  const row = (i * (i + 1)) / 2;
  for (let j = 0; j < i; j++) wanted[j]! -= hessian[row + j]! * change;
  for (let j = i; j < wanted.length; j++) wanted[j]! -= hessian[(j * (j + 1)) / 2 + i]! * change;
}
