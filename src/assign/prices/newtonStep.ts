import type { Limits } from "./limits";

/** A little of the mean curvature is added everywhere, so that flat directions give no endless steps. */
const DAMPING = 1e-3;
const MOST_ITERATIONS = 40;
const ACCURACY = 1e-4;

/** What prices are to change for. */
export interface Pressure {
  /** How far use is beyond its limits, per price. */
  readonly excess: Float64Array;
  /** 1 where the price is free to change. */
  readonly isFree: Uint8Array;
}

/**
 * Solves (curvature + damping) x = excess over the free variables, by conjugate gradients with the
 * diagonal as preconditioner (Hestenes and Stiefel, 1952).
 *
 * @param curvature - symmetric and positive semidefinite; its lower half row by row, each up to its diagonal
 * @param scale - size of one unit of each variable, so that damping means the same to all
 * @param limits - their bend is curvature that is known to be there, on the diagonal
 * @returns the step; 0 where a variable is not free
 */
export function newtonStep(
  hessian: Float64Array,
  { excess, isFree }: Pressure,
  scale: Float64Array,
  { bend }: Pick<Limits, "bend">,
): Float64Array {
  const size = excess.length;
  const step = new Float64Array(size);
  const diagonal = dampedDiagonal(hessian, isFree, scale, bend);
  const lower = entriesBelow(hessian, isFree);
  const residual = excess.map((one, i) => (isFree[i] === 1 ? one : 0));
  const scaled = residual.map((one, i) => one / diagonal[i]!);
  const direction = scaled.slice();
  const image = new Float64Array(size);
  let norm = dot(residual, scaled);
  const goal = norm * ACCURACY;
  for (let iteration = 0; iteration < MOST_ITERATIONS && norm > goal; iteration++) {
    multiply(lower, diagonal, direction, image);
    const length = norm / dot(direction, image);
    for (let i = 0; i < size; i++) {
      step[i]! += length * direction[i]!;
      residual[i]! -= length * image[i]!;
      scaled[i] = residual[i]! / diagonal[i]!;
    }
    const next = dot(residual, scaled);
    for (let i = 0; i < size; i++) direction[i] = scaled[i]! + (next / norm) * direction[i]!;
    norm = next;
  }
  return step;
}

function dampedDiagonal(
  hessian: Float64Array,
  isFree: Uint8Array,
  scale: Float64Array,
  bend: Float64Array,
): Float64Array {
  const at = (i: number): number => hessian[(i * (i + 3)) / 2]!;
  let sum = 0;
  let free = 0;
  for (let i = 0; i < isFree.length; i++) {
    if (isFree[i] === 0) continue;
    sum += at(i) / (scale[i]! * scale[i]!);
    free++;
  }
  const extra = sum > 0 ? (DAMPING * sum) / free : 1;
  return Float64Array.from(isFree, (_, i) => at(i) + bend[i]! + extra * scale[i]! * scale[i]!);
}

/** The entries below the diagonal that are not 0, in the rows and columns of the free variables. */
interface Entries {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

function entriesBelow(hessian: Float64Array, isFree: Uint8Array): Entries {
  const size = isFree.length;
  let count = 0;
  for (let pass = 0; ; pass++) {
    const entries = {
      row: new Int32Array(count),
      column: new Int32Array(count),
      value: new Float64Array(count),
    };
    count = 0;
    for (let row = 1; row < size; row++) {
      if (isFree[row] === 0) continue;
      const start = (row * (row + 1)) / 2;
      for (let column = 0; column < row; column++) {
        const value = hessian[start + column]!;
        if (value === 0 || isFree[column] === 0) continue;
        if (pass === 1) {
          entries.row[count] = row;
          entries.column[count] = column;
          entries.value[count] = value;
        }
        count++;
      }
    }
    if (pass === 1) return entries;
  }
}

/** The damped matrix times the direction. */
function multiply(
  { row, column, value }: Entries,
  diagonal: Float64Array,
  direction: Float64Array,
  image: Float64Array,
): void {
  for (let i = 0; i < image.length; i++) image[i] = diagonal[i]! * direction[i]!;
  for (let e = 0; e < value.length; e++) {
    const r = row[e]!;
    const c = column[e]!;
    const v = value[e]!;
    image[r]! += v * direction[c]!;
    image[c]! += v * direction[r]!;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
