/** What speaks for a rep, as part of a sentence. */
import type { Inputs } from "../inputs/inputs";
import { distancesOf } from "../inputs/places";
import type { Setup } from "../problem/setup";
import { dependsOnRep, worthWith } from "../problem/value";

function ordinal(rank: number): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${["th", "st", "nd", "rd"][tail] ?? "th"}`;
}

export type Clause = (account: number, rep: number) => string;

/** Where an account's rep stands among all by distance: "the nearest rep, 45 km away". */
function nearness(inputs: Inputs, excuse: string): Clause {
  const distances = distancesOf(inputs);
  return (account, rep) => {
    if (distances !== undefined && !distances.isPlaced(rep)) return "whose own place is not known";
    const km = distances?.km(account, rep) ?? NaN;
    if (distances === undefined || Number.isNaN(km)) return "its place is not known";
    const chord = distances.chordSquared(account, rep);
    let rank = 1;
    for (let r = 0; r < inputs.reps.count; r++)
      if (distances.chordSquared(account, r) < chord) rank += 1;
    const away = `${km.toFixed(0)} km away`;
    return rank === 1
      ? `the nearest rep, ${away}`
      : `the ${ordinal(rank)} nearest rep, ${away}; ${excuse} a nearer one`;
  };
}

/** With whom an account is worth how much: "with whom it is worth most". */
function worthiness({ value, inputs }: Setup): Clause {
  if (value === undefined || !dependsOnRep(value, inputs.reps.count)) {
    return () => "where it is worth as much as with anybody";
  }
  const worth = worthWith(value, inputs.reps.count);
  return (account, rep) => {
    const here = worth(account, rep);
    let rank = 1;
    for (let r = 0; r < inputs.reps.count; r++) if (worth(account, r) > here) rank += 1;
    return rank === 1
      ? "with whom it is worth most"
      : `with whom it is worth ${ordinal(rank)} most; capacity and the other rules keep it from a better one`;
  };
}

/**
 * What speaks for the rep whom an account goes to, by the approach.
 *
 * @param standing - how far each rep stood from a fair share
 */
export function clauseFor(setup: Setup, inputs: Inputs, standing: (rep: number) => string): Clause {
  const { settings, problem } = setup;
  const stood: Clause = (_, rep) => `who stood ${standing(rep)}`;
  const known = distancesOf(inputs) !== undefined;
  switch (settings.approach) {
    case "equity":
    case "rules": {
      if (problem.measures === undefined || !known) return stood;
      const near = nearness(inputs, "the balance and the other rules keep it from");
      return (account, rep) => `${stood(account, rep)}: ${near(account, rep)}`;
    }
    case "capacity":
    case "flow":
      return nearness(inputs, "capacity, locks or the cap on moves keep it from");
    case "potential":
      return worthiness(setup);
    case "hybrid": {
      const worth = worthiness(setup);
      if (!known) return worth;
      const near = nearness(inputs, "value, evenness or the other rules speak against");
      return (account, rep) => `${worth(account, rep)}: ${near(account, rep)}`;
    }
    case "greedy":
      return known
        ? nearness(inputs, "accounts of higher value left no room with")
        : () => "who had the lowest workload so far";
    case "round robin":
      return () => "whose turn it was";
  }
}
