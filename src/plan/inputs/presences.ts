import type { Recency } from "../changes/recency";
import { presencesOf, type Presence } from "../people/presence";
import type { Team } from "../people/team";
import { standingKey, startKey } from "../tables/peopleColumns";
import { textOf, type ReadSide } from "../tables/tables";
import { sentence, type Key } from "../words/english";
import { day, list, text, words, type Sentence, type Value } from "../words/sentence";

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
  return words(sentence("rep with start", { rep: text(name), day: day(start) }));
}

/** Positions to be hired, reps who are yet to start, and those of whom that isn't known. */
export function presenceNotes(
  names: readonly string[],
  presence: readonly Presence[],
  /** Header of the column of start dates. */
  header: string,
  { today, isGiven }: Pick<Recency, "today" | "isGiven">,
): Sentence<Key>[] {
  const from = sentence(isGiven ? "counted from" : "counted from latest", { day: day(today) });
  const note = (is: Presence["is"], key: Key): Sentence<Key>[] => {
    const reps = presence.flatMap((each, rep) =>
      each.is === is ? [withStart(names[rep] ?? "", each)] : [],
    );
    if (reps.length === 0) return [];
    return [sentence(key, { reps: list(reps), header: text(header), from: words(from) })];
  };
  return [
    ...note("to be hired", "reps to be hired"),
    ...note("yet to start", "reps yet to start"),
    ...note("without a start", "reps without a start"),
  ];
}
