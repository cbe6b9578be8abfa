export interface Timed<Result> {
  readonly result: Result;
  /** The first run, before the machine has warmed to the code. */
  readonly firstSeconds: number;
  /** The shortest run: the work is the same each time, so what differs is the machine. */
  readonly seconds: number;
}

/**
 * Runs again and again until so many runs or so many seconds are used up, but once at least.
 *
 * @param afterFirst - called when the first run is over
 */
export async function shortest<Result>(
  run: () => Result | Promise<Result>,
  most: { readonly runs: number; readonly seconds: number },
  afterFirst: () => void = () => undefined,
): Promise<Timed<Result>> {
  const times: number[] = [];
  const begin = performance.now();
  let result: Result;
  do {
    const start = performance.now();
    result = await run();
    times.push((performance.now() - start) / 1000);
    if (times.length === 1) afterFirst();
  } while (
    times.length < most.runs &&
    (performance.now() - begin) / 1000 + Math.min(...times) < most.seconds
  );
  return { result, firstSeconds: times[0] ?? NaN, seconds: Math.min(...times) };
}
