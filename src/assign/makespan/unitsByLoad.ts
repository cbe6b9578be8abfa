import { smallestFirst } from "../problem/order";

/**
 * The units of each rep in order of their load, for finding in few steps the unit whose load is
 * nearest to a wanted one. Units without load are left out: moving them evens out nothing.
 */
export interface UnitsByLoad {
  /** Units per rep, the smallest load first; only the first `size[rep]` entries count. */
  readonly units: Int32Array[];
  readonly size: Int32Array;
  readonly load: Float64Array;
}

export function unitsByLoadOf(rep: Int32Array, reps: number, load: Float64Array): UnitsByLoad {
  const size = new Int32Array(reps);
  for (let unit = 0; unit < rep.length; unit++) {
    const at = rep[unit]!;
    if (at >= 0 && load[unit]! > 0) size[at]!++;
  }
  const units = Array.from(size, (held) => new Int32Array(held + 8));
  size.fill(0);
  // One order for all, dealt out, is far cheaper than a sort per rep.
  for (const unit of smallestFirst(load)) {
    const at = rep[unit]!;
    if (at < 0 || load[unit]! <= 0) continue;
    (units[at] as Int32Array)[size[at]!] = unit;
    size[at]!++;
  }
  return { units, size, load };
}

/** Position of the rep's first unit whose load is at least `wanted`; its size if there is none. */
export function firstFrom(byLoad: UnitsByLoad, rep: number, wanted: number): number {
  const held = byLoad.units[rep]!;
  let low = 0;
  let high = byLoad.size[rep]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byLoad.load[held[middle]!]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function addTo(byLoad: UnitsByLoad, rep: number, unit: number): void {
  let held = byLoad.units[rep]!;
  const size = byLoad.size[rep]!;
  if (size === held.length) {
    const longer = new Int32Array(size * 2);
    longer.set(held);
    byLoad.units[rep] = held = longer;
  }
  const position = firstFrom(byLoad, rep, byLoad.load[unit]!);
  held.copyWithin(position + 1, position, size);
  held[position] = unit;
  byLoad.size[rep] = size + 1;
}

export function removeFrom(byLoad: UnitsByLoad, rep: number, unit: number): void {
  const held = byLoad.units[rep]!;
  const position = held.indexOf(unit, firstFrom(byLoad, rep, byLoad.load[unit]!));
  held.copyWithin(position, position + 1, byLoad.size[rep]);
  byLoad.size[rep]!--;
}
