import { seededRandom } from "../../random";
import { pack } from "./bins/pack";
import { loadOf } from "./bins/wholeLoads";
import type { WholeLoads } from "./bins/wholeLoads";
import { shift } from "./levels";
import type { Levels } from "./levels";
import type { Work } from "../work/work";

/**
 * Where all reps have equal shares and everything is placed: proves by bin-packing arguments how
 * low the largest level can be, and looks for a plan that low if no rule ties a unit to a rep.
 *
 * @param whole - the loads of the units as whole numbers
 * @returns a level that no plan stays below; the levels' solution is changed in place and valid at
 * every yield
 */
export function* minMakespan(
  levels: Levels,
  whole: WholeLoads,
  seed: number,
  effort: number,
): Work<number> {
  const { units, solution, share } = levels;
  yield 0;
  // What has no load fits everywhere and stays where it is.
  let count = 0;
  const all = new Int32Array(units.count);
  for (let unit = 0; unit < units.count; unit++) if (whole.load[unit] !== 0) all[count++] = unit;
  const loaded = all.subarray(0, count);
  const pieces = new Float64Array(count);
  const bin = new Int32Array(count);
  for (let piece = 0; piece < count; piece++) {
    pieces[piece] = whole.load[loaded[piece]!]!;
    bin[piece] = solution.rep[loaded[piece]!]!;
  }
  yield 0;
  const packed = yield* pack({ ...whole, load: pieces }, bin, units.reps, {
    random: seededRandom(seed),
    effort,
    free: isFree(levels),
    onBetter(better) {
      loaded.forEach((unit, piece) => {
        const rep = better[piece]!;
        if (rep !== solution.rep[unit]) shift(levels, unit, rep);
      });
    },
  });
  return loadOf(whole, packed.bound) / share[0]!;
}

/** Whether every unit may go to any rep as long as no rep's load rises above the largest there is. */
function isFree({ units, held, byLoad }: Levels): boolean {
  let largest = 0;
  for (const one of held) largest = Math.max(largest, one);
  const sameFigures = !units.workloadVaries && units.workload.every((w, u) => w === byLoad.load[u]);
  const room = units.limit.reduce((least, limit) => Math.min(least, limit), Infinity);
  if (room < Infinity && !(sameFigures && largest <= room)) return false;
  return units.choices.every((n) => n === units.reps) && units.owned.every((n) => n === 0);
}
