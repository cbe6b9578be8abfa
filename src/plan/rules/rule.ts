import type { Limits } from "../../defaults/limits";

/**
 * A rule of the user's own, as it was written. The grammar, in words: what it applies to, a colon,
 * who gets it.
 *
 *     Segment is ENT and Region is West: Ana; Ben
 *     Postal code starts with 94, 95: Carla
 *     within 50 km: nearest
 *     Partner is yes: house
 *     anything else: balance
 */
export interface Rule {
  /** From 1, in the user's order. */
  readonly number: number;
  /** What stands before the colon. */
  readonly when: string;
  /** All must hold; none for "anything else". */
  readonly conditions: readonly Condition[];
  readonly action: Action;
}

/** `field` is a header of the accounts, or a usual wording for one. */
export type Condition =
  | {
      readonly kind: "is" | "starts with" | "contains";
      readonly field: string;
      readonly not: boolean;
      readonly values: readonly string[];
    }
  | { readonly kind: "is blank"; readonly field: string; readonly not: boolean }
  | {
      readonly kind: "compare";
      readonly field: string;
      readonly limits: Limits;
      /** Whether the limits are days. */
      readonly isDay: boolean;
    }
  | { readonly kind: "within"; readonly km: number };

export type Action =
  /** Names parted by semicolons, shared out evenly where there are several. */
  | { readonly kind: "reps"; readonly names: string }
  | { readonly kind: "nearest" }
  /** Any rep, as the approach has it. */
  | { readonly kind: "balance" }
  | { readonly kind: "house" }
  /** Its owner; an account whose owner is not among the reps goes on to the next rule. */
  | { readonly kind: "owner" };
