import { shownDay } from "../../table/parse/shownDay";
import type { Recency } from "../changes/recency";
import { presencesOf, type Presence } from "../people/presence";
import type { Team } from "../people/team";
import { standingKey, startKey } from "../tables/peopleColumns";
import { textOf, type ReadSide } from "../tables/tables";
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { list, text, words, type Value } from "../words/sentence";

/** Whether somebody is there for each rep of the team, by the reps table. */
export function presencesIn(
  side: ReadSide,
  { names, rows }: Team,
  { today }: Pick<Recency, "today">,
): readonly Presence[] {
  const [status, start] = [textOf(side, standingKey), textOf(side, startKey)];
  return presencesOf(
    rows.map((row, rep) => ({
      name: names[rep] ?? "",
      status: status?.[row] ?? "",
      start: start?.[row] ?? "",
    })),
    today,
  );
}

/** "Ana (3 November 2025)" where the day is known. */
function withStart(name: string, { start }: Presence): Value {
  if (Number.isNaN(start)) return text(name);
  return words(sentence("rep with start", { rep: text(name), day: text(shownDay(start)) }));
}

/** Positions to be hired, reps who are yet to start, and those of whom that isn't known. */
export function presenceNotes(
  names: readonly string[],
  presence: readonly Presence[],
  /** Header of the column of start dates. */
  header: string,
  { today, isGiven }: Pick<Recency, "today" | "isGiven">,
): string[] {
  const note = (is: Presence["is"], one: Key, several: Key): string[] => {
    const reps = presence.flatMap((each, rep) =>
      each.is === is ? [withStart(names[rep] ?? "", each)] : [],
    );
    if (reps.length === 0) return [];
    const from = sentence(isGiven ? "day given" : "latest day", { day: text(shownDay(today)) });
    const values = { reps: list(reps), header: text(header), from: words(from) };
    return [sayIt(sentence(reps.length === 1 ? one : several, values))];
  };
  return [
    ...note("to be hired", "rep to be hired", "reps to be hired"),
    ...note("yet to start", "rep yet to start", "reps yet to start"),
    ...note("without a start", "rep without a start", "reps without a start"),
  ];
}
