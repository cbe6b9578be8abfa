import { forward } from "../../assign";
import { productVersion } from "../../audit/productVersion";
import { InfeasibleError, InputError } from "../../errors";
import type { Progress } from "../../model";
import { beginningOf, carveSteps, type Carve, type CarveOptions, type Origin } from "../carve";
import { describeSteps } from "../describe";
import { rankingIn } from "../first/serving";
import type { Inputs } from "../inputs/inputs";
import { setupOf, type Setup } from "../problem/setup";
import { plural } from "../numberText";
import { bodyFormat, whoIsIn, type StoredBody, type StoredServing } from "./body";
import { tablesOf } from "./storedTables";
import { damaged } from "./versioned";

/**
 * What was stored, held against what it is read as now. Another version may read cells, or count, in
 * another way; the plan then still is the plan that was stored, if it is about the same people.
 */
function checkStored(body: StoredBody, inputs: Inputs, { fingerprint }: Origin): void {
  const isSame = body.product === productVersion;
  if (isSame ? fingerprint === body.fingerprint : whoIsIn(inputs) === body.who) return;
  if (isSame) throw damaged(bodyFormat);
  throw new InputError(
    `This plan was made by version ${body.product} of Territory Planner, which read its tables otherwise than version ${productVersion} does. Carve the tables again.`,
  );
}

/** The problem that was solved, with who waits as it was decided then. */
function setupWith(plain: Setup, serving: StoredServing | undefined): Setup {
  if (serving === undefined) return plain;
  const { waits, stays, givenUp } = serving;
  return setupOf(plain.inputs, plain.settings, {
    ...{ plain, waits, stays, ranking: rankingIn(plain) },
    ...(givenUp && { givenUp }),
  });
}

/**
 * Opens a stored plan: the carve that it was, without a search. What is said of it is worked out from what
 * is stored, so that nothing shown was copied; what the search proved is taken as stored.
 *
 * @throws InputError where what is stored isn't what was saved
 */
export function openedSteps(
  body: StoredBody,
  options: Pick<CarveOptions, "voice"> = {},
): Generator<Progress, Carve, void> {
  return forward(openingSteps(body, options));
}

function* openingSteps(
  body: StoredBody,
  { voice }: Pick<CarveOptions, "voice">,
): Generator<Progress, Carve, void> {
  yield { done: 0, stage: "Reading the tables" };
  const { settings, pins, found, fingerprint } = body;
  const { inputs, origin } = beginningOf(tablesOf(body.tables), settings, pins, voice);
  checkStored(body, inputs, origin);
  yield { done: 0.5, stage: "Setting up" };
  const setup = setupWith(setupOf(inputs, settings), found.serving);
  const { plan, places, clash } = found;
  return yield* describeSteps(
    setup,
    { ...origin, fingerprint },
    { plan, ...(places && { places }) },
    clash ? { clash: new InfeasibleError(clash.message, { rules: clash.rules }) } : {},
  );
}

/** A stored plan made anew from what is stored of its tables and settings. */
export interface Reproduced {
  readonly carve: Carve;
  /** Whether all of it is what was stored: fingerprint and plan. */
  readonly isSame: boolean;
  /** Accounts that have another rep than in the stored plan. */
  readonly differing: number;
  readonly text: string;
}

function textOf(body: StoredBody, carve: Carve, differing: number): string {
  const { product, found } = body;
  if (carve.fingerprint === body.fingerprint && differing === 0)
    return "Made anew from what is stored, the plan is the same to the last account.";
  const what =
    differing === 0
      ? "has another fingerprint and the same rep for each account"
      : `has another rep for ${plural(differing, "account")}`;
  const why = !found.plan.finished
    ? "its search was stopped before the end, at a moment that nobody can repeat"
    : product !== productVersion
      ? `version ${product} made it, and this is version ${productVersion}`
      : "what is stored isn't what was saved";
  return `Made anew from what is stored, the plan ${what}: ${why}.`;
}

/** Searches for a stored plan anew, from what is stored of its tables and settings. */
export function* reproducedSteps(
  body: StoredBody,
  options: Pick<CarveOptions, "stop" | "voice"> = {},
): Generator<Progress, Reproduced, void> {
  const { settings, pins, found } = body;
  const carve = yield* carveSteps(tablesOf(body.tables), settings, pins, {
    ...options,
    contradictions: found.clash ? "look" : "refuse",
  });
  const stored = found.plan.rep;
  const differing = carve.plan.rep.reduce((all, rep, at) => all + (rep === stored[at] ? 0 : 1), 0);
  const isSame = carve.fingerprint === body.fingerprint && differing === 0;
  return { carve, isSame, differing, text: textOf(body, carve, differing) };
}
