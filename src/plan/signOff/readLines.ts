import type { DoorReport } from "../door/doorReport";
import type { LeftOutLine } from "../door/leftOutLines";
import { amount, count, text } from "../words/sentence";
import type { SayKey, SignOffLine } from "./signOff";

function leftOutText({ text: said, load }: LeftOutLine, say: SayKey): string {
  const hasLoad = Number.isFinite(load) && load !== 0;
  return hasLoad
    ? say("sign-off: left out, holding", { text: text(said), load: amount(load) })
    : say("sign-off: as said", { text: text(said) });
}

/** How many rows were read, what was left out of them, what was guessed about them. */
export function readLines(door: DoorReport, say: SayKey): readonly SignOffLine[] {
  const { rows, rowsRead, accounts, leftOut, repsLeftOut, decided, notes, withoutLoad } = door;
  const values = { read: count(rowsRead), rows: count(rows), accounts: count(accounts) };
  const isWhole = leftOut.length + repsLeftOut.length === 0;
  const labelled = (label: string, said: readonly string[]): SignOffLine[] =>
    said.map((one) => ({ label, text: one }));
  return [
    { label: say("sign-off: rows"), text: say("sign-off: rows read", values) },
    ...labelled(
      say("sign-off: left out"),
      isWhole ? [say("sign-off: none left out")] : leftOut.map((one) => leftOutText(one, say)),
    ),
    ...labelled(
      say("sign-off: reps left out"),
      repsLeftOut.map((one) => leftOutText(one, say)),
    ),
    ...labelled(
      say("sign-off: without load"),
      withoutLoad.text === "" ? [] : [say("sign-off: as said", { text: text(withoutLoad.text) })],
    ),
    ...labelled(say("sign-off: guessed"), decided),
    ...labelled(say("sign-off: how read"), notes),
  ];
}

/** What was read against the totals of the user's own report. */
export function controlLines({ control }: DoorReport): readonly SignOffLine[] {
  return control.map(({ name, text: said }) => ({ label: name, text: said }));
}
