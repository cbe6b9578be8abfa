import { matchPeople, type PersonMatch } from "../../quality/matchPeople";
import { decided, type Answers, type Decision } from "../../table/decision";
import { foldedName } from "../../table/names";
import { countText, plural } from "../numberText";
import type { Team } from "./team";

/** The key under which one answer goes for all who were offered: "all", or "none". */
export const samePeopleKey = "same people";
export const allSamePeople = "all";
export const noSamePeople = "none";

/** A name in the accounts that is none of the reps'. */
export interface UnmetName {
  readonly name: string;
  /** Accounts that it owns. */
  readonly owned: number;
  /** Accounts that are locked to it. */
  readonly locked: number;
  readonly cell: NonNullable<Decision["cell"]>;
  readonly header: string;
}

export interface SamePeople {
  readonly decisions: readonly Decision[];
  /** The rep of a name as things stand; -1 where it is nobody's, or was not answered yet. */
  readonly repOf: (name: string) => number;
  /** Whether a name can only mean somebody of the reps table who has left, however it is written. */
  readonly hasLeft: (name: string) => boolean;
}

function questionOf({ name, owned, locked }: UnmetName, reps: readonly string[]): string {
  const accounts = owned > 0 ? plural(owned, "account") : `${countText(locked)} locked`;
  return `Is "${name}" (${accounts}) ${reps.join(" or ")}?`;
}

function decisionOf(
  unmet: UnmetName,
  match: PersonMatch,
  team: Team,
  answers: Answers,
): Decision | undefined {
  const reps = match.people.flatMap((person) => team.names[person] ?? []);
  if (reps.length === 0) return undefined;
  // Somebody who has left may be meant as well; then nothing is evident.
  const sure = match.nearness === "same" && match.people.length === 1;
  const [only = ""] = reps;
  const decision: Decision = {
    key: `same person/${unmet.name}`,
    header: unmet.header,
    cell: unmet.cell,
    question: questionOf(unmet, reps),
    options: [
      ...reps.map((rep) => ({
        value: rep,
        text: reps.length === 1 ? "Yes, the same person" : `Yes, ${rep}`,
      })),
      { value: "", text: "No, somebody who left" },
    ],
    value: sure ? only : "",
    state: sure ? "evident" : "asked",
    because: match.because,
    setting: "samePeople",
  };
  return decided(decision, answerTo(decision, match, reps, answers));
}

/**
 * The user's word on one name, else on all that are asked: to take one who may be two reps for both,
 * nobody can say, and what is evident is not asked.
 */
function answerTo(
  decision: Decision,
  match: PersonMatch,
  reps: readonly string[],
  answers: Answers,
): string | undefined {
  const own = answers.get(decision.key);
  const said = own ?? answers.get(samePeopleKey);
  if (said === allSamePeople || said === noSamePeople) {
    if (decision.state === "evident") return undefined;
    if (said === noSamePeople) return "";
    return match.people.length === 1 ? reps[0] : undefined;
  }
  // A setting's word comes in small letters.
  return own === undefined
    ? undefined
    : (reps.find((rep) => foldedName(rep) === foldedName(own)) ?? own);
}

/** Whether all whom a name means have left; people who left stand behind the reps in the list. */
function isGone(match: PersonMatch | undefined, team: Team): boolean {
  if (match?.nearness !== "same" || match.people.length === 0) return false;
  return match.people.every((person) => person >= team.names.length);
}

/**
 * Whom the names mean that no rep has exactly: what differs in case, accents, spaces or the order of
 * the names alone is taken as the same person, what is likely is asked. Nobody is ever two reps, and
 * what was not answered is somebody who left.
 */
export function samePeopleOf(
  unmet: readonly UnmetName[],
  team: Team,
  answers: Answers,
): SamePeople {
  const bare = new Map(
    team.namesakes.flatMap(({ name, told }) => told.map((one) => [one, name] as const)),
  );
  // An ID beside a name says nothing of how the name is spelt.
  const everybody = [...team.names, ...team.inactive].map((name) => bare.get(name) ?? name);
  const matches = matchPeople(
    unmet.map(({ name }) => name),
    everybody,
  );
  const rep = new Map(team.names.map((name, at) => [name, at]));
  const taken = new Map<string, number>();
  const decisions = unmet.flatMap((one, at): Decision[] => {
    const match = matches[at];
    const decision = match && decisionOf(one, match, team, answers);
    taken.set(foldedName(one.name), -1);
    if (decision === undefined) return [];
    const settled = decision.state === "evident" || decision.state === "chosen";
    taken.set(foldedName(one.name), settled ? (rep.get(decision.value) ?? -1) : -1);
    return [decision];
  });
  const repOf = (name: string): number => {
    const key = foldedName(name);
    const known = taken.get(key);
    if (known !== undefined) return known;
    // Names in rules and pins are not among the cells; what is evident is evident there too.
    const [match] = matchPeople([name], everybody);
    const [person = -1] = match?.nearness === "same" ? match.people : [];
    const found = person < team.names.length ? person : -1;
    taken.set(key, found);
    return found;
  };
  const gone = new Map(unmet.map(({ name }, at) => [foldedName(name), isGone(matches[at], team)]));
  const hasLeft = (name: string): boolean =>
    gone.get(foldedName(name)) ?? isGone(matchPeople([name], everybody)[0], team);
  return { decisions, repOf, hasLeft };
}
