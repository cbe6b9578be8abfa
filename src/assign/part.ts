import type { Progress, Steps } from "../model";

/** The steps as a part of a longer way. */
export function* part(steps: Steps, from: number, to: number): Steps {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const progress: Progress = { ...step.value, done: from + (to - from) * step.value.done };
    yield progress;
  }
}
