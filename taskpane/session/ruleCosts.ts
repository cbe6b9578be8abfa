import type { PlanColumn } from "../../src/plan/operations/planColumn";
import { ruleDrops, type RuleDrop } from "../../src/plan/rules/ruleDrops";
import { count, text } from "../../src/plan/words/sentence";
import type { Outcome } from "../planner";
import type { RuleCosts } from "../state/ruleCostsState";
import type { State } from "../state/state";
import { englishOfCosts } from "../words/englishOfCosts";
import { learn, say } from "../words/say";
import { choicesOf } from "./choices";
import { dropName } from "./dropName";
import type { Lent } from "./session";

learn(englishOfCosts);

/** What the rules cost, and whether they can be kept at all, before a plan is made. None of it throws. */
export interface RuleCosting {
  /** Makes a plan under all rules, and one without each of them; the plan at hand stays. */
  tryWithoutEach(): Promise<void>;
  /** Looks whether the hard rules contradict each other, without a search. */
  checkRules(): Promise<void>;
}

/** The rules in force, each left out by itself; none until the tables are read. */
export function dropsNow({
  saved: { settings, pins },
  inspection,
}: Pick<State, "saved" | "inspection">): readonly RuleDrop[] {
  const summary = inspection?.summary;
  if (summary === undefined) return [];
  const held = pins.length - (inspection?.idlePins.length ?? 0);
  return ruleDrops(settings, pins, { owned: summary.owned, locked: summary.locked - held });
}

export function createRuleCosts({ parts, guard, asRun }: Lent): RuleCosting {
  const { planner, state, dispatch } = parts;
  const tell = (ruleCosts: RuleCosts): void => dispatch({ type: "later", change: { ruleCosts } });
  const stopping = (): boolean => {
    const { run } = state();
    return run.status === "running" && run.stopping;
  };

  /** One of the plans; undefined where it was stopped before it was made. */
  async function tried(
    drop: Pick<RuleDrop, "settings" | "pins">,
    stage: string,
    part: { readonly at: number; readonly of: number },
  ): Promise<Outcome<PlanColumn> | undefined> {
    const choices = { ...choicesOf(state()), settings: drop.settings, pins: drop.pins };
    const making = planner.tryOut(choices, ({ done }) => {
      if (state().run.status !== "running") return;
      dispatch({ type: "carving", progress: { done: (part.at + done) / part.of, stage } });
    });
    // A stop that came before there was anything to stop.
    const stop = stopping() ? planner.stop() : undefined;
    const [outcome] = await Promise.all([making, stop]);
    // What was found by then says nothing of the rule.
    return "ok" in outcome && !outcome.ok.finished ? undefined : outcome;
  }

  async function tryAll(): Promise<void> {
    const { saved, revision } = state();
    const drops = dropsNow(state());
    const of = drops.length + 1;
    let costs: RuleCosts = {
      ...{ revision, isRunning: true, isStopped: false, all: undefined, refused: "" },
      ...{ without: [], of: drops.length },
    };
    const change = (more: Partial<RuleCosts>): void => {
      costs = { ...costs, ...more };
      tell(costs);
    };
    change({});
    const all = await tried(saved, say("cost: trying all", { of: count(of) }), { at: 0, of });
    const stopped = (): void => change({ isRunning: false, isStopped: true });
    if (all === undefined) {
      stopped();
      return;
    }
    change("ok" in all ? { all: all.ok } : { refused: all.refused });
    for (const [at, drop] of drops.entries()) {
      const rule = text(dropName(drop, saved.settings));
      const stage = say("cost: trying", { at: count(at + 2), of: count(of), rule });
      const outcome = stopping() ? undefined : await tried(drop, stage, { at: at + 1, of });
      if (outcome === undefined) {
        stopped();
        return;
      }
      const { key, number, line } = drop;
      const found =
        "ok" in outcome
          ? { column: outcome.ok, refused: "" }
          : { column: undefined, refused: outcome.refused };
      change({ without: [...costs.without, { drop: { key, number, line }, ...found }] });
    }
    change({ isRunning: false });
  }

  async function check(): Promise<void> {
    const { revision } = state();
    const outcome = await planner.checkRules(choicesOf(state()));
    if (state().revision !== revision) return;
    // What is wrong with cells and settings is said where they stand.
    const clash =
      "refused" in outcome && outcome.clash !== undefined
        ? { ...outcome.clash, message: outcome.refused }
        : undefined;
    dispatch({ type: "later", change: { rulesChecked: { revision, clash } } });
  }

  return {
    tryWithoutEach: () =>
      asRun(async () => {
        try {
          await tryAll();
        } finally {
          const { ruleCosts } = state().later;
          if (ruleCosts?.isRunning === true) tell({ ...ruleCosts, isRunning: false });
        }
        dispatch({ type: "compared all" });
      }),
    checkRules: () => guard(check),
  };
}
