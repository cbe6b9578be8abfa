import type { Inputs, Reps } from "../inputs/inputs";
import type { Properties, TargetShares } from "../inputs/accountsAndReps";
import type { Setup } from "../problem/setup";

/** A rep who is not in the table. */
export interface AddedRep {
  readonly name: string;
  readonly capacity: number;
  readonly quota: number;
  readonly latitude: number;
  readonly longitude: number;
  /** What stands in columns by which accounts and reps are matched; blank where absent. */
  readonly properties: ReadonlyMap<keyof Properties, string>;
  /** Postal codes served; "" for no limit. */
  readonly postal: string;
  /** The value by which peers are told. */
  readonly peers: string;
}

export const propertyNames = [
  "segment",
  "region",
  "industry",
  "language",
  "speciality",
  "state",
  "country",
  "partner",
] as const satisfies readonly (keyof Properties)[];

/** Mean of the figures that are known; NaN where none is. */
export function meanOf(figures: ArrayLike<number>): number {
  let sum = 0;
  let known = 0;
  for (let at = 0; at < figures.length; at++) {
    const one = figures[at] as number;
    if (!Number.isFinite(one)) continue;
    sum += one;
    known += 1;
  }
  return known > 0 ? sum / known : NaN;
}

function and(figures: Float64Array, one: number): Float64Array;
function and(figures: Float64Array | undefined, one: number): Float64Array | undefined;
function and(figures: Float64Array | undefined, one: number): Float64Array | undefined {
  return figures && Float64Array.from([...figures, one]);
}

/** What a share is for a rep about whom the column says nothing: as large as the others' on average. */
function withMean(shares: TargetShares | undefined): TargetShares | undefined {
  return shares && { ...shares, values: and(shares.values, meanOf(shares.values)) };
}

/** The inputs with one rep more, the last. */
export function withRep(inputs: Inputs, added: AddedRep): Inputs {
  const { reps, limits } = inputs;
  const properties = Object.fromEntries(
    propertyNames.map((name) => {
      const values = reps[name];
      return [name, values && [...values, added.properties.get(name) ?? ""]];
    }),
  ) as unknown as Properties;
  const more: Reps = {
    ...reps,
    ...properties,
    count: reps.count + 1,
    name: [...reps.name, added.name],
    row: Int32Array.from([...reps.row, Math.max(...reps.row) + 1]),
    capacity: and(reps.capacity, added.capacity),
    share: withMean(reps.share),
    chosenShare: withMean(reps.chosenShare),
    quota: and(reps.quota, added.quota),
    rampOfBook: and(reps.rampOfBook, 1),
    peers: reps.peers && { ...reps.peers, values: [...reps.peers.values, added.peers] },
    servedPostal: reps.servedPostal && [...reps.servedPostal, added.postal],
    winRates: reps.winRates.map(({ segment, rate }) => ({ segment, rate: and(rate, NaN) })),
    latitude: and(
      reps.latitude ?? (Number.isNaN(added.latitude) ? undefined : blanks(reps.count)),
      added.latitude,
    ),
    longitude: and(
      reps.longitude ?? (Number.isNaN(added.longitude) ? undefined : blanks(reps.count)),
      added.longitude,
    ),
  };
  return {
    ...inputs,
    reps: more,
    limits: limits.map((limit) => ({
      ...limit,
      least: and(limit.least, -Infinity),
      most: and(limit.most, Infinity),
    })),
  };
}

function blanks(count: number): Float64Array {
  return new Float64Array(count).fill(NaN);
}

/** A carve's setup as it is measured without one of its reps, who is left out of the peers. */
export interface Remaining {
  readonly setup: Setup;
  readonly inputs: Inputs;
  /** The place of each rep among those who stay; -1 for the one who leaves. */
  readonly placeOf: Int32Array;
}

/** The reps but one, to measure by; not to carve with, for rules still number all reps. */
export function withoutRep(setup: Setup, inputs: Inputs, leaving: number): Remaining {
  const { reps, accounts } = inputs;
  const stay = [...reps.name.keys()].filter((rep) => rep !== leaving);
  const placeOf = Int32Array.from(reps.name, (_, rep) =>
    rep === leaving ? -1 : rep - (rep > leaving ? 1 : 0),
  );
  const of = (figures: Float64Array): Float64Array =>
    Float64Array.from(stay, (rep) => figures[rep] as number);
  const some = (figures: Float64Array | undefined): Float64Array | undefined =>
    figures && of(figures);
  const { peers } = setup;
  const fewer: Inputs = {
    ...inputs,
    accounts: {
      ...accounts,
      owner: accounts.owner.map((owner) => (owner < 0 ? -1 : (placeOf[owner] as number))),
    },
    reps: {
      ...reps,
      count: stay.length,
      name: stay.map((rep) => reps.name[rep] ?? ""),
      row: Int32Array.from(stay, (rep) => reps.row[rep] as number),
      capacity: of(reps.capacity),
      quota: some(reps.quota),
      rampOfBook: some(reps.rampOfBook),
      share: reps.share && { ...reps.share, values: of(reps.share.values) },
      chosenShare: reps.chosenShare && {
        ...reps.chosenShare,
        values: of(reps.chosenShare.values),
      },
      latitude: some(reps.latitude),
      longitude: some(reps.longitude),
    },
  };
  const groups = peers.groups.map(({ reps: members, ...group }) => ({
    ...group,
    reps: members.flatMap((rep) => (rep === leaving ? [] : [placeOf[rep] as number])),
  }));
  const groupOf = Int32Array.from(stay, (rep) => peers.groupOf[rep] as number);
  return {
    setup: { ...setup, peers: { ...peers, groups, groupOf, part: of(peers.part) } },
    inputs: fewer,
    placeOf,
  };
}
