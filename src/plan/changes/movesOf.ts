import type { Moves } from "../../model";
import type { Inputs } from "../inputs/inputs";
import type { HardRule } from "../reach/hardRule";
import type { Peers } from "../peers/peers";
import type { Settings } from "../settings/settings";
import { forceOf } from "./forced";
import { checkForced, moveLimitsOf, type LimitedMoves } from "./moveLimits";
import { moveWeights } from "./moveWeights";
import { sayIt } from "../words/sayIt";

/** For lighter moves a rep's load may be shifted by this part of the tolerance, where loads are as even as can be. */
const partOfTolerance = 0.1;

/** ...and travel, or whatever a plan costs, may rise by this part, where somebody limits moves at all. */
const partOfCost = 0.01;

/** What moves weigh and which limits hold for them, as parts of a problem. */
interface WeighedMoves {
  /** Undefined where all moves weigh the same and nothing but their number is limited. */
  readonly moves: Moves | undefined;
  readonly moveLimits: readonly LimitedMoves[];
}

/**
 * @param eligible - n * k flags, undefined where everybody may serve every account
 * @throws InputError for a limit that nothing says how to count, or that what has to move passes
 */
export function movesOf(
  inputs: Inputs,
  settings: Settings,
  hardRules: readonly HardRule[],
  eligible: Uint8Array | undefined,
  peers: Peers,
): WeighedMoves {
  const { accounts, reps } = inputs;
  const moveLimits = moveLimitsOf(inputs, settings, peers);
  const mustMove = forcedAccounts(inputs, hardRules, eligible);
  const ownerOf = (account: number): number => accounts.owner[account] as number;
  const mayServe = (account: number, rep: number): boolean => {
    const lock = accounts.lockedTo[account] as number;
    return lock >= 0 ? lock === rep : eligible?.[account * reps.count + rep] !== 0;
  };
  checkForced(moveLimits, mustMove, ownerOf, mayServe, (account) => {
    const owner = accounts.owner[account] as number;
    const force = forceOf(inputs, hardRules, account);
    const who = `${accounts.id[account] ?? ""} of ${reps.name[owner] ?? ""}`;
    if (force?.by !== "rule") return `${who}, which is locked to another rep`;
    return `${who}: ${sayIt(force.rule.why(account, owner))}`;
  });
  const weight = moveWeights(accounts);
  if (weight === undefined && moveLimits.length === 0) return { moves: undefined, moveLimits };
  const isLimited = settings.maxMovedPercent < 100 || moveLimits.length > 0;
  const moves = {
    weight: weight ?? new Float64Array(accounts.count).fill(1),
    limits: moveLimits.map(({ amount, most, groupOf }) => ({
      amount,
      most,
      ...(groupOf && { groupOf }),
    })),
    slack: (partOfTolerance * settings.tolerance) / 100,
    costSlack: isLimited ? partOfCost : 0,
  };
  return { moves, moveLimits };
}

/** Accounts that can't stay with their owner, and that somebody else may have. */
function forcedAccounts(
  inputs: Inputs,
  hardRules: readonly HardRule[],
  eligible: Uint8Array | undefined,
): number[] {
  const { accounts, reps } = inputs;
  const forced: number[] = [];
  accounts.owner.forEach((owner, account) => {
    if (owner < 0 || forceOf(inputs, hardRules, account) === undefined) return;
    const row = eligible?.subarray(account * reps.count, (account + 1) * reps.count);
    if (row === undefined || row.includes(1)) forced.push(account);
  });
  return forced;
}
