import type { Progress } from "../../model";
import type { Work } from "./work";

/** Work as a part of a longer one: its shares run from `from` to `to`. */
export function* within<T>(from: number, to: number, work: Work<T>): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * Math.min(1, step.value);
  }
}

/** The steps as a part of a longer way. */
export function* part<T>(
  from: number,
  to: number,
  steps: Generator<Progress, T, void>,
): Generator<Progress, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const progress: Progress = { ...step.value, done: from + (to - from) * step.value.done };
    yield progress;
  }
}

/** The same steps, their progress never going back: what is searched once more has come as far before. */
export function* forward<T>(steps: Generator<Progress, T, void>): Generator<Progress, T, void> {
  let most = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    most = Math.max(most, step.value.done);
    yield { ...step.value, done: most };
  }
}
