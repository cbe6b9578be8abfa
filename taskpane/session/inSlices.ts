import type { Work } from "../../src/assign";
import { pause } from "../hosts/excelSession";

/** Work of the page's own is done in slices of about this many milliseconds. */
const sliceMs = 30;

/** Runs work that needs the page's own objects, and lets the page answer clicks between its slices. */
export async function inSlices<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    let step = work.next();
    while (step.done !== true && performance.now() < until) step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
