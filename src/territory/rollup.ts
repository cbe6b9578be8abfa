import type { Groups } from "../table/numbers/groups";
import { noGroup } from "./allGrouped";

/** A table of sums, one row per group of the narrowest level and one per total. */
export interface Rollup {
  /** Names of each row, widest level first; a total says "Total" behind the group that it is of. */
  readonly names: readonly (readonly string[])[];
  readonly accounts: Float64Array;
  /** One column per measure. */
  readonly sums: readonly Float64Array[];
}

/** Groups within groups: node 0 is the whole, and children have higher numbers than their parents. */
interface Tree {
  readonly parent: readonly number[];
  /** Group of each node on its level, -1 for rows without one. */
  readonly group: readonly number[];
  /** The narrowest node of each row. */
  readonly leaf: Int32Array;
}

function treeOf(levels: readonly Groups[]): Tree {
  const parents = [-1];
  const group = [-1];
  const leaf = new Int32Array(levels[0]?.of.length ?? 0);
  for (const { names, of } of levels) {
    // A number for each pair of parent and group.
    const nodeOf = new Map<number, number>();
    const width = names.length + 1;
    for (let row = 0; row < leaf.length; row++) {
      const parent = leaf[row] as number;
      const at = of[row] as number;
      const pair = parent * width + at + 1;
      let node = nodeOf.get(pair);
      if (node === undefined) {
        node = parents.length;
        nodeOf.set(pair, node);
        parents.push(parent);
        group.push(at);
      }
      leaf[row] = node;
    }
  }
  return { parent: parents, group, leaf };
}

/** Children of each node in the order of their first row, which is that of their numbers. */
function childrenOf({ parent }: Tree): readonly (readonly number[])[] {
  const children = parent.map((): number[] => []);
  parent.forEach((above, node) => children[above]?.push(node));
  return children;
}

/** Sums by node. A parent's is that of its children, so that the table ties to the last digit. */
function sumsByNode({ parent, leaf }: Tree, amount?: Float64Array): Float64Array {
  const sums = new Float64Array(parent.length);
  for (let row = 0; row < leaf.length; row++) {
    (sums[leaf[row] as number] as number) += amount ? (amount[row] as number) : 1;
  }
  for (let node = parent.length - 1; node > 0; node--) {
    (sums[parent[node] as number] as number) += sums[node] as number;
  }
  return sums;
}

/** The nodes in the order of the result, children before their total, with the names of each row. */
function rowsOf(
  levels: readonly Groups[],
  tree: Tree,
): { readonly nodes: readonly number[]; readonly names: readonly (readonly string[])[] } {
  const children = childrenOf(tree);
  const nodes: number[] = [];
  const names: string[][] = [];
  const visit = (node: number, path: readonly string[]): void => {
    const depth = path.length;
    for (const child of children[node] ?? []) {
      const at = tree.group[child] as number;
      visit(child, [...path, levels[depth]?.names[at] ?? noGroup]);
    }
    nodes.push(node);
    names.push(levels.map((_, level) => path[level] ?? (level === depth ? "Total" : "")));
  };
  visit(0, []);
  return { nodes, names };
}

/**
 * Adds up accounts from territories to districts to regions, each group with its total below it, and
 * the whole in the last row. Rows without a name on a level stand under "(none)", so that every total
 * is the sum over all rows. Groups come in the order of their first row. O(n x levels).
 *
 * @param levels - the group of each row on one level or more, widest level first
 * @param measures - amounts to add up, one per row each
 * @example rollup([groupsOf(["W", "W", "E"]), groupsOf(["a", "b", "c"])], []).names
 * // => [["W", "a"], ["W", "b"], ["W", "Total"], ["E", "c"], ["E", "Total"], ["Total", ""]]
 */
export function rollup(levels: readonly Groups[], measures: readonly Float64Array[]): Rollup {
  const tree = treeOf(levels);
  const { nodes, names } = rowsOf(levels, tree);
  const inOrder = (amount?: Float64Array): Float64Array => {
    const sums = sumsByNode(tree, amount);
    return Float64Array.from(nodes, (node) => sums[node] as number);
  };
  return { names, accounts: inOrder(), sums: measures.map(inOrder) };
}
