import type { Decided } from "../state/reviewState";
import type { ReviewingParts } from "./reviewingSession";

/** Ends when what was decided is counted and a step that makes up for it searched for. Doesn't throw. */
export type Count = () => Promise<void>;

/**
 * How what is decided is counted. Figures come first: a decision doesn't wait until the step that makes up
 * for the one before is found, which the planner gives up as soon as it is asked for figures.
 */
export function createCounting({
  planner,
  looking,
  dispatch,
  guard,
}: Omit<ReviewingParts, "onDecided">): Count {
  const all = (): readonly Decided[] => [...looking().decided.values()];
  /** Whether it ended well. */
  let counting: Promise<boolean> | undefined;
  let isCountedAgain = false;
  /** How many times figures were asked for. */
  let round = 0;
  /** The latest search, and the figures that it followed. */
  let search: { readonly of: number; readonly end: Promise<void> } | undefined;

  /** Once more where something was decided meanwhile; figures of an earlier state are never shown last. */
  async function countAll(): Promise<void> {
    try {
      while (isCountedAgain) {
        isCountedAgain = false;
        round += 1;
        const [figures, others] = await Promise.all([
          planner.figures(all()),
          planner.others(all()),
        ]);
        dispatch({ type: "figures", figures, others });
      }
    } finally {
      counting = undefined;
    }
  }

  async function countedWell(): Promise<boolean> {
    let isCounted = false;
    await guard(async () => {
      await countAll();
      isCounted = true;
    });
    return isCounted;
  }

  async function searchNow(of: number): Promise<void> {
    const counter = looking().decided.size > 0 ? await planner.counter(all()) : undefined;
    if (of === round) dispatch({ type: "counter", counter });
  }

  return async () => {
    isCountedAgain = true;
    const isCounted = await (counting ??= countedWell());
    if (!isCounted) return;
    const of = round;
    if (search?.of !== of) search = { of, end: guard(() => searchNow(of)) };
    await search.end;
  };
}
