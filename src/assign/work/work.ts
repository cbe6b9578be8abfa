import type { EngineOptions, Progress } from "../../model";

/**
 * A piece of the search, cut into units of a few milliseconds. It yields the share of itself that
 * is done, leaves every solution valid whenever it yields, and returns its result.
 */
export type Work<T> = Generator<number, T, void>;

/** Elementary operations (one account looked at with one rep) per unit of work. */
export const UNIT_OF_WORK = 40_000;

/** Figures that people see while the engine works. They are filled in as they become known. */
export interface Figures {
  /** How far the search has come: it never goes back, whatever is gone through once more. */
  done?: number;
  cost?: number;
  lowerBound?: number;
}

/** What a search was asked for, and what people see of it. */
export interface Run {
  readonly options: EngineOptions;
  readonly figures: Figures;
}

/** Where something begins and ends in the whole search, 0 to 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Stage extends Span {
  readonly name: string;
  /** A stage without which there is no plan at all runs on in spite of a stop. */
  readonly needed?: boolean;
}

/** Runs a piece of work as steps of the engine; undefined when a stop cut it short. */
export function* stage<T extends object | number | boolean>(
  work: Work<T>,
  { name, from, to, needed = false }: Stage,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, T | undefined, void> {
  for (;;) {
    if (!needed && options.stop?.aborted === true) return undefined;
    const step = work.next();
    if (step.done === true) return step.value;
    const done = Math.max(figures.done ?? 0, from + (to - from) * Math.min(1, step.value));
    figures.done = done;
    const progress = { ...figures, done, stage: name };
    options.onProgress?.(progress);
    yield progress;
  }
}
