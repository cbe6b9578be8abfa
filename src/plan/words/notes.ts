import type { Plan } from "../../model";
import type { Inputs } from "../inputs/inputs";
import { undatedNote } from "../inputs/locks";
import { moveCap, ownedCount } from "../inputs/moveCap";
import { excessNotes } from "./excess";
import { houseNotes } from "./house";
import { lighterMoveNotes, recencyNotes } from "./lighterMoves";
import { outsideCategory } from "../measures/categoryLines";
import type { OutsideRep } from "../measures/outside";
import { balancesCategories } from "../problem/limits";
import { categoryWords } from "./categories";
import { sentence, type Key } from "./english";
import { limitNotes } from "./limits";
import { settingValue } from "./names";
import { outsideNotes } from "./outside";
import { amount, count, exact, limit, text, texts, words, type Sentence } from "./sentence";
import type { Told } from "./told";
import { ruleNotes } from "./ruleNotes";
import { waitingNotes } from "./waits";
import { splitNotes } from "./whole";
import type { Setup } from "../problem/setup";
import { isBaseline } from "../settings/approaches";
import { dependsOnRep } from "../problem/value";

type Notes = readonly Sentence<Key>[];

/** Kinds of accounts of which a rep has too few or too many. */
function categoryNotes(setup: Setup, plan: Plan): Notes {
  const { inputs, settings } = setup;
  if (!balancesCategories(settings)) return [];
  return inputs.categories.flatMap((category) => {
    const [furthest] = outsideCategory(setup, category, plan.rep);
    if (furthest === undefined) return [];
    return [
      sentence("kind not kept", {
        kind: text(category.name),
        holds: words(categoryWords(inputs, furthest)),
        why: words(sentence(plan.finished ? "none nearer" : "search stopped")),
      }),
    ];
  });
}

function valueNotes({ settings, value, distances, weights }: Setup, inputs: Inputs): Notes {
  const { approach } = settings;
  const notes: Sentence<Key>[] = [];
  if (approach === "potential" || approach === "hybrid" || approach === "flow") {
    if (value !== undefined && !dependsOnRep(value, inputs.reps.count)) {
      const { valueName } = inputs;
      const what = valueName === undefined ? words(sentence("the value")) : text(valueName);
      notes.push(sentence("worth the same", { value: what }));
    }
  }
  if (approach === "hybrid") {
    if (distances !== undefined && settings.alpha === "auto")
      notes.push(sentence("alpha set", { weight: exact(weights.alpha) }));
    if (settings.beta === "auto") {
      const load = text(inputs.varianceName ?? "");
      notes.push(sentence("beta set", { weight: exact(weights.beta), load }));
    }
  }
  if (approach === "flow") {
    if (settings.gamma === "auto")
      notes.push(sentence("gamma set", { weight: exact(weights.gamma) }));
    if (settings.workload !== "" && settings.workload.toLowerCase() !== "accounts")
      notes.push(sentence("flow counts accounts", { workload: text(settings.workload) }));
  }
  return notes;
}

function shortageNotes({ problem, serving }: Setup, { house }: Inputs, plan: Plan): Notes {
  const { mustCoverMissed, workload, lowerBound } = plan.shortage;
  const notes: Sentence<Key>[] = [];
  // Where it is decided beforehand who waits, that is said by itself.
  if (
    serving === undefined &&
    workload > 0 &&
    plan.unassigned.some(({ reason }) => reason !== "no eligible rep")
  ) {
    const where =
      house === "" ? sentence("stay unassigned") : sentence("go to house", { house: text(house) });
    const key = lowerBound > 0 ? "capacity is short" : "room in all";
    notes.push(sentence(key, { where: words(where) }));
  }
  if (mustCoverMissed > 0 && problem.mustCover !== undefined)
    notes.push(sentence("must-cover missed", { missed: count(mustCoverMissed) }));
  return notes;
}

/** A cap on moves under which nothing can change, which nobody would look for in a setting. */
function capNotes({ settings }: Setup, inputs: Inputs): Notes {
  const owned = ownedCount(inputs);
  if (owned === 0 || moveCap(inputs, settings) !== 0) return [];
  const { maxMovedPercent, movedAlready } = settings;
  // Whoever sets none wants none.
  if (maxMovedPercent === 0) return [sentence("no moves allowed", { limit: limit(0) })];
  const least = Math.min(100, Math.ceil((100 * (movedAlready + 1)) / owned));
  const advice = sentence(least < 100 ? "advise cap or more" : "advise cap", {
    setting: settingValue("maxMovedPercent"),
    least: exact(least),
  });
  return [
    sentence(movedAlready > 0 ? "cap allows nothing more" : "cap allows nothing", {
      percent: exact(maxMovedPercent),
      owned: count(owned),
      already: count(movedAlready),
      advice: words(advice),
    }),
  ];
}

/** Whether a table has a column of places, so that somebody may count on travel. */
function hasPlaces({ accounts, reps }: Inputs): boolean {
  return [accounts, reps].some(({ latitude, longitude }) => (latitude ?? longitude) !== undefined);
}

/** Whether the approach, or a rule, goes by distances; an even plan does where there are places. */
function looksAtTravel({ settings, inputs }: Setup): boolean {
  const { approach, alpha, travel, radiusKm } = settings;
  if (radiusKm > 0 || inputs.rules.some(({ action }) => action.kind === "nearest")) return true;
  if (approach === "equity") return travel && hasPlaces(inputs);
  if (approach === "hybrid") return alpha !== 0;
  return approach === "capacity" || approach === "flow" || approach === "greedy";
}

/** Where places are missing; those whom the search has placed are missing none. */
function placeNotes(setup: Setup, { accounts, reps }: Inputs): Notes {
  const { settings, distances, inputs } = setup;
  const placed = settings.approach === "capacity" && settings.places === "recentred";
  const notes = looksAtTravel(setup) && !placed ? [...inputs.placeNotes] : [];
  if (distances === undefined || settings.radiusKm === 0) return notes;
  const unknown = accounts.id.filter((_, at) => distances.nearest(at) < 0).length;
  if (unknown > 0) notes.push(sentence("accounts not bound", { unknown: count(unknown) }));
  const homeless = reps.name.filter((_, rep) => !distances.isPlaced(rep));
  if (homeless.length > 0) notes.push(sentence("reps not bound", { reps: texts(homeless) }));
  return notes;
}

/** Loads below 0, which a carve can't share out: how many, and what they come to. */
function belowZeroNotes({ accounts, loadName }: Inputs): Notes {
  const below = accounts.load.filter((load) => load < 0);
  if (below.length === 0) return [];
  return [
    sentence("loads below zero", {
      below: count(below.length),
      load: text(loadName),
      sum: amount(below.reduce((all, one) => all + one, 0)),
    }),
  ];
}

/** Where fair shares by a column come from, or why they don't. */
function shareNotes({ settings }: Setup, { reps }: Inputs): Notes {
  if (settings.shares !== "capacity") return [];
  const { share, shareGap } = reps;
  if (share !== undefined) return [sentence("shares of column", { header: text(share.header) })];
  return shareGap === undefined ? [] : [shareGap];
}

/** What an approach does that changes how its plan is to be read. */
function approachNotes({ settings }: Setup, { undatedLocks }: Inputs): Notes {
  const { approach, places } = settings;
  return [
    ...(approach === "capacity" && places === "recentred" ? [sentence("places were moved")] : []),
    ...(undatedLocks > 0 ? [undatedNote(undatedLocks)] : []),
    ...(isBaseline(approach)
      ? [sentence(approach === "greedy" ? "greedy is a baseline" : "round robin is a baseline")]
      : []),
  ];
}

/** What an honest report adds to a plan: what could not be kept, and what the numbers rest on. */
export function notesOf(told: Told, outside: readonly OutsideRep[]): Notes {
  const { setup, inputs, plan } = told;
  return [
    ...outsideNotes(told, outside),
    ...limitNotes(setup, inputs, plan),
    ...categoryNotes(setup, plan),
    ...valueNotes(setup, inputs),
    ...shortageNotes(setup, inputs, plan),
    ...waitingNotes(setup, plan),
    ...houseNotes(setup),
    ...splitNotes(setup, plan),
    ...capNotes(setup, inputs),
    ...excessNotes(told),
    ...lighterMoveNotes(inputs, plan),
    ...(setup.problem.moves ? recencyNotes(inputs) : []),
    ...belowZeroNotes(inputs),
    ...placeNotes(setup, inputs),
    ...ruleNotes(setup),
    ...inputs.peopleNotes,
    ...shareNotes(setup, inputs),
    ...approachNotes(setup, inputs),
  ];
}
