/** A little of the mean curvature is added everywhere, so that flat directions give no endless steps. */
const DAMPING = 1e-3;
const MOST_ITERATIONS = 100;
const ACCURACY = 1e-6;

/**
 * Solves (curvature + damping) x = excess over the free variables, by conjugate gradients with the
 * diagonal as preconditioner (Hestenes and Stiefel, 1952).
 *
 * @param curvature - symmetric and positive semidefinite; its lower half is read, row by row
 * @param meanWorkload - the scale of the last but one variable (per account) against the others
 *   (per unit of workload)
 * @returns the step; 0 where a variable is not free
 */
export function newtonStep(
  curvature: Float64Array,
  excess: Float64Array,
  isFree: Uint8Array,
  meanWorkload: number,
): Float64Array {
  const size = excess.length;
  const step = new Float64Array(size);
  const diagonal = dampedDiagonal(curvature, isFree, meanWorkload);
  const residual = excess.map((one, i) => (isFree[i] === 1 ? one : 0));
  const scaled = residual.map((one, i) => one / (diagonal[i] as number));
  const direction = scaled.slice();
  const image = new Float64Array(size);
  let norm = dot(residual, scaled);
  const goal = norm * ACCURACY;
  for (let iteration = 0; iteration < MOST_ITERATIONS && norm > goal; iteration++) {
    multiply(curvature, diagonal, isFree, direction, image);
    const length = norm / dot(direction, image);
    for (let i = 0; i < size; i++) {
      (step[i] as number) += length * (direction[i] as number);
      (residual[i] as number) -= length * (image[i] as number);
      scaled[i] = (residual[i] as number) / (diagonal[i] as number);
    }
    const next = dot(residual, scaled);
    for (let i = 0; i < size; i++)
      direction[i] = (scaled[i] as number) + (next / norm) * (direction[i] as number);
    norm = next;
  }
  return step;
}

function dampedDiagonal(
  curvature: Float64Array,
  isFree: Uint8Array,
  meanWorkload: number,
): Float64Array {
  const size = isFree.length;
  const scale = (i: number): number => (i === size - 2 ? 1 / (meanWorkload * meanWorkload) : 1);
  let sum = 0;
  let free = 0;
  for (let i = 0; i < size; i++) {
    if (isFree[i] === 0) continue;
    sum += (curvature[i * size + i] as number) / scale(i);
    free++;
  }
  const extra = sum > 0 ? (DAMPING * sum) / free : 1;
  return Float64Array.from(
    isFree,
    (_, i) => (curvature[i * size + i] as number) + extra * scale(i),
  );
}

/** The damped matrix times the direction, in the rows and columns of the free variables. */
function multiply(
  curvature: Float64Array,
  diagonal: Float64Array,
  isFree: Uint8Array,
  direction: Float64Array,
  image: Float64Array,
): void {
  const size = isFree.length;
  for (let i = 0; i < size; i++) image[i] = (diagonal[i] as number) * (direction[i] as number);
  for (let row = 1; row < size; row++) {
    if (isFree[row] === 0) continue;
    let sum = 0;
    const along = direction[row] as number;
    for (let column = 0; column < row; column++) {
      const entry = curvature[row * size + column] as number;
      if (entry === 0 || isFree[column] === 0) continue;
      sum += entry * (direction[column] as number);
      (image[column] as number) += entry * along;
    }
    (image[row] as number) += sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
