import type { Problem } from "../../src/model";

/** What balance looks at: it has no price for unevenness, and of measures it evens out the first. */
export function asBalanced({ variance: _, ...problem }: Problem): Problem {
  const [first] = problem.measures ?? [];
  if (!first) return problem;
  const { share: __, ...rest } = problem;
  return { ...rest, load: first.load, ...(first.share && { share: first.share }) };
}
