import type { Decision } from "../../table/decision";
import type { Key } from "../words/english";
import type { Sentence } from "../words/sentence";
import type { WholeColumn } from "../whole/wholeColumn";
import type { OrderColumns } from "../first/firstColumns";
import type { Presence } from "../people/presence";
import type { Relations } from "../changes/relations";
import type { LockReason } from "./locks";
import type { IdlePin } from "./pins";
import type { Leaver } from "./owners";
import type { SegmentWinRates } from "./repsOf";
import type { CompiledRule } from "../rules/compileRules";

/** Properties by which accounts and reps are matched; undefined where there is no such column. */
export interface Properties {
  readonly segment: readonly string[] | undefined;
  readonly region: readonly string[] | undefined;
  readonly industry: readonly string[] | undefined;
  readonly language: readonly string[] | undefined;
  readonly speciality: readonly string[] | undefined;
  readonly state: readonly string[] | undefined;
  readonly country: readonly string[] | undefined;
  readonly partner: readonly string[] | undefined;
}

/** The accounts of a carve: one entry per distinct id, in the order of the ids. */
export interface Accounts extends Properties {
  readonly count: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** For each row under the headers its account, -1 where it has no id; rows that repeat an id share one. */
  readonly ofRow: Int32Array;
  readonly ownerName: readonly string[];
  /** Rep who owns the account, -1 where none of the reps does. */
  readonly owner: Int32Array;
  readonly load: Float64Array;
  readonly workload: Float64Array;
  /** Projected or current ARR, for the territory index; undefined where there is no such column. */
  readonly value: Float64Array | undefined;
  /** What each account could bring; undefined where there is no such column. */
  readonly potential: Float64Array | undefined;
  readonly score: Float64Array | undefined;
  /** What each account is to us today. */
  readonly relations: Relations;
  /** What each account is worth, of any sign; undefined where the approach doesn't look at it. */
  readonly worth: Float64Array | undefined;
  /** What the hybrid approach keeps even, of any sign. */
  readonly variance: Float64Array | undefined;
  readonly postalCode: readonly string[] | undefined;
  /** NaN where unknown; undefined where there is no such column. */
  readonly latitude: Float64Array | undefined;
  readonly longitude: Float64Array | undefined;
  readonly trips: Float64Array | undefined;
  /** Rep that the account stays with, or -1; and why. */
  readonly lockedTo: Int32Array;
  readonly lockReason: readonly LockReason[];
  /** 1 where the account is locked to the house. */
  readonly toHouse: Uint8Array;
  /** Group of accounts that share one rep, or -1; undefined where there is none. */
  readonly together: Int32Array | undefined;
  /** Accounts of one value share one rep; undefined where no column says so. */
  readonly whole: WholeColumn | undefined;
  /** 1 where the account comes before all others; undefined where none does. */
  readonly mustCover: Uint8Array | undefined;
}

/** Shares that the reps table asks for: "Weight %", "Share". */
export interface TargetShares {
  readonly header: string;
  readonly values: Float64Array;
}

/** Who is compared with whom: reps of one value are peers. */
export interface PeerColumn {
  readonly header: string;
  readonly values: readonly string[];
}

/** The reps of a carve, in the order of their names. */
export interface Reps extends Properties {
  readonly count: number;
  readonly name: readonly string[];
  /** Row of each rep on the sheet, from 0; for somebody who isn't there one below them all. */
  readonly row: Int32Array;
  /** Infinity where the reps have no capacity. */
  readonly capacity: Float64Array;
  /** What part of the whole each rep is to have, in any unit; undefined where no column says it of all. */
  readonly share: TargetShares | undefined;
  /** Why a column of shares is not used. */
  readonly shareGap: Sentence<Key> | undefined;
  /** Column of the reps that the setting "shares" names. */
  readonly chosenShare: TargetShares | undefined;
  /** Ramps counted in; NaN where blank; undefined where no column has quotas. */
  readonly quota: Float64Array | undefined;
  /** What fair shares are multiplied by for a ramp; undefined where it doesn't count for them. */
  readonly rampOfBook: Float64Array | undefined;
  /** Undefined where no column says who is compared with whom. */
  readonly peers: PeerColumn | undefined;
  /** Cells that list the postal codes of each rep. */
  readonly servedPostal: readonly string[] | undefined;
  readonly winRates: readonly SegmentWinRates[];
  readonly latitude: Float64Array | undefined;
  readonly longitude: Float64Array | undefined;
}

/** A load that is balanced within a tolerance (a part of the fair share). */
export interface BalancedLoad {
  readonly name: string;
  readonly load: Float64Array;
  readonly tolerance: number;
}

/** Accounts of one kind, of which each rep is to have a fair number. */
export type Category = BalancedLoad;

/** What each rep is to hold of a load, whatever his fair share is. */
export interface RepLimits {
  readonly name: string;
  readonly load: Float64Array;
  /** Per rep; -Infinity and Infinity where free. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

export interface Inputs {
  readonly accounts: Accounts;
  readonly reps: Reps;
  readonly loadName: string;
  readonly workloadName: string;
  readonly valueName: string | undefined;
  readonly varianceName: string | undefined;
  /** The loads of the setting "measures", or the load to balance alone. */
  readonly measures: readonly BalancedLoad[];
  /** Kinds of accounts to balance: 1 per account that is one. */
  readonly categories: readonly Category[];
  readonly limits: readonly RepLimits[];
  readonly rules: readonly CompiledRule[];
  /** Columns by which accounts come before others where room is short. */
  readonly orderColumns: OrderColumns;
  /** Name of the house pool, "" where there is none. */
  readonly house: string;
  /** Loads that count as 0 because their cells are blank or can't be read. */
  readonly zeroed: number;
  /** Accounts that stand in several rows under different owners. */
  readonly overlapping: number;
  /** Owners who are not among the reps, with the number of their accounts, most first. */
  readonly leavers: readonly Leaver[];
  /** Those of them who stand in the reps table but are not active, as the cells of owners have them. */
  readonly inactiveOwners: readonly string[];
  /** Owners, as the cells have them, who have another role than the plan is for. */
  readonly ownersOfOtherRoles: readonly string[];
  /** Dated locks that hold because nobody said what day it is. */
  readonly undatedLocks: number;
  /** Whether somebody is there, rep by rep. */
  readonly presence: readonly Presence[];
  /** Reps who get nothing for their share of 0. */
  readonly shareless: readonly string[];
  /** Who is who, where the tables don't say so letter by letter. */
  readonly decisions: readonly Decision[];
  /** Pins whose accounts are not in the table. */
  readonly idlePins: readonly IdlePin[];
  /** What is to be known about owners, reps and locks. */
  readonly peopleNotes: readonly Sentence<Key>[];
  /** Where places are missing; of no concern where travel is not looked at. */
  readonly placeNotes: readonly Sentence<Key>[];
}
