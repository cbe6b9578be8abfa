import type { Inputs } from "../inputs/inputs";
import type { ShortRow } from "../operations/whereShort";
import { sentence, type Key } from "./english";
import { accountCount, counted } from "./names";
import { amount, decimal, text, words, type Sentence, type Value } from "./sentence";

/** "SMB", "the team", "Region West" */
function partValue({ by, name }: ShortRow): Value {
  if (by === "team") return words(sentence("the team"));
  if (by === "peers") return text(name);
  const values = { value: text(name) };
  if (name === "") return words(sentence(by === "segment" ? "no segment" : "no region"));
  return words(sentence(by === "segment" ? "of segment" : "of region", values));
}

function shortWords({ workloadName }: Inputs, row: ShortRow): Sentence<Key>[] {
  const { waiting, waitingWorkload, above, room, places, reps, hires, barred } = row;
  const values = {
    part: partValue(row),
    reps: decimal(reps, 1),
    hires: counted(hires, "some reps to hire"),
    accounts: accountCount(waiting),
    asked: amount(waitingWorkload),
    above: amount(above),
    places: amount(places),
    unit: text(workloadName),
    room: amount(room),
    barred: accountCount(barred),
  };
  const said: Sentence<Key>[] = [];
  const byAccounts = workloadName === "Accounts";
  if (reps > 0 && above === 0)
    said.push(sentence(byAccounts ? "short" : "short of workload", values));
  else if (reps > 0 && waiting === 0) said.push(sentence("short, above", values));
  else if (reps > 0) said.push(sentence("short, both", values));
  else if (waiting > 0 || above > 0) said.push(sentence("room, not used", values));
  else if (row.by === "team") said.push(sentence("not short", values));
  if (barred > 0) said.push(sentence("short of anybody", values));
  return said;
}

function quotaWords(row: ShortRow, timesQuota: number): Sentence<Key>[] {
  const { quota } = row;
  if (quota === undefined || (row.by !== "team" && quota.times >= timesQuota)) return [];
  const values = {
    part: partValue(row),
    times: decimal(quota.times, 1),
    asked: decimal(timesQuota, Number.isInteger(timesQuota) ? 0 : 1),
    carries: decimal(quota.carries, 1),
    reps: counted(quota.reps, "some reps"),
  };
  return [sentence(quota.times < timesQuota ? "quota short" : "quota covered", values)];
}

/** Where reps are short, and how many quotas the potential carries. */
export function whereShortWords(
  inputs: Inputs,
  rows: readonly ShortRow[],
  timesQuota: number,
): readonly Sentence<Key>[] {
  return rows.flatMap((row) => [...shortWords(inputs, row), ...quotaWords(row, timesQuota)]);
}
