/** A hard rule, as a fact that can be dropped on its own. */
export type Rule =
  /** The account stays with the rep. */
  | { readonly kind: "lock"; readonly account: number; readonly rep: number }
  /** None of these reps may serve the account. */
  | { readonly kind: "eligibility"; readonly account: number; readonly reps: readonly number[] }
  /** The accounts share one rep. */
  | { readonly kind: "group"; readonly accounts: readonly number[] }
  | { readonly kind: "capacity"; readonly rep: number; readonly capacity: number }
  /** So many accounts may leave their owner. */
  | { readonly kind: "moves"; readonly maxMoved: number }
  /** What the rep has today stays there, as it does where somebody else's accounts are spread. */
  | { readonly kind: "holding"; readonly rep: number }
  /** The account has to get a rep. */
  | { readonly kind: "place"; readonly account: number };

/** A set of rules that can't be kept together, though all but any one of them can. */
export type Contradiction =
  | { readonly clash: "locks"; readonly rules: readonly Rule[] }
  | {
      readonly clash: "capacity";
      readonly rep: number;
      /** Workload of everything locked to the rep, not of the smallest set alone. */
      readonly workload: number;
      readonly rules: readonly Rule[];
    }
  | {
      readonly clash: "moves";
      /** All accounts that can't stay with their owner... */
      readonly forced: number;
      /** ...those of them that locks move, alone or with their group... */
      readonly locked: number;
      /** ...those whose owner may not serve them, and the rest, whose group has several owners. */
      readonly barred: number;
      readonly grouped: number;
      readonly rules: readonly Rule[];
    }
  | { readonly clash: "nobody"; readonly rules: readonly Rule[] }
  | {
      readonly clash: "room";
      /** Workload of the accounts in the rules... */
      readonly workload: number;
      /** ...and the capacity of all reps who may serve them. */
      readonly room: number;
      /** Whether these are all reps that there are. */
      readonly everybody: boolean;
      readonly rules: readonly Rule[];
    }
  | {
      /** Locks beyond what is left for a rep where capacity goes by place: no set of rules is named. */
      readonly clash: "place";
      readonly rep: number;
      readonly workload: number;
      readonly room: number;
      readonly rules: readonly Rule[];
    };
