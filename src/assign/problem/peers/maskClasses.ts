/** Accounts that the same reps may serve, as one. */
export interface MaskClasses {
  /** Class of each account. */
  readonly classOf: Int32Array;
  /** One flag per class and rep, class by class. */
  readonly may: Uint8Array;
  readonly count: number;
}

/** O(n x k). @param eligible - n x k flags, account by account */
export function maskClasses(eligible: Uint8Array, reps: number): MaskClasses {
  const accounts = eligible.length / reps;
  const classOf = new Int32Array(accounts);
  // Classes by a hash of their flags; the few that share one are compared flag by flag.
  const byHash = new Map<number, number[]>();
  const first: number[] = [];
  for (let account = 0; account < accounts; account++) {
    const from = account * reps;
    let hash = 0;
    for (let rep = 0; rep < reps; rep++) hash = (Math.imul(hash, 31) + eligible[from + rep]!) | 0;
    let known = byHash.get(hash);
    if (known === undefined) byHash.set(hash, (known = []));
    let found = known.find((one) => isSame(eligible, first[one]! * reps, from, reps));
    if (found === undefined) {
      found = first.push(account) - 1;
      known.push(found);
    }
    classOf[account] = found;
  }
  const may = new Uint8Array(first.length * reps);
  first.forEach((account, one) => {
    may.set(eligible.subarray(account * reps, (account + 1) * reps), one * reps);
  });
  return { classOf, may, count: first.length };
}

function isSame(flags: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (flags[one + at] !== flags[other + at]) return false;
  return true;
}
