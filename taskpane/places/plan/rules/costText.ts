import type { PlanColumn } from "../../../../src/plan/operations/planColumn";
import { count, km, percent, text, type Value } from "../../../../src/plan/words/sentence";
import type { Settings } from "../../../../src/plan/settings/settings";
import { dropName } from "../../../session/dropName";
import type { RuleCosts, WithoutRule } from "../../../state/ruleCostsState";
import { say } from "../../../words/say";

/** A figure of a plan, written as it is shown; undefined where it can't be told. */
type FigureOf = (column: PlanColumn) => Value | undefined;

const figures: Readonly<Record<"furthest" | "unplaced" | "moved" | "km", FigureOf>> = {
  furthest: ({ figures: { furthest } }) => furthest && percent(furthest.off),
  unplaced: ({ figures: { unplaced } }) => count(unplaced),
  moved: ({ figures: { moved } }) => count(moved.accounts),
  km: ({ figures }) => (Number.isNaN(figures.km) ? undefined : km(figures.km)),
};

/** A tenth of a percent of a fair share. */
const LEAST_SHOWN = 0.001;

const names = Object.keys(figures) as readonly (keyof typeof figures)[];

const said = (one: Value): string => say("cost: one", { one });

/**
 * Whether leaving a rule out led to a plan that serves fewer, or is less even by more than is shown. The plan
 * under all rules is allowed without the rule as well: that says how a search went, and nothing of the rule.
 */
function isWorse(all: PlanColumn, without: PlanColumn): boolean {
  const [one, other] = [all.figures, without.figures];
  if (other.unplaced !== one.unplaced) return other.unplaced > one.unplaced;
  return (other.furthest?.off ?? 0) > (one.furthest?.off ?? 0) + LEAST_SHOWN;
}

/** What comes out otherwise without a rule, a sentence each; what looks the same isn't said. */
export function costLines(all: PlanColumn, without: PlanColumn): readonly string[] {
  if (isWorse(all, without)) return [say("cost: no better")];
  const lines = names.flatMap((name) => {
    const values = { all: figures[name](all), without: figures[name](without) };
    if (values.all === undefined || values.without === undefined) return [];
    const { all: before, without: after } = values;
    return said(before) === said(after)
      ? []
      : [say(`cost: ${name}`, { all: before, without: after })];
  });
  return lines.length > 0 ? lines : [say("cost: nothing")];
}

/** What is said of one rule. */
export function linesOf({ all }: RuleCosts, { column, refused }: WithoutRule): readonly string[] {
  if (column === undefined) return [say("cost: not without", { why: text(refused) })];
  if (all !== undefined) return costLines(all, column);
  const off = figures.furthest(column);
  return [off ? say("cost: can be made", { off }) : say("cost: can be made, no share")];
}

/** What the plan under all rules is like, or why there is none. */
export function withAll({ all, refused }: RuleCosts): string {
  if (refused !== "") return say("cost: no plan", { why: text(refused) });
  const off = all && figures.furthest(all);
  return off ? say("cost: with all", { off }) : say("cost: with all, no share");
}

/** The rule without which the plan is evenest, where that shows; undefined where evenness can't be told. */
export function dearest({ all, without }: RuleCosts, settings: Settings): string | undefined {
  const before = all && figures.furthest(all);
  const [best] = without
    .flatMap(({ drop, column }) => {
      const furthest = column?.figures.furthest;
      return furthest === undefined ? [] : [{ drop, off: furthest.off }];
    })
    .sort((a, b) => a.off - b.off);
  const own = all?.figures.furthest?.off ?? NaN;
  if (before === undefined || best === undefined) return undefined;
  const after = percent(best.off);
  if (best.off >= own || said(before) === said(after)) return say("cost: none costs");
  const rule = text(dropName(best.drop, settings));
  return say("cost: dearest", { rule, without: after, all: before });
}
