import { outOfReach } from "../../assign";
import { furthestOf } from "../../fairness/peers";
import type { Plan } from "../../model";
import { heldBy } from "../../territory/summary";
import type { Inputs } from "../inputs/inputs";
import { undatedNote } from "../inputs/locks";
import { moveCap, ownedCount } from "../inputs/moveCap";
import { amountText, countText, percentText, plural } from "../numberText";
import { sentence } from "./english";
import { excessNotes } from "./excess";
import { houseNotes } from "./house";
import { lighterMoveNotes, recencyNotes } from "./lighterMoves";
import { outsideCategory } from "../measures/categoryLines";
import { balancesCategories } from "../problem/limits";
import { categoryText } from "./categories";
import { limitNotes } from "./limits";
import { listText } from "./listText";
import { reachWords } from "./reachWords";
import { sayIt } from "./sayIt";
import { limit } from "./sentence";
import { waitingNotes } from "./waits";
import { splitNotes } from "./whole";
import type { Setup } from "../problem/setup";
import { byRules } from "../peers/peers";
import { wholeTeam } from "../tables/repColumns";
import { ruleName } from "../rules/ruling";
import { settingText } from "../settings/settingText";
import { dependsOnRep } from "../problem/value";

/**
 * How far the furthest rep is from a fair share, as the verdict measures it, and whether that is
 * what the search went by: where a column says who are peers and no rule keeps their accounts
 * apart, the search evens out the whole team.
 */
function furthestBy(
  { problem, measureNames, peersFor, inputs }: Setup,
  plan: Plan,
  measure: number,
): { readonly off: number; readonly isSearched: boolean } {
  const name = measureNames[measure] ?? "";
  const peers = peersFor(name);
  const searched = plan.measures[measure]?.spread ?? NaN;
  if (peers.by === wholeTeam || peers.by === byRules) return { off: searched, isSearched: true };
  const load = inputs.measures.find((one) => one.name === name)?.load;
  const held = heldBy(plan.rep, problem.reps, load ?? problem.measures?.[measure]?.load);
  const { off } = furthestOf(peers, held);
  return { off, isSearched: Math.abs(off - searched) < 1e-9 };
}

/** A tolerance that was asked for and could not be kept, with how near the plan comes. */
function toleranceNotes(setup: Setup, plan: Plan): string[] {
  const { problem, measureNames } = setup;
  return outOfReach(problem, plan).flatMap(({ measure, proof }) => {
    const tolerance = problem.measures?.[measure]?.tolerance ?? NaN;
    const { off, isSearched } = furthestBy(setup, plan, measure);
    if (!isSearched && off <= tolerance) return [];
    const why = sayIt(reachWords(setup.inputs, proof, { isSearched, finished: plan.finished }));
    return [
      `${measureNames[measure] ?? ""}: the tolerance is ${percentText(tolerance)}, and the furthest rep is ${percentText(off)} from a fair share. ${why}`,
    ];
  });
}

/** Kinds of accounts of which a rep has too few or too many. */
function categoryNotes(setup: Setup, plan: Plan): string[] {
  const { inputs, settings } = setup;
  if (!balancesCategories(settings)) return [];
  return inputs.categories.flatMap((category) => {
    const [furthest] = outsideCategory(setup, category, plan.rep);
    return furthest === undefined
      ? []
      : [
          `${category.name}: ${categoryText(furthest, inputs.reps.name)}. ${sayIt(reachWords(inputs, undefined))}`,
        ];
  });
}

function valueNotes({ settings, value, distances, weights }: Setup, inputs: Inputs): string[] {
  const { approach } = settings;
  const notes: string[] = [];
  if (approach === "potential" || approach === "hybrid" || approach === "flow") {
    if (value !== undefined && !dependsOnRep(value, inputs.reps.count)) {
      notes.push(
        `${inputs.valueName ?? "The value"} is the same with every rep, so it only decides which accounts stay unassigned where capacity is short.`,
      );
    }
  }
  if (approach === "hybrid") {
    if (distances !== undefined && settings.alpha === "auto") {
      notes.push(`The weight of travel (alpha) was set to ${weights.alpha} per trip and km.`);
    }
    if (settings.beta === "auto") {
      notes.push(
        `The weight of unevenness (beta) was set to ${weights.beta} per unit of the variance of ${inputs.varianceName ?? ""}.`,
      );
    }
  }
  if (approach === "flow") {
    if (settings.gamma === "auto") {
      notes.push(`The weight of value (gamma) was set to ${weights.gamma} trips x km.`);
    }
    if (settings.workload !== "" && settings.workload.toLowerCase() !== "accounts") {
      notes.push(
        `In a flow each account counts 1 against capacity; ${settings.workload} is not looked at.`,
      );
    }
  }
  return notes;
}

function shortageNotes({ problem, serving }: Setup, { house }: Inputs, plan: Plan): string[] {
  const { mustCoverMissed, workload, lowerBound } = plan.shortage;
  const notes: string[] = [];
  // Where it is decided beforehand who waits, that is said by itself.
  if (
    serving === undefined &&
    workload > 0 &&
    plan.unassigned.some(({ reason }) => reason !== "no eligible rep")
  ) {
    const rest = house === "" ? "stay unassigned" : `go to ${house}`;
    notes.push(
      lowerBound > 0
        ? `Capacity is short: some accounts ${rest}. As much workload as possible is placed before anything else is looked at.`
        : `There is room enough in all, but some accounts ${rest}: the reason of each says what keeps it from a rep.`,
    );
  }
  if (mustCoverMissed > 0 && problem.mustCover !== undefined) {
    notes.push(
      `${plural(mustCoverMissed, "must-cover account")} could not be given to a rep who may serve ${mustCoverMissed === 1 ? "it" : "them"}.`,
    );
  }
  return notes;
}

/** A cap on moves under which nothing can change, which nobody would look for in a setting. */
function capNotes({ settings }: Setup, inputs: Inputs): string[] {
  const owned = ownedCount(inputs);
  if (owned === 0 || moveCap(inputs, settings) !== 0) return [];
  const { maxMovedPercent, movedAlready } = settings;
  // Whoever sets none wants none.
  if (maxMovedPercent === 0) return [sayIt(sentence("no moves allowed", { limit: limit(0) }))];
  const least = Math.min(100, Math.ceil((100 * (movedAlready + 1)) / owned));
  const already =
    movedAlready > 0 ? ` beyond the ${countText(movedAlready)} that did this quarter` : "";
  return [
    `${maxMovedPercent} % of ${plural(owned, "account")} allows no account to change hands${already}: raise ${settingText("maxMovedPercent")} to ${least}${least < 100 ? " or more" : ""}.`,
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
function placeNotes(setup: Setup, { accounts, reps }: Inputs): string[] {
  const { settings, distances, inputs } = setup;
  const placed = settings.approach === "capacity" && settings.places === "recentred";
  const notes = looksAtTravel(setup) && !placed ? [...inputs.placeNotes] : [];
  if (distances === undefined || settings.radiusKm === 0) return notes;
  const unknown = accounts.id.filter((_, at) => distances.nearest(at) < 0).length;
  if (unknown > 0)
    notes.push(
      `${plural(unknown, "account")} without coordinates ${unknown === 1 ? "is" : "are"} not bound by the largest distance.`,
    );
  const homeless = reps.name.filter((_, rep) => !distances.isPlaced(rep));
  if (homeless.length > 0)
    notes.push(
      `The largest distance does not bind ${listText(homeless)}, whose ${homeless.length === 1 ? "place is" : "places are"} not known.`,
    );
  return notes;
}

/** Rules that take no account: a slip in a name, or a rule above that takes them all. */
function ruleNotes({ ruling, inputs }: Setup): string[] {
  if (ruling === undefined) return [];
  const { rules, accounts } = inputs;
  const taken = new Set(ruling.ruleOf);
  return rules.flatMap((rule, at) => {
    if (taken.has(at)) return [];
    const met = accounts.id.some((_, account) => rule.applies(account));
    if (!met) return [`${ruleName(rule)} matches no account. Check its words against the cells.`];
    return [
      `${ruleName(rule)} takes no account: ${rule.number > 1 ? "a rule above takes what it matches" : "what it matches has no such rep"}.`,
    ];
  });
}

/** Loads below 0, which a carve can't share out: how many, and what they come to. */
function belowZeroNotes({ accounts, loadName }: Inputs): string[] {
  const below = accounts.load.filter((load) => load < 0);
  if (below.length === 0) return [];
  const sum = amountText(below.reduce((all, one) => all + one, 0));
  const one = below.length === 1;
  return [
    `${plural(below.length, "account")} ${one ? "has" : "have"} a ${loadName} below 0 (${sum} in all): in the carve ${one ? "it counts" : "they count"} 0, and ${one ? "it is" : "they are"} measured as ${one ? "it is" : "they are"}.`,
  ];
}

/** What an honest report adds to a plan: what could not be kept, and what the numbers rest on. */
export function notesOf(setup: Setup, inputs: Inputs, plan: Plan): string[] {
  const { approach, places } = setup.settings;
  const recentred = approach === "capacity" && places === "recentred";
  const baseline = approach === "round robin" || approach === "greedy";
  return [
    ...toleranceNotes(setup, plan),
    ...limitNotes(setup, inputs, plan).map(sayIt),
    ...categoryNotes(setup, plan),
    ...valueNotes(setup, inputs),
    ...shortageNotes(setup, inputs, plan),
    ...waitingNotes(setup, plan).map(sayIt),
    ...houseNotes(setup).map(sayIt),
    ...splitNotes(setup, plan),
    ...capNotes(setup, inputs),
    ...excessNotes(setup, plan).map(sayIt),
    ...lighterMoveNotes(inputs, plan),
    ...(setup.problem.moves ? recencyNotes(inputs) : []),
    ...belowZeroNotes(inputs),
    ...placeNotes(setup, inputs),
    ...ruleNotes(setup),
    ...inputs.peopleNotes,
    ...(inputs.reps.share !== undefined && setup.settings.shares === "capacity"
      ? [`Fair shares are those of the reps' column ${inputs.reps.share.header}.`]
      : []),
    ...(inputs.reps.shareGap !== undefined && setup.settings.shares === "capacity"
      ? [inputs.reps.shareGap]
      : []),
    ...(recentred
      ? [
          "Each rep's place was moved to where the accounts of the plan travel least from; what is proven holds for these places.",
        ]
      : []),
    ...(inputs.undatedLocks > 0 ? [undatedNote(inputs.undatedLocks)] : []),
    ...(baseline
      ? [
          `${approach === "greedy" ? "Greedy" : "Round robin"} is a baseline to compare with: it takes accounts one by one and improves nothing.`,
        ]
      : []),
  ];
}
