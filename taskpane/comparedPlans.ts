import type { Progress } from "../src/model";
import { carveSteps, type Carve } from "../src/plan/carve";
import { differing, exchangesIn } from "../src/plan/operations/differing";
import { kneeOf } from "../src/plan/operations/knee";
import {
  planColumn,
  todayColumn,
  type Assigned,
  type PlanColumn,
} from "../src/plan/operations/planColumn";
import { rulesTogether } from "../src/plan/operations/rulesTogether";
import { reportOf } from "../src/plan/results/report";
import { reviewOf } from "../src/plan/review/review";
import { revisedSteps } from "../src/plan/review/revise";
import { bodyFrom } from "../src/plan/stored/body";
import { openedSteps } from "../src/plan/stored/open";
import { unpacked } from "../src/plan/stored/pack";
import type { PlanSource } from "../src/plan/stored/storedTables";
import { kneeWords } from "../src/plan/words/frontierWords";
import { sayWith, type Say } from "../src/plan/words/sayIt";
import { tradeWords, type NamedColumn } from "../src/plan/words/tradeWords";
import type { ComparedPlanner, ComparedWords } from "./comparedPlanner";
import type { Choices, Outcome } from "./planner";
import type { LastVoice } from "./lastVoice";
import { storable, storedAgain, type Storable } from "./storable";

const quiet = (): void => undefined;

/** What the planner lends. */
export interface ComparedParts {
  readonly tablesFor: (choices: Choices) => PlanSource["tables"];
  readonly run: <T>(
    steps: Generator<Progress, T, void>,
    onProgress: (progress: Progress) => void,
  ) => Promise<T>;
  readonly outcomeOf: <T>(work: () => Promise<T>) => Promise<Outcome<T>>;
  /** A search begins: what ends it early. */
  readonly begin: () => { readonly aborted: boolean };
  /** From now on this is the plan at hand. */
  readonly take: (plan: Carve, stored: Storable) => void;
  /** The plan at hand as it is shown. @throws InputError without one */
  readonly hand: () => Carve;
  readonly voices: LastVoice;
}

interface Kept {
  readonly column: PlanColumn;
  readonly assigned: Assigned;
  /** Undefined of what nobody can use: today's owners, and what is at hand anyway. */
  readonly plan?: { readonly made: Carve; readonly stored: Storable };
}

function assignedOf({ inputs, plan }: Carve): Assigned {
  return { inputs, rep: plan.rep };
}

/** Where more moves stop paying, for plans of one approach in the order of their moves. */
function kneeText(columns: readonly NamedColumn[], say: Say): string {
  const inOrder = columns
    .map(({ column }) => column)
    .filter(({ evens }) => evens)
    .sort((a, b) => a.figures.moved.accounts - b.figures.moved.accounts);
  if (inOrder.length < 3) return "";
  const rows = inOrder.map(({ figures: { moved, furthest } }) => ({
    ...{ used: moved.accounts, furthest, cost: NaN },
  }));
  const knee = kneeOf(rows.map(({ used, furthest }) => [used, furthest?.off ?? 0]));
  return kneeWords("accounts", rows, knee, true).map(say).join(" ");
}

export function comparedPlans(parts: ComparedParts): ComparedPlanner {
  const { tablesFor, run, outcomeOf, begin, take, hand, voices } = parts;
  const kept = new Map<string, Kept>();

  function keep(id: string, shown: Carve, plan?: Kept["plan"]): PlanColumn {
    if (shown.broken !== undefined) throw voices.refusal("refused: contradicts itself");
    const column = planColumn(shown);
    kept.set(id, { column, assigned: assignedOf(shown), ...(plan && { plan }) });
    return column;
  }

  function usable(id: string): NonNullable<Kept["plan"]> {
    const plan = kept.get(id)?.plan;
    if (plan === undefined) throw voices.refusal("refused: plan is gone");
    return plan;
  }

  /** Whether each account has the same rep in both. */
  function isSame(one: string, other: string): boolean {
    const [a, b] = [kept.get(one), kept.get(other)];
    if (a === undefined || b === undefined) return false;
    const { accounts, onlyOne } = differing(a.assigned, b.assigned);
    return accounts.length + onlyOne === 0;
  }

  async function carved(
    { settings, pins, tongue, ...choices }: Choices,
    onProgress: (progress: Progress) => void,
  ): Promise<{ readonly made: Carve; readonly source: PlanSource }> {
    const stop = begin();
    const source = { tables: tablesFor({ settings, pins, ...choices }), settings, pins };
    const voice = await voices.hear(tongue);
    const steps = carveSteps(source.tables, settings, pins, { stop, voice });
    return { made: await run(steps, onProgress), source };
  }

  return {
    carveToCompare: (id, choices, onProgress) =>
      outcomeOf(async () => {
        const { made, source } = await carved(choices, onProgress);
        return keep(id, made, { made, stored: storable(made, source) });
      }),
    tryOut: (choices, onProgress) =>
      outcomeOf(async () => planColumn((await carved(choices, onProgress)).made)),
    checkRules: (choices) =>
      outcomeOf(async () => {
        const { settings, pins, tongue } = choices;
        const voice = await voices.hear(tongue);
        const clash = rulesTogether(tablesFor(choices), settings, pins, voice);
        if (clash !== undefined) throw clash;
        return "together" as const;
      }),
    openToCompare: (id, body, decisions) =>
      outcomeOf(async () => {
        const stored = bodyFrom(unpacked(body, "This plan"));
        const made = await run(openedSteps(stored, { voice: voices.now() }), quiet);
        const plan = { made, stored: storedAgain(made, stored, body) };
        if (made.broken !== undefined || decisions.length === 0) return keep(id, made, plan);
        const byHand = reviewOf(made).byHand(decisions);
        const shown = byHand.size === 0 ? made : await run(revisedSteps(made, byHand), quiet);
        return keep(id, shown, plan);
      }),
    handToCompare: (id) => outcomeOf(() => Promise.resolve(keep(id, hand()))),
    todayToCompare(id, choices) {
      const today = todayColumn(tablesFor(choices), choices.settings, choices.pins);
      if (today === undefined) return undefined;
      kept.set(id, today);
      return today.column;
    },
    keepCompared(ids) {
      for (const id of kept.keys()) if (!ids.includes(id)) kept.delete(id);
    },
    compareInWords(plans): ComparedWords {
      const say = sayWith(voices.now());
      const known = plans.flatMap(({ id, name }) => {
        const column = kept.get(id)?.column;
        return column === undefined ? [] : [{ id, name, column }];
      });
      const trades = known.slice(1).map((other, at) => {
        const one = known[at] as (typeof known)[number];
        return say(tradeWords(one, other, isSame(one.id, other.id)));
      });
      return { trades, knee: kneeText(known, say) };
    },
    differences(one, other) {
      const [a, b] = [kept.get(one), kept.get(other)];
      if (a === undefined || b === undefined) return undefined;
      const found = differing(a.assigned, b.assigned);
      return { ...found, exchanges: exchangesIn(found.accounts) };
    },
    useCompared(id) {
      const { made, stored } = usable(id);
      take(made, stored);
      return reportOf(made);
    },
    storedCompared(id) {
      const { made, stored } = usable(id);
      return stored.toStore(made);
    },
  };
}
