/**
 * Where the reps are, for finding in few looks those who are cheapest for an account: a k-d tree
 * (J. L. Bentley, Communications of the ACM 18, 1975) in which a whole branch is passed over when
 * even its nearest corner, at its lowest price, is too dear.
 */
export interface PlaceTree {
  /** Reps in the order of the leaves. */
  readonly order: Int32Array;
  /** x, y and z in that order; z is 0 on the plane. */
  readonly point: Float64Array;
  /** The part of `order` that a node covers. The children of node i are 2 i + 1 and 2 i + 2. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Lowest x, y, z, then highest x, y, z of each node. */
  readonly box: Float64Array;
  /** Nodes from here on are leaves. */
  readonly firstLeaf: number;
}

const REPS_PER_LEAF = 8;

export function placeTreeOf(place: Float64Array, dimensions: number): PlaceTree {
  const reps = place.length / dimensions;
  const point = new Float64Array(reps * 3);
  for (let rep = 0; rep < reps; rep++)
    for (let d = 0; d < dimensions; d++) point[rep * 3 + d] = place[rep * dimensions + d]!;
  let leaves = 1;
  while (leaves * REPS_PER_LEAF < reps) leaves *= 2;
  const nodes = 2 * leaves - 1;
  const tree: PlaceTree = {
    order: Int32Array.from({ length: reps }, (_, rep) => rep),
    point: new Float64Array(reps * 3),
    start: new Int32Array(nodes),
    end: new Int32Array(nodes),
    box: new Float64Array(nodes * 6),
    firstLeaf: leaves - 1,
  };
  tree.end[0] = reps;
  for (let node = 0; node < nodes; node++) {
    fitBox(tree, point, node);
    if (node < tree.firstLeaf) split(tree, point, node);
  }
  tree.order.forEach((rep, at) => {
    for (let d = 0; d < 3; d++) tree.point[at * 3 + d] = point[rep * 3 + d]!;
  });
  return tree;
}

function fitBox({ order, start, end, box }: PlaceTree, place: Float64Array, node: number): void {
  const low = node * 6;
  for (let d = 0; d < 3; d++) {
    let least = Infinity;
    let most = -Infinity;
    for (let at = start[node]!; at < end[node]!; at++) {
      const one = place[order[at]! * 3 + d]!;
      least = Math.min(least, one);
      most = Math.max(most, one);
    }
    box[low + d] = least;
    box[low + 3 + d] = most;
  }
}

/** Halves the node's reps across its longest side. */
function split({ order, start, end, box }: PlaceTree, place: Float64Array, node: number): void {
  const low = node * 6;
  let across = 0;
  const length = (d: number): number => box[low + 3 + d]! - box[low + d]!;
  for (let d = 1; d < 3; d++) if (length(d) > length(across)) across = d;
  const from = start[node]!;
  const to = end[node]!;
  order.subarray(from, to).sort((a, b) => place[a * 3 + across]! - place[b * 3 + across]! || a - b);
  const middle = (from + to) >>> 1;
  start[2 * node + 1] = from;
  end[2 * node + 1] = middle;
  start[2 * node + 2] = middle;
  end[2 * node + 2] = to;
}
