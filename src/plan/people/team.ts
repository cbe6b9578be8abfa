import { InputError } from "../../errors";
import { decided, type Answers, type Decision } from "../../table/decision";
import { isNoRep } from "../../table/nobody";
import { plural } from "../numberText";
import type { Namesakes } from "../tables/namesakes";
import { repIdKey, standingKey } from "../tables/peopleColumns";
import type { RoleOfPlan } from "../tables/roleOfReps";
import { settingText } from "../settings/settingText";
import { shareColumn } from "../tables/repShares";
import { textOf, type ReadSide } from "../tables/tables";
import { emptyUnder } from "../inputs/amounts";
import { shareless } from "../inputs/targetShares";
import { sentence, type Key } from "../words/english";
import { listText } from "../words/listText";
import { quoted } from "../words/names";
import { count, list, text, texts, words, type Sentence } from "../words/sentence";
import { asksInactive, standingOf, type Standing } from "./standing";

/** Who gets accounts, and who of the reps table doesn't. */
export interface Team {
  /** Position of each rep among the rows of the reps table that are used. */
  readonly rows: readonly number[];
  readonly names: readonly string[];
  /** Ids of the reps, "" for none; undefined where there is no column beside the names. */
  readonly ids: readonly string[] | undefined;
  /** Reps who have left, or have a share of 0: they get nothing, and their accounts count as a leaver's. */
  readonly inactive: readonly string[];
  /** Those of them who have a share of 0. */
  readonly shareless: readonly string[];
  /** Those of them who are there, and have another role than the plan is for. */
  readonly ofOtherRoles: readonly string[];
  readonly inactiveIds: readonly string[] | undefined;
  /** Those of one name, who go by name and ID. */
  readonly namesakes: readonly Namesakes[];
  readonly decisions: readonly Decision[];
  readonly notes: readonly Sentence<Key>[];
}

/** With more words than these that nobody knows, a column doesn't say who is active. */
const mostUnknown = 6;

interface Standings {
  readonly ofRow: readonly Standing[];
  readonly decisions: readonly Decision[];
  readonly notes: readonly Sentence<Key>[];
}

function standingDecision(
  word: string,
  rows: readonly number[],
  side: ReadSide,
  answers: Answers,
): Decision {
  const column = side.columns.get(standingKey);
  const header = column?.header ?? "";
  const said = word === "" ? `${header} is blank` : `"${word}" stands under ${header}`;
  const them = rows.length === 1 ? "this rep" : "these reps";
  const decision: Decision = {
    key: `active/${word}`,
    header,
    cell: { row: side.rows[rows[0] ?? 0] ?? 0, column: column?.column ?? 0, text: word },
    question: `${said} (${plural(rows.length, "rep")}): ${rows.length === 1 ? "does" : "do"} ${them} get accounts?`,
    options: [
      { value: "active", text: "Yes, active" },
      { value: "inactive", text: "No, left: the accounts move on" },
    ],
    value: "active",
    state: "guessed",
    because: "",
    setting: "activeReps",
  };
  return decided(decision, answers.get(decision.key));
}

/** Rows by what stands in them, where it says neither active nor left. */
function unknownWords(
  texts: readonly string[],
  known: ReadonlyMap<number, Standing | undefined>,
): ReadonlyMap<string, readonly number[]> {
  // Where the only marks are those of active reps, a blank may well mean that somebody left.
  const said = new Set(known.values());
  const marked = said.has("active") && !said.has("inactive");
  const rows = new Map<string, number[]>();
  for (const [row, standing] of known) {
    const text = texts[row] ?? "";
    if (standing !== undefined || (text === "" && !marked)) continue;
    rows.set(text, [...(rows.get(text) ?? []), row]);
  }
  return rows;
}

/** @param people - rows of the reps, without that of the house */
function standingsOf(
  side: ReadSide,
  names: readonly string[],
  people: readonly number[],
  answers: Answers,
): Standings {
  const marks = textOf(side, standingKey);
  const ofRow = names.map((): Standing => "active");
  if (marks === undefined) return { ofRow, decisions: [], notes: [] };
  const header = side.columns.get(standingKey)?.header ?? "";
  const inverse = asksInactive(header);
  const known = new Map(people.map((row) => [row, standingOf(marks[row] ?? "", inverse)]));
  const unknown = unknownWords(marks, known);
  if (unknown.size > mostUnknown) {
    const note = sentence("active not said", {
      header: text(header),
      words: list([...unknown.keys()].map(quoted)),
    });
    return { ofRow, decisions: [], notes: [note] };
  }
  for (const [row, standing] of known) ofRow[row] = standing ?? "active";
  const decisions = [...unknown].map(([word, rows]) => {
    const decision = standingDecision(word, rows, side, answers);
    for (const row of rows) ofRow[row] = decision.value === "inactive" ? "inactive" : "active";
    return decision;
  });
  const open = decisions.filter(({ state }) => state === "guessed");
  const notes = open.map(({ cell }) =>
    sentence(cell?.text === "" ? "blank taken as active" : "word taken as active", {
      header: text(header),
      word: text(cell?.text ?? ""),
    }),
  );
  const away = names.filter((_, row) => ofRow[row] === "away");
  if (away.length > 0) notes.push(sentence("on leave", { reps: texts(away) }));
  return { ofRow, decisions, notes };
}

function inactiveNote(inactive: readonly string[], header: string): Sentence<Key>[] {
  if (inactive.length === 0) return [];
  return [
    sentence("not active", {
      reps: count(inactive.length),
      header: text(header),
      names: texts(inactive),
    }),
  ];
}

/** Rows of those who have a share of 0, where others have one above it. */
function withoutShare(side: ReadSide, active: readonly number[]): readonly number[] {
  const shares = shareColumn(side)?.values ?? [];
  return shareless(shares, active);
}

function sharelessNote(
  side: ReadSide,
  names: readonly string[],
  rows: readonly number[],
): Sentence<Key>[] {
  if (names.length === 0) return [];
  const reps = names.map((name, at) => {
    const row = text(String((side.rows[rows[at] ?? 0] ?? 0) + 1));
    return words(sentence("rep in row", { rep: text(name), row }));
  });
  const header = text(shareColumn(side)?.header ?? "");
  return [sentence("share of nothing", { reps: list(reps), header })];
}

/** Two people of one name are one rep where no ID tells them apart: who has such a pair must know. */
function repeatedNote(side: ReadSide, hasIds: boolean): Sentence<Key>[] {
  const rows = side.leftOut.filter(({ kind }) => kind === "repeated").map(({ row }) => row + 1);
  if (hasIds || rows.length === 0) return [];
  return [sentence("rows of one rep", { rows: texts(rows.map(String)) })];
}

/** Of rows named Unassigned and the like, which are no rep's. */
function nobodyNote(names: readonly string[]): Sentence<Key>[] {
  return names.length === 0 ? [] : [sentence("reps called nobody", { names: texts(names) })];
}

function roleNote(role: RoleOfPlan | undefined, others: readonly string[]): Sentence<Key>[] {
  if (role === undefined || others.length === 0) return [];
  return [
    sentence("other roles", {
      role: text(role.value),
      header: text(role.header),
      reps: count(others.length),
      names: texts(others),
    }),
  ];
}

function nobodyOf(role: RoleOfPlan): InputError {
  return new InputError(
    `Nobody in the reps table has the role "${role.value}" under ${role.header} (${settingText("role")}). Roles there are: ${listText(role.all, 10)}.`,
  );
}

/**
 * The reps of a carve, one per row; the house's own row and those who are not active are left out.
 *
 * @throws InputError where nobody is left
 */
export function teamOf(
  side: ReadSide,
  namesakes: readonly Namesakes[],
  isHouse: (name: string) => boolean,
  answers: Answers,
  byShare = true,
  role?: RoleOfPlan,
): Team {
  const all = textOf(side, "name") ?? [];
  const others = [...all.keys()].filter((row) => !isHouse(all[row] ?? ""));
  const everybody = others.filter((row) => !isNoRep(all[row] ?? ""));
  const people = role ? everybody.filter(role.isTheirs) : everybody;
  if (role !== undefined && people.length === 0) throw nobodyOf(role);
  const { ofRow, decisions, notes } = standingsOf(side, all, people, answers);
  const active = people.filter((row) => ofRow[row] !== "inactive");
  const without = byShare ? withoutShare(side, active) : [];
  const rows = active.filter((row) => !without.includes(row));
  const left = everybody.filter((row) => !rows.includes(row));
  const isOfRole = new Set(people);
  const header = side.columns.get(standingKey)?.header ?? "";
  if (rows.length === 0) {
    if (left.length === 0) {
      const lead = "The reps table has no rep in it.";
      throw emptyUnder(side, "name", lead, "list at least one rep.");
    }
    throw new InputError(
      `Nobody in the reps table is active: ${plural(left.length, "rep")} left under "${header}". Correct it for at least one rep, or choose no column for Active.`,
    );
  }
  const ids = side.columns.get(repIdKey);
  const own = ids?.kind === "text" && ids.column !== side.columns.get("name")?.column;
  const idsOf = (some: readonly number[]): readonly string[] | undefined =>
    own ? some.map((row) => ids.values[row] ?? "") : undefined;
  const namesOf = (some: readonly number[]): readonly string[] => some.map((row) => all[row] ?? "");
  const gone = namesOf(people.filter((row) => !active.includes(row)));
  return {
    rows,
    names: rows.map((row) => all[row] ?? ""),
    ids: idsOf(rows),
    inactive: namesOf(left),
    shareless: namesOf(without),
    ofOtherRoles: namesOf(everybody.filter((row) => !isOfRole.has(row))),
    inactiveIds: idsOf(left),
    namesakes,
    decisions,
    notes: [
      ...repeatedNote(side, own),
      ...nobodyNote(namesOf(others.filter((row) => !everybody.includes(row)))),
      ...roleNote(role, namesOf(everybody.filter((row) => !isOfRole.has(row)))),
      ...inactiveNote(gone, header),
      ...sharelessNote(side, namesOf(without), without),
      ...notes,
    ],
  };
}
