import { InputError } from "../../errors";
import type { Problem } from "../../model";
import { costMoves } from "./costMoves";
import { checkedStanding } from "../standing/evaluate";
import { fairnessMoves } from "./fairnessMoves";
import type { Figures } from "../standing/figures";
import { mayTake } from "../standing/hindrances";
import { piecesOf } from "../standing/pieces";
import { figuresAfter, figuresNow } from "../standing/standing";
import type { Step } from "../standing/standing";
import { runSteps } from "../work/runSteps";
import type { Work } from "../work/work";

/** One step that makes an assignment better. */
export interface NextMove {
  readonly kind: "move" | "swap";
  /** A keep-together group steps as a whole. */
  readonly steps: readonly Step[];
  readonly before: Figures;
  readonly after: Figures;
}

export interface NextMovesOptions {
  /** How many at most; 10 when absent. */
  readonly most?: number;
  /**
   * "fairness" (default) ranks by how far the Gini coefficient falls, "cost" by how far the cost
   * falls; "both" takes steps that better one and do not worsen the other.
   */
  readonly objective?: "fairness" | "cost" | "both";
}

/** Falls below this share of a figure are rounding. */
const ROUNDING = 1e-12;

/** Candidates that are counted in one unit of work. */
const COUNTED_AT_ONCE = 64;

/**
 * The best single moves and swaps between reps from any assignment, such as today's owners; each is
 * meant on its own. No step breaks a rule, or breaks one further that is broken already. Accounts
 * without a rep are left alone. Looks at the reps furthest apart and at the dearest accounts, not
 * at all pairs of accounts: about O(n log n + n k) with a bound on the second part.
 *
 * @param rep - rep of each account, -1 = none; length n
 * @returns the best first; equal ones in the order of their accounts and reps
 * @throws InputError if the problem or the assignment can't be read, or cost is asked for and missing
 */
export function nextMoves(
  problem: Problem,
  rep: Int32Array,
  options: NextMovesOptions = {},
): NextMove[] {
  return runSteps(nextMovesWork(problem, rep, options));
}

/** The same as units of work of a few milliseconds. @throws InputError as `nextMoves` */
export function* nextMovesWork(
  problem: Problem,
  rep: Int32Array,
  { most = 10, objective = "fairness" }: NextMovesOptions = {},
): Work<NextMove[]> {
  const standing = checkedStanding(problem, rep);
  if (objective !== "fairness" && !standing.accessors.cost)
    throw new InputError("cost is missing: without it, ask for the next moves by fairness.");
  const pieces = piecesOf(problem);
  const candidates: Step[][] = [];
  if (objective !== "cost") candidates.push(...(yield* fairnessMoves(standing, pieces, most)));
  if (objective !== "fairness") candidates.push(...costMoves(standing, pieces, most));

  const before = figuresNow(standing);
  const seen = new Set<string>();
  const better: Candidate[] = [];
  for (const [at, steps] of candidates.entries()) {
    if (at % COUNTED_AT_ONCE === 0) yield at / candidates.length;
    const key = steps.map(({ account, to }) => `${account}>${to}`).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const after = figuresAfter(standing, steps);
    const worth = worthOf(before, after, objective);
    if (worth > ROUNDING) better.push({ steps, after, worth });
  }
  better.sort((a, b) => b.worth - a.worth || inOrder(a, b));
  const found: NextMove[] = [];
  for (const { steps, after } of better) {
    if (found.length >= most) break;
    if (!mayTake(standing, steps)) continue;
    const kind = steps.every(({ to }) => to === steps[0]?.to) ? "move" : "swap";
    found.push({ kind, steps, before, after });
  }
  return found;
}

interface Candidate {
  readonly steps: readonly Step[];
  readonly after: Figures;
  readonly worth: number;
}

/** How much better, as a share of the figure; 0 or less where the step does not qualify. */
function worthOf(before: Figures, after: Figures, objective: "fairness" | "cost" | "both"): number {
  const evener = before.gini > 0 ? (before.gini - after.gini) / before.gini : -after.gini;
  const cost = before.cost ?? 0;
  const cheaper =
    cost === 0 ? cost - (after.cost ?? 0) : (cost - (after.cost ?? 0)) / Math.abs(cost);
  if (objective === "fairness") return evener;
  if (objective === "cost") return cheaper;
  return evener < -ROUNDING || cheaper < -ROUNDING ? 0 : evener + cheaper;
}

/** Equal in worth: the cheaper one first, then fewer steps, then lower numbers. */
function inOrder(a: Candidate, b: Candidate): number {
  const cheaper = (a.after.cost ?? 0) - (b.after.cost ?? 0);
  if (cheaper !== 0) return cheaper;
  if (a.steps.length !== b.steps.length) return a.steps.length - b.steps.length;
  for (let s = 0; s < a.steps.length; s++) {
    const one = a.steps[s]!;
    const other = b.steps[s]!;
    if (one.account !== other.account) return one.account - other.account;
    if (one.to !== other.to) return one.to - other.to;
  }
  return 0;
}
