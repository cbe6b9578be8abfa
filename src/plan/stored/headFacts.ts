import { productVersion } from "../../audit/productVersion";
import type { Work } from "../../assign";
import type { Carve } from "../carve";
import { measuresOf } from "../measures/measures";
import { territoriesOf } from "../measures/territories";
import { planFigures } from "../operations/planFigures";
import type { ByHand } from "../review/byHand";
import { changedFingerprint, planByHand } from "../review/revise";
import { limitOf } from "../words/verdict";
import type { HeadFacts } from "./head";

/**
 * What a head says of a plan.
 *
 * @param made - as the search found it
 * @param shown - with what was changed by hand since; the same where nothing was
 */
export function headFacts(made: Carve, shown: Carve = made): HeadFacts {
  const { setup, inputs, plan, targets, cap, measures, settings, broken } = shown;
  const { furthest, gini, km, met, unplaced } = planFigures(setup, inputs, shown, plan.rep);
  return {
    product: productVersion,
    approach: settings.approach,
    loadName: inputs.loadName,
    fingerprint: made.fingerprint,
    changedFingerprint: shown.fingerprint,
    figures: {
      ...{ furthest, gini, km, met, unplaced, cap, moved: plan.moved },
      accounts: inputs.accounts.count,
      limit: limitOf(setup, targets.limits)?.most ?? Infinity,
    },
    measures: measures.map(({ key, label, number, before, after, target, met: isMet }) => ({
      ...{ key, label, number, before, after, target, met: isMet },
    })),
    isBroken: broken !== undefined,
  };
}

/**
 * What a head says of a plan that was changed by hand: as `headFacts` of the revised plan, without the
 * reasons and the causes that a head holds nothing of. O(n k)
 */
export function* factsByHand(made: Carve, byHand: ByHand): Work<HeadFacts> {
  if (byHand.size === 0) return headFacts(made);
  const { inputs, setup, before, targets } = made;
  const plan = planByHand(made, byHand);
  yield 0.5;
  const after = territoriesOf(inputs, setup.peers, plan.rep);
  const rep = { before: inputs.accounts.owner, after: plan.rep };
  const measures = measuresOf(inputs, setup, rep, { before, after }, targets.limits);
  yield 0.9;
  return headFacts(made, {
    ...{ ...made, plan, measures },
    fingerprint: changedFingerprint(made, byHand),
  });
}
