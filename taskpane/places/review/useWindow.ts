import { useEffect, useState, type RefObject } from "react";

/** Rows outside of view on either side, so that scrolling shows no gaps. */
const spare = 6;

/** First row whose end lies below `y`, by halving. */
function rowAt(ends: readonly number[], y: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which rows of a long list have to be drawn: those in view in the part of the page that scrolls. A few
 * dozen at any time, however many there are.
 *
 * @param list - the element that is as high as all rows together
 * @param ends - where each row ends, from the top of the list, in px
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  ends: readonly number[],
): readonly [first: number, end: number] {
  const [range, setRange] = useState<readonly [number, number]>([0, 2 * spare]);
  useEffect(() => {
    const element = list.current;
    const scroller = element?.closest("main");
    if (element === null || scroller === null || scroller === undefined) return undefined;
    const look = (): void => {
      const top = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
      const first = Math.max(0, rowAt(ends, top) - spare);
      const end = Math.min(ends.length, rowAt(ends, top + scroller.clientHeight) + 1 + spare);
      setRange((before) => (before[0] === first && before[1] === end ? before : [first, end]));
    };
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      scroller.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [list, ends]);
  return range;
}
