import type { CountedBy } from "../operations/frontierLimits";
import type { FrontierRow } from "../operations/frontier";
import type { Knee } from "../operations/knee";
import { sentence, type Key } from "./english";
import { counted } from "./names";
import { amount, count, percent, words, type Sentence, type Value } from "./sentence";

/** "40 accounts", "ARR 1,200" */
export function movedValue(by: CountedBy, number: number): Value {
  if (by === "arr") return words(sentence("some ARR", { arr: amount(number) }));
  if (by === "customers") return counted(number, "some customers");
  return counted(number, "some accounts");
}

/** What is told of a row. */
export type ToldRow = Pick<FrontierRow, "used" | "furthest" | "cost">;

/** What the last step that pays buys, and what comes after it. */
export function kneeWords(
  by: CountedBy,
  rows: readonly ToldRow[],
  knee: Knee | undefined,
  evens: boolean,
): readonly Sentence<Key>[] {
  if (rows.length === 0) return [];
  const [first, last] = [rows[0], rows.at(-1)] as [ToldRow, ToldRow];
  const from = knee && rows[knee.from];
  const to = knee && rows[knee.to];
  const off = ({ furthest }: ToldRow): number => furthest?.off ?? 0;
  const nearest = Math.min(...rows.map(off));
  if (from === undefined || to === undefined) {
    const values = { moved: movedValue(by, first.used), off: percent(nearest) };
    return [sentence(evens ? "moves bring nobody nearer" : "moves bring nothing", values)];
  }
  const whole = first.cost - last.cost;
  const part = (a: number, b: number): Value => percent((a - b) / whole);
  const values = {
    from: by === "arr" ? movedValue(by, from.used) : count(from.used),
    to: movedValue(by, to.used),
    more: movedValue(by, last.used - to.used),
    before: percent(off(from)),
    after: percent(off(to)),
    rest: evens ? percent(nearest) : part(to.cost, last.cost),
    part: part(from.cost, to.cost),
  };
  const isLast = !(last.used > to.used);
  if (evens) return [sentence(isLast ? "last step" : "knee", values)];
  return [sentence(isLast ? "last step of aim" : "knee of aim", values)];
}
