import type { InfeasibleError } from "../errors";
import type { LorenzCurve } from "../fairness/lorenz";
import { lorenzAmong } from "../fairness/peers";
import type { Progress } from "../model";
import type { Carve, Origin } from "./carve";
import { moveCap } from "./inputs/moveCap";
import { measuresOf } from "./measures/measures";
import { outsideReps } from "./measures/outside";
import { territoriesOf } from "./measures/territories";
import type { Found } from "./problem/searches";
import type { Setup } from "./problem/setup";
import { nothingByHand, nothingSaid, type ByHand, type SaidOf } from "./review/byHand";
import { brokenBy } from "./words/clash";
import { sentence } from "./words/english";
import { handBreaches, handNotes, handReason, noProofByHand, withWords } from "./words/hand";
import { notesOf } from "./words/notes";
import { outsideWords } from "./words/outside";
import { proofsOf, type Proof } from "./words/proof";
import { reasonsOf, reasonText } from "./words/reasons";
import { words } from "./words/sentence";
import { toldOf } from "./words/told";
import { verdictOf } from "./words/verdict";

/** Accounts whose reasons are written in one unit of work. */
const reasonsPerUnit = 1000;

/** What is to be said of a plan beside what follows from it. */
export interface Beside {
  /** The hard rules that contradict each other, where the plan breaks them least. */
  readonly clash?: InfeasibleError;
  /** What people decided of it. */
  readonly byHand?: ByHand;
  /** What they said of accounts that they left where they were. */
  readonly said?: SaidOf;
}

/** All that is said of a plan: before and after, measures, verdict, proof, who is outside, reasons. */
export function* describeSteps(
  setup: Setup,
  origin: Origin,
  { plan, places }: Found,
  { clash, byHand = nothingByHand, said = nothingSaid }: Beside = {},
): Generator<Progress, Carve, void> {
  yield { done: 1, stage: "Measuring fairness" };
  const { settings } = setup;
  const inputs = places
    ? { ...setup.inputs, reps: { ...setup.inputs.reps, ...places } }
    : setup.inputs;
  const before = territoriesOf(setup.inputs, setup.peers, inputs.accounts.owner);
  const after = territoriesOf(inputs, setup.peers, plan.rep);
  const rep = { before: inputs.accounts.owner, after: plan.rep };
  const curve = (load: Float64Array): LorenzCurve | undefined => lorenzAmong(setup.peers, load);
  const told = { ...toldOf(setup, inputs, plan, before, places), byHand };
  const reasonOf = reasonsOf(told);
  const breach = clash && brokenBy(setup, clash, plan, origin.say);
  const reasons: string[] = [];
  for (let account = 0; account < inputs.accounts.count; account++) {
    if (account % reasonsPerUnit === 0) yield { done: 1, stage: "Writing reasons" };
    const broken = breach?.ofAccount.get(account);
    const reason = handReason(told, account) ?? withWords(reasonOf(account), said.get(account));
    reasons.push(
      reasonText(
        broken === undefined
          ? reason
          : [...reason, sentence("breaks a rule", { breach: words(broken) })],
        origin.say,
      ),
    );
  }
  const byHandBroken = handBreaches(told);
  // Nobody searched for a plan that breaks rules: nothing is known of it.
  const outside =
    breach === undefined ? yield* outsideReps(setup, plan, origin.targets.limits) : [];
  const proofs = (): readonly Proof[] => {
    if (breach !== undefined) return [];
    if (byHandBroken.length > 0) return noProofByHand(byHandBroken);
    return proofsOf(setup, plan, outside);
  };
  return {
    inputs,
    settings,
    setup,
    plan,
    broken: breach?.broken,
    places,
    cap: moveCap(inputs, settings),
    before,
    after,
    measures: measuresOf(inputs, setup, rep, { before, after }, origin.targets.limits),
    verdict: verdictOf(setup, inputs, after.load, origin.targets.limits),
    proofs: proofs(),
    outside: outside.map((one) => ({
      ...one,
      why: outsideWords(told, one, outside),
    })),
    lorenzBefore: curve(before.load),
    lorenzAfter: curve(after.load),
    reasons,
    byHand,
    said,
    notes: [
      ...handNotes(told, byHandBroken),
      ...(breach === undefined ? notesOf(told, outside) : []),
    ],
    ...origin,
  };
}
