import type { PeerParts } from "../../fairness/peers";
import { fairLevels } from "../../assign";
import type { RepLimits } from "../inputs/accountsAndReps";
import type { Inputs } from "../inputs/inputs";
import { sharesOf } from "../problem/shares";
import type { Settings } from "../settings/settings";
import { isWholeTeam, wholeTeam } from "../tables/wholeTeam";
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { text, type Sentence } from "../words/sentence";
import { partsOfLimited } from "./limitedParts";
import { namesByRules } from "./groupNames";

/** Reps who are compared with each other. */
export interface PeerGroup {
  /** In English, as sheets and formulas have it. */
  readonly name: string;
  /** The same for what is said of a plan. */
  readonly said: Sentence<Key>;
  readonly reps: readonly number[];
}

/**
 * Who is compared with whom. Fairness is between peers: shares, tolerances, measures and bounds are
 * taken inside each group.
 */
export interface Peers extends PeerParts {
  /** At least one; together all reps. */
  readonly groups: readonly PeerGroup[];
  /** Header of the column that tells peers, or "rules" where these split the team, or "team". */
  readonly by: string;
  /** Limits of the reps are counted into their parts of the load. */
  readonly limited?: true;
}

function grouped(
  groupOf: Int32Array,
  nameOf: (reps: readonly number[]) => Sentence<Key>,
): PeerGroup[] {
  const members: number[][] = [];
  groupOf.forEach((group, rep) => (members[group] ??= []).push(rep));
  return members.map((reps) => {
    const said = nameOf(reps);
    return { name: sayIt(said), said, reps };
  });
}

/** What tells peers where no column does: the rules about who may serve whom. */
export const byRules = "rules";

/** All reps are peers. */
export function oneTeam(part: Float64Array): Peers {
  const reps = [...part.keys()];
  return {
    groups: [{ name: "", said: sentence("the team"), reps }],
    groupOf: new Int32Array(part.length),
    by: wholeTeam,
    part,
  };
}

/** Group of each rep by the values of a column, upper and lower case alike. */
export function groupsByValue(values: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(values, (value) => {
    const key = value.trim().toLowerCase();
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    return group;
  });
}

function byColumn({ reps }: Inputs, part: Float64Array): Peers | undefined {
  if (reps.peers === undefined) return undefined;
  const { header, values } = reps.peers;
  const groupOf = groupsByValue(values);
  const nameOf = ([first = 0]: readonly number[]): Sentence<Key> => {
    const value = values[first]?.trim() ?? "";
    return value === ""
      ? sentence("group without name", { header: text(header) })
      : sentence("group name", { values: text(value) });
  };
  return { groups: grouped(groupOf, nameOf), groupOf, by: header, part };
}

/** Groups into which the rules split the team; undefined where they leave hardly anybody a peer. */
function splitByRules(
  inputs: Inputs,
  settings: Settings,
  eligible: Uint8Array,
  part: Float64Array,
): Peers | undefined {
  const { group: groupOf } = fairLevels({ load: inputs.accounts.load, eligible, part });
  const groups = grouped(groupOf, namesByRules(inputs, settings));
  const alone = groups.filter(({ reps }) => reps.length === 1).length;
  if (groups.length === 1 || 2 * alone > inputs.reps.count) return undefined;
  return { groups, groupOf, by: byRules, part };
}

/**
 * @param inputs - accounts that nobody may serve have no load left
 * @param eligible - n x k flags of who may serve what; everybody where absent
 */
export function peersOf(
  inputs: Inputs,
  settings: Settings,
  eligible: Uint8Array | undefined,
): Peers {
  const part = sharesOf(inputs, settings);
  if (isWholeTeam(settings)) return oneTeam(part);
  const column = byColumn(inputs, part);
  if (column !== undefined) return column;
  // Where rules are the plan, they say who gets what, not who is compared with whom.
  const mayRules = settings.approach !== "rules";
  const split = mayRules && eligible ? splitByRules(inputs, settings, eligible, part) : undefined;
  return split ?? oneTeam(part);
}

/**
 * What each rep would hold of a load if all could be divided as fairly as the rules allow, as
 * relative sizes above 0: the shares that the engine evens out to.
 */
export function engineShares(
  { by, part, limited }: Peers,
  load: Float64Array,
  eligible: Uint8Array | undefined,
): Float64Array {
  // With limits of their own, reps have no fairer parts than these.
  if (limited === true || eligible === undefined || by === wholeTeam) return part;
  const { fair } = fairLevels({ load, eligible, part });
  const total = fair.reduce((sum, one) => sum + one, 0);
  if (!(total > 0)) return part;
  // Whom the rules leave nothing has a share all the same: the engine divides by it.
  const least = (1e-6 * total) / part.length;
  return fair.map((one) => (Math.max(one, least) * part.length) / total);
}

/** The peers as they share a load of which some are to hold at least, or at most, so much. */
export function peersWithin(
  peers: Peers,
  limits: readonly RepLimits[],
  name: string,
  eligible: Uint8Array | undefined,
): Peers {
  const limit = limits.find((one) => one.name === name);
  if (limit === undefined) return peers;
  const shares = engineShares(peers, limit.load, eligible);
  return { ...peers, part: partsOfLimited(peers, shares, limit), limited: true };
}
