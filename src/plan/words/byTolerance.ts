import type { Why } from "../../assign";
import { heldBy } from "../../territory/summary";
import { mayServeIn } from "../problem/setup";
import { sentence, type Key } from "./english";
import { exchangedFor } from "./exchange";
import { against, obstacleText } from "./obstacle";
import { limit, text, type Sentence, type Values } from "./sentence";
import { standing } from "./standing";
import type { Told } from "./told";

/** Reps who may serve accounts that go together. */
function openReps({ setup }: Told, together: readonly number[]): number[] {
  const { reps, lockedTo } = setup.problem;
  const eligible = mayServeIn(setup);
  return [...Array(reps).keys()].filter((rep) =>
    together.every((member) => {
      const lock = lockedTo?.[member] ?? -1;
      return lock >= 0 ? lock === rep : eligible?.[member * reps + rep] !== 0;
    }),
  );
}

/** What a rep holds of a measure as a part of a fair share, once some accounts have come. */
function levelWith(
  { setup, plan, fairOf, heldOf }: Told,
  measure: number,
  together: readonly number[],
  rep: number,
): number {
  const load = setup.problem.measures?.[measure]?.load;
  const coming = together.reduce(
    (sum, member) => sum + (plan.rep[member] === rep ? 0 : (load?.[member] ?? 0)),
    0,
  );
  return ((heldOf[measure]?.[rep] ?? 0) + coming) / (fairOf[measure]?.[rep] ?? 0);
}

/** The measure of which the owner was outside the limit and further over a share than the rep. */
function evenedOut(told: Told, { owner, rep }: Why): Sentence<Key> | undefined {
  const { setup, inputs, names, fairOf } = told;
  for (const [at, { load, tolerance }] of (setup.problem.measures ?? []).entries()) {
    const before = heldBy(inputs.accounts.owner, inputs.reps.count, load);
    const level = (of: number): number => before[of]! / (fairOf[at]?.[of] ?? 0);
    if (!(level(owner) > 1 + tolerance) || !(level(owner) > level(rep))) continue;
    return sentence("evened out of", {
      rep: names[rep] ?? text(""),
      owner: names[owner] ?? text(""),
      load: text(setup.measureNames[at] ?? ""),
      ownerLevel: standing(level(owner)),
      repLevel: standing(level(rep), true),
    });
  }
  return undefined;
}

/**
 * Limits around fair shares decided, and nothing else: whoever is inside them is as good as anybody, so
 * that an account leaves its owner for nothing less.
 */
export function byTolerance(told: Told, why: Why): Sentence<Key> {
  const { setup, names, explanation } = told;
  const { account, together, rep, owner, leaves, againstOwner } = why;
  const measures = setup.problem.measures ?? [];
  if (leaves) {
    const said = evenedOut(told, why);
    if (said !== undefined) return said;
    if (againstOwner !== undefined) return obstacleText(told, againstOwner);
    const levels = {
      owner: levelWith(told, 0, together, owner),
      rep: levelWith(told, 0, together, rep),
    };
    const exchanged = exchangedFor(told, why, levels);
    if (exchanged !== undefined) return exchanged;
  }
  const over = measures.findIndex(
    ({ tolerance }, at) => levelWith(told, at, together, rep) > 1 + tolerance + 1e-9,
  );
  const at = Math.max(0, over);
  const level = levelWith(told, at, together, rep);
  const values: Values = {
    rep: names[rep] ?? text(""),
    load: text(setup.measureNames[at] ?? ""),
  };
  const isInside = Math.abs(level - 1) <= (measures[at]?.tolerance ?? 0) + 1e-9;
  if (isInside) {
    const within = limit(measures[at]?.tolerance ?? 0);
    return sentence("level inside", { ...values, level: standing(level), limit: within });
  }
  if (over < 0) return sentence("level of", { ...values, level: standing(level) });
  const levelOf = (one: number): number => levelWith(told, at, together, one);
  const [other = -1] = openReps(told, together)
    .filter((one) => one !== rep)
    .sort((a, b) => levelOf(a) - levelOf(b) || a - b);
  if (other < 0 || !(levelOf(other) < level))
    return sentence("level of", { ...values, level: standing(level) });
  const claim = sentence("has less of", {
    ...values,
    other: names[other] ?? text(""),
    level: standing(level, true),
    otherLevel: standing(levelWith(told, at, [], other)),
  });
  return against(told, claim, { why, other, obstacle: explanation.obstacle(account, other) });
}
