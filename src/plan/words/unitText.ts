import type { Setup } from "../problem/setup";

/** What capacity counts, as after a number: "accounts", "Hours". */
export function unitText({ inputs }: Pick<Setup, "inputs">): string {
  return inputs.workloadName === "Accounts" ? "accounts" : inputs.workloadName;
}
