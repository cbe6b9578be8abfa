/** Answers about the plan of a carve. */
import type { Progress } from "../../model";
import type { Answer, Question } from "../compute";
import type { Carve } from "../carve";
import { sentence } from "../words/english";
import { movedWords } from "../words/moved";
import { ruleNotes } from "../words/ruleNotes";
import { text } from "../words/sentence";
import { whyNotIn } from "../words/whyNot";

/** Questions that are answered in one unit of work. */
const answersPerUnit = 1000;

/** Name of an account's rep, or of the house; "" where nobody has it. */
function repName({ inputs, plan }: Carve, account: number): string {
  return inputs.reps.name[plan.rep[account] ?? -1] ?? inputs.house;
}

/** One row per row of the accounts: those that repeat an id alike, those without an account blank. */
function rowByRow(
  { inputs }: Carve,
  headers: readonly string[],
  rowOf: (account: number) => readonly string[],
): Answer {
  const blank = headers.map(() => "");
  return {
    headers,
    rows: Array.from(inputs.accounts.ofRow, (account) => (account < 0 ? blank : rowOf(account))),
  };
}

/** TP.ASSIGN. */
export function assignments(carve: Carve): Answer {
  const { id } = carve.inputs.accounts;
  return rowByRow(carve, ["Account ID", "Rep"], (account) => [
    id[account] ?? "",
    repName(carve, account),
  ]);
}

/** What is said of rules that do nothing: once, since that is a slip more often than not. */
function ofRules({ setup, say }: Pick<Carve, "setup" | "say">): string {
  return ruleNotes(setup)
    .map((note) => ` ${say(note)}`)
    .join("");
}

/** TP.WHY. */
export function whys(carve: Carve): Answer {
  const { id, ownerName, ofRow } = carve.inputs.accounts;
  const rules = ofRules(carve);
  const first = ofRow.find((account) => account >= 0);
  const headers = ["Account ID", "Owner before", "Rep", "Moved?", "Reason"];
  return rowByRow(carve, headers, (account) => [
    id[account] ?? "",
    ownerName[account] ?? "",
    repName(carve, account),
    carve.say(movedWords(carve, account)),
    `${carve.reasons[account] ?? ""}${account === first ? rules : ""}`,
  ]);
}

/** TP.WHYNOT. */
export function* whyNots(
  carve: Carve,
  { account, rep }: Extract<Question, { asks: "why not" }>,
): Generator<Progress, Answer, void> {
  const positions = new Map(carve.inputs.accounts.id.map((id, position) => [id, position]));
  const answerTo = whyNotIn(carve);
  const rowOf = (id: string, name: string): Answer["rows"][number] => {
    if (id === "" || name === "") return [id, name, "", ""];
    const position = positions.get(id);
    if (position === undefined)
      return [id, name, false, carve.say(sentence("no such account", { id: text(id) }))];
    const { allowed, sentences } = answerTo(position, name);
    return [id, name, allowed, sentences.join(" ")];
  };
  const rows: Answer["rows"][number][] = [];
  for (const [row, id] of account.entries()) {
    if (row % answersPerUnit === 0) yield { done: 1, stage: "Writing reasons" };
    rows.push(rowOf(id, rep[row] ?? ""));
  }
  return { headers: ["Account ID", "Rep", "Allowed?", "Why"], rows };
}

/** TP.GAP. */
export function gaps(carve: Carve): Answer {
  const { plan, proofs, door, say } = carve;
  const scope = door.scope === "" ? "" : ` ${door.scope}`;
  const rules = ofRules(carve);
  return {
    headers: ["Stage", "Objective", "Lower bound", "Gap", "Absolute gap", "What it says"],
    rows: proofs.map(({ stage, gap: told, sentence }, at): Answer["rows"][number] => {
      const { cost, lowerBound, gap, gapAbsolute } = (stage === "travel" && plan.travel) || plan;
      // No figure stands beside a bound that says nothing.
      const proven = Number.isNaN(told) ? [NaN, NaN, NaN] : [lowerBound, gap, gapAbsolute];
      return [stage, cost, ...proven, `${say(sentence)}${scope}${at === 0 ? rules : ""}`];
    }),
  };
}
