import type { Work } from "../work";

/** Work as a part of a longer one: its shares run from `from` to `to`. */
export function* within<T>(from: number, to: number, work: Work<T>): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * Math.min(1, step.value);
  }
}
