import { productVersion } from "../../audit/productVersion";
import type { Carve } from "../carve";
import { planFigures } from "../operations/planFigures";
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
