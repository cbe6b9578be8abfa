/**
 * Who could be served by whom, in classes of accounts that the same reps may serve. It is rearranged
 * freely where room is needed: only whether all that it holds has room counts, not where it stands.
 */
export interface Arrangement {
  readonly reps: number;
  /** One flag per class and rep. */
  readonly may: Uint8Array;
  /** Room left per rep. */
  readonly room: Float64Array;
  /** 1 for reps above capacity, who get nothing. */
  readonly closed: Uint8Array;
  /** Workload of each class with each rep, as far as it could be with another. */
  readonly held: readonly Map<number, number>[];
  /** How many of the classes that the first rep holds the second may serve: k x k numbers. */
  readonly ways: Int32Array;
  /** 1 for reps from whom no chain leads to room. */
  readonly stuck: Uint8Array;
  /** What is less than this counts as nothing. */
  readonly crumb: number;
}

export function emptyArrangement(
  may: Uint8Array,
  room: Float64Array,
  closed: Uint8Array,
  crumb: number,
): Arrangement {
  const reps = room.length;
  const held = Array.from({ length: reps }, () => new Map<number, number>());
  const ways = new Int32Array(reps * reps);
  return { reps, may, room, closed, held, ways, stuck: new Uint8Array(reps), crumb };
}

/** Adds workload of a class to a rep, or takes it away; the rep's room is the caller's. */
export function hold(
  { reps, may, held, ways, crumb }: Arrangement,
  one: number,
  rep: number,
  workload: number,
): void {
  const theirs = held[rep]!;
  const before = theirs.get(one) ?? 0;
  const after = before + workload;
  const isThere = after > crumb;
  if (isThere) theirs.set(one, after);
  else theirs.delete(one);
  if (isThere === before > crumb) return;
  const change = isThere ? 1 : -1;
  for (let to = 0; to < reps; to++)
    if (may[one * reps + to] === 1) ways[rep * reps + to]! += change;
}

/** The rep of a class with the most room; -1 where none has any. */
function roomiest({ reps, may, room, closed, crumb }: Arrangement, one: number): number {
  let best = -1;
  let most = crumb;
  for (let rep = 0; rep < reps; rep++) {
    if (may[one * reps + rep] === 0 || closed[rep] === 1 || room[rep]! <= most) continue;
    most = room[rep]!;
    best = rep;
  }
  return best;
}

/**
 * The shortest chain of reps from one of the first to one with room, in which each could give the
 * next something; undefined where there is none. O(k^2)
 */
export function chainToRoom(
  { reps, ways, room, closed, stuck, crumb }: Arrangement,
  first: readonly number[],
): number[] | undefined {
  const from = new Int32Array(reps).fill(-2);
  const queue: number[] = [];
  for (const rep of first) {
    if (stuck[rep] === 1) continue;
    from[rep] = -1;
    queue.push(rep);
  }
  for (const rep of queue) {
    for (let to = 0; to < reps; to++) {
      const isWay = ways[rep * reps + to] !== 0 && from[to] === -2;
      if (!isWay || closed[to] === 1 || stuck[to] === 1) continue;
      from[to] = rep;
      if (room[to]! <= crumb) {
        queue.push(to);
        continue;
      }
      const chain = [to];
      for (let at = rep; at >= 0; at = from[at]!) chain.unshift(at);
      return chain;
    }
  }
  for (const rep of queue) stuck[rep] = 1;
  return undefined;
}

/** Passes workload along a chain, as much as each link has, up to a most. @returns how much */
export function passAlong(
  arrangement: Arrangement,
  chain: readonly number[],
  most: number,
): number {
  const { reps, may, room, held } = arrangement;
  const links: { readonly one: number; readonly rep: number; readonly to: number }[] = [];
  let workload = Math.min(most, room[chain[chain.length - 1]!]!);
  for (let at = 0; at + 1 < chain.length; at++) {
    const rep = chain[at]!;
    const to = chain[at + 1]!;
    let best = -1;
    let has = 0;
    for (const [one, amount] of held[rep]!) {
      if (amount <= has || may[one * reps + to] === 0) continue;
      best = one;
      has = amount;
    }
    workload = Math.min(workload, has);
    links.push({ one: best, rep, to });
  }
  for (const { one, rep, to } of links) {
    hold(arrangement, one, rep, -workload);
    hold(arrangement, one, to, workload);
  }
  room[chain[0]!]! += workload;
  room[chain[chain.length - 1]!]! -= workload;
  return workload;
}

/**
 * Finds room for workload of a class, others making way where need be.
 *
 * @param ahead - what the class asks for from here on, which may be made room for at once
 * @returns how much found room; all of it stands, or none where it is less than asked
 */
export function findRoom(
  arrangement: Arrangement,
  one: number,
  workload: number,
  ahead: number,
): number {
  const { reps, may, room, closed, crumb } = arrangement;
  let rest = workload;
  let first: number[] | undefined;
  while (rest > crumb) {
    const rep = roomiest(arrangement, one);
    if (rep >= 0) {
      const part = Math.min(rest, room[rep]!);
      hold(arrangement, one, rep, part);
      room[rep]! -= part;
      rest -= part;
      continue;
    }
    first ??= [...room.keys()].filter((at) => may[one * reps + at] === 1 && closed[at] === 0);
    const chain = chainToRoom(arrangement, first);
    if (chain === undefined) break;
    passAlong(arrangement, chain, Math.max(rest, ahead));
  }
  const found = rest > crumb ? workload - rest : workload;
  if (found < workload && found > 0) takeBack(arrangement, one, found);
  return found;
}

/** What is of one class is all the same: any of it makes room again. */
function takeBack(arrangement: Arrangement, one: number, workload: number): void {
  const { held, room, closed, stuck } = arrangement;
  let rest = workload;
  for (let rep = 0; rep < held.length && rest > 0; rep++) {
    if (closed[rep] === 1) continue;
    const part = Math.min(rest, held[rep]!.get(one) ?? 0);
    if (part === 0) continue;
    hold(arrangement, one, rep, -part);
    room[rep]! += part;
    rest -= part;
  }
  stuck.fill(0);
}
