import type { Work } from "../work";

/** A piece of work as a part of a larger one: its shares are told as shares of the whole. */
export function* within<T>(work: Work<T>, from: number, to: number): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * Math.min(1, step.value);
  }
}
