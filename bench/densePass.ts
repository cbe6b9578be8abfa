import type { PlanarCost } from "../src/model";

/**
 * Seconds that one dense pass takes: the distance of every account to every rep worked out once,
 * the nearest kept, in plain JavaScript with nothing stored. It is the scale of all other times,
 * since it says how fast the machine is. The shortest of several.
 */
export function densePass(cost: PlanarCost): number {
  let shortest = Infinity;
  let spent = 0;
  for (let pass = 0; pass < 2 || (spent < 0.3 && pass < 200); pass++) {
    const start = performance.now();
    const sum = sumOfNearest(cost);
    const seconds = (performance.now() - start) / 1000;
    if (!(sum > 0)) throw new Error("The instance has no distances.");
    shortest = Math.min(shortest, seconds);
    spent += seconds;
  }
  return shortest;
}

function sumOfNearest({ accountX, accountY, repX, repY }: PlanarCost): number {
  const reps = repX.length;
  let sum = 0;
  for (let account = 0; account < accountX.length; account++) {
    const fromX = accountX[account]!;
    const fromY = accountY[account]!;
    let nearest = Infinity;
    for (let rep = 0; rep < reps; rep++) {
      const x = fromX - repX[rep]!;
      const y = fromY - repY[rep]!;
      const distance = Math.sqrt(x * x + y * y);
      if (distance < nearest) nearest = distance;
    }
    sum += nearest;
  }
  return sum;
}
