/** Below this share of all that is asked for, what is left over counts as nothing. */
const CRUMB = 1e-12;

/** Classes of what has to be placed, and who may take each. */
export interface Asking {
  /** What each class asks for in all. */
  readonly asked: Float64Array;
  /** One flag per class and rep. */
  readonly may: Uint8Array;
  /** Room per rep, Infinity where there is no limit. */
  readonly room: Float64Array;
}

/** Classes that ask for more than all the reps who may take any of them have room for: flags. */
export interface Squeeze {
  readonly classes: Uint8Array;
  readonly reps: Uint8Array;
}

/**
 * Whether everything can be placed if it can be divided freely: a transportation problem without
 * costs. Flow goes along shortest augmenting paths (J. Edmonds and R. M. Karp, Journal of the ACM
 * 19, 1972); where no path is left, the classes and reps that can still be reached are a cut (L. R.
 * Ford and D. R. Fulkerson, 1956): those classes have nowhere else to go. O(classes x reps) per path.
 *
 * @returns undefined where everything fits, or where rounding does not let the opposite be shown
 */
export function fractionalFit({ asked, may, room }: Asking): Squeeze | undefined {
  const reps = room.length;
  const crumb = CRUMB * asked.reduce((sum, one) => sum + one, 0);
  const flow = new Float64Array(asked.length * reps);
  const waiting = asked.slice();
  const left = room.slice();
  for (;;) {
    const { classOfRep, repOfClass, reached } = search(waiting, left, may, flow, crumb);
    if (reached < 0) {
      const classes = Uint8Array.from(repOfClass, (from) => (from === UNSEEN ? 0 : 1));
      const cut = Uint8Array.from(classOfRep, (from) => (from < 0 ? 0 : 1));
      return isShort(asked, room, classes, cut) ? { classes, reps: cut } : undefined;
    }
    // Back along the path: first what fits, then the change itself.
    let amount = left[reached]!;
    let rep = reached;
    for (;;) {
      const one = classOfRep[rep]!;
      const before = repOfClass[one]!;
      if (before === START) {
        amount = Math.min(amount, waiting[one]!);
        waiting[one] = waiting[one]! - amount;
        break;
      }
      amount = Math.min(amount, flow[one * reps + before]!);
      rep = before;
    }
    left[reached] = left[reached]! - amount;
    for (rep = reached; ;) {
      const one = classOfRep[rep]!;
      flow[one * reps + rep]! += amount;
      const before = repOfClass[one]!;
      if (before === START) break;
      flow[one * reps + before]! -= amount;
      rep = before;
    }
  }
}

const START = -1;
const UNSEEN = -2;

/** Breadth first from all classes with something left to a rep with room; -1 where there is no way. */
function search(
  waiting: Float64Array,
  left: Float64Array,
  may: Uint8Array,
  flow: Float64Array,
  crumb: number,
): { classOfRep: Int32Array; repOfClass: Int32Array; reached: number } {
  const reps = left.length;
  const classOfRep = new Int32Array(reps).fill(-1);
  const repOfClass = new Int32Array(waiting.length).fill(UNSEEN);
  const queue = new Int32Array(waiting.length);
  let end = 0;
  for (let one = 0; one < waiting.length; one++) {
    if (waiting[one]! <= crumb) continue;
    repOfClass[one] = START;
    queue[end++] = one;
  }
  for (let q = 0; q < end; q++) {
    const one = queue[q]!;
    for (let rep = 0; rep < reps; rep++) {
      if (may[one * reps + rep] === 0 || classOfRep[rep]! >= 0) continue;
      classOfRep[rep] = one;
      if (left[rep]! > crumb) return { classOfRep, repOfClass, reached: rep };
      for (let other = 0; other < waiting.length; other++) {
        if (repOfClass[other] !== UNSEEN || flow[other * reps + rep]! <= crumb) continue;
        repOfClass[other] = rep;
        queue[end++] = other;
      }
    }
  }
  return { classOfRep, repOfClass, reached: -1 };
}

/** The proof itself, from the sums alone. */
function isShort(
  asked: Float64Array,
  room: Float64Array,
  classes: Uint8Array,
  reps: Uint8Array,
): boolean {
  let workload = 0;
  let most = 0;
  for (let one = 0; one < asked.length; one++) if (classes[one] === 1) workload += asked[one]!;
  for (let rep = 0; rep < room.length; rep++) if (reps[rep] === 1) most += room[rep]!;
  return workload > most;
}
