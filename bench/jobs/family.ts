/** What one answer of the engine amounts to. */
export interface Judged {
  /** Distance from the best that is known to be possible, as a share of it. */
  readonly gap: number;
  /** Whether every account has a rep and no rep is over capacity. */
  readonly isWhole: boolean;
}

/** A family of instances, each carved once. */
export interface Family {
  readonly meanGap: number;
  readonly worstGap: number;
  readonly worstSeconds: number;
  readonly broken: number;
}

/** A bound that says nothing counts as a gap of 1,000 %, which no table can hide. */
const NOTHING_PROVEN = 10;

/** @param carve - carves the instance of a seed; only this is timed, judging its plan is not */
export function familyOf<Result>(
  seeds: number,
  carve: (seed: number) => { readonly seconds: number; readonly result: Result },
  judge: (result: Result) => Judged,
): Family {
  let sum = 0;
  let worstGap = 0;
  let worstSeconds = 0;
  let broken = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { seconds, result } = carve(seed);
    const judged = judge(result);
    const gap = Number.isFinite(judged.gap) ? judged.gap : NOTHING_PROVEN;
    worstSeconds = Math.max(worstSeconds, seconds);
    worstGap = Math.max(worstGap, gap);
    sum += gap;
    if (!judged.isWhole) broken++;
  }
  return { meanGap: sum / seeds, worstGap, worstSeconds, broken };
}

export function timed<Result>(run: () => Result): { seconds: number; result: Result } {
  const start = performance.now();
  const result = run();
  return { seconds: (performance.now() - start) / 1000, result };
}
