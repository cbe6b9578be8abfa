import { planOfAssignment } from "../../assign";
import { hexOf, sink } from "../../audit/sink";
import type { Plan, Progress } from "../../model";
import { textOrder } from "../../table/textOrder";
import type { Carve } from "../carve";
import { describeSteps } from "../describe";
import { judgedBy } from "../problem/searches";
import { withPlaces } from "../problem/withPlaces";
import { nothingSaid, type ByHand, type HandChange, type SaidOf } from "./byHand";

/**
 * The fingerprint of a plan that was changed by hand: of the one it was made from and of each change,
 * in the order of the accounts' ids, so that nobody takes it for the plan of the search.
 */
export function changedFingerprint(
  { fingerprint, inputs }: Pick<Carve, "fingerprint" | "inputs">,
  byHand: ByHand,
): string {
  if (byHand.size === 0) return fingerprint;
  const changes = [...byHand.values()];
  const ids = changes.map(({ account }) => inputs.accounts.id[account] ?? "");
  const out = sink();
  out.text(fingerprint);
  for (const at of textOrder(ids)) {
    const { rep } = changes[at] as HandChange;
    out.text(ids[at] ?? "");
    out.text(inputs.reps.name[rep] ?? inputs.house);
  }
  return hexOf(out.end());
}

/** The plan of a search with the accounts that people gave elsewhere. O(n k) */
export function planByHand({ setup, places, plan }: Carve, byHand: ByHand): Plan {
  const rep = plan.rep.slice();
  for (const change of byHand.values()) rep[change.account] = change.rep;
  const problem = withPlaces(setup.problem, places);
  return planOfAssignment(problem, judgedBy(setup.settings.approach), rep, plan);
}

/**
 * A plan with what people decided of it: counted afresh, with the proof of its search held against it,
 * and with their reasons. No account moves but theirs. O(n k)
 *
 * @param made - the carve of the search, whatever was changed before
 * @param said - what people said of accounts that they left where the search had them
 */
export function* revisedSteps(
  made: Carve,
  byHand: ByHand,
  said: SaidOf = nothingSaid,
): Generator<Progress, Carve, void> {
  const { setup, places, door, targets, say } = made;
  const revised = planByHand(made, byHand);
  const fingerprint = changedFingerprint(made, byHand);
  return yield* describeSteps(
    setup,
    { door, targets, say, fingerprint },
    { plan: revised, ...(places && { places }) },
    { byHand, said },
  );
}
