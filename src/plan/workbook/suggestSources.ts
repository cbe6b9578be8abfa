import type { Source } from "./source";
import { looksOf, type SourceLooks } from "./sourceLooks";

export interface Suggested {
  readonly accounts: Source | undefined;
  readonly reps: Source | undefined;
}

/** What people call the two: nobody names a list of new accounts so. */
const usualNames = { accounts: /^(all )?accounts$/i, reps: /^(sales ?)?reps$/i };

/** Points for a usual name: more than headers can give. */
const named = 1000;
/** Points where all the owners of the accounts are among the reps. */
const meeting = 20;

function nameOf({ table, sheet, hasNeighbours }: Source): string {
  // A sheet's name says nothing of one of its tables.
  return table !== "" || hasNeighbours === true ? table : sheet;
}

/** Share of the accounts' owners who are among some names. */
function shareMet({ owners }: SourceLooks, people: ReadonlySet<string>): number {
  if (owners.size === 0) return 0;
  return [...owners].filter((owner) => people.has(owner)).length / owners.size;
}

/** Most owners stand in a column whose header says nothing: it is a list of people all the same. */
function areOwners(accounts: SourceLooks, { wordColumns }: SourceLooks): boolean {
  return accounts.owners.size > 1 && wordColumns.some((names) => shareMet(accounts, names) > 0.6);
}

interface Scored {
  readonly accounts: SourceLooks | undefined;
  readonly reps: SourceLooks | undefined;
  readonly points: number;
}

function scored(accounts: SourceLooks | undefined, reps: SourceLooks | undefined): Scored {
  let points = 0;
  if (accounts?.asAccounts !== undefined) {
    points +=
      accounts.asAccounts + named * Number(usualNames.accounts.test(nameOf(accounts.source)));
  }
  if (reps?.asReps !== undefined) {
    points += reps.asReps + named * Number(usualNames.reps.test(nameOf(reps.source)));
  }
  if (accounts && reps) points += meeting * shareMet(accounts, reps.people);
  return { accounts, reps, points };
}

function rowsOf(looks: SourceLooks | undefined): number {
  return looks?.source.rect.rows ?? 0;
}

/** Both sides before one; then usual names, headers and values; then more accounts and fewer reps. */
function isBefore(a: Scored, b: Scored): number {
  const sides = (one: Scored): number =>
    Number(one.accounts !== undefined) + Number(one.reps !== undefined);
  return (
    sides(b) - sides(a) ||
    b.points - a.points ||
    rowsOf(b.accounts) - rowsOf(a.accounts) ||
    rowsOf(a.reps) - rowsOf(b.reps)
  );
}

function couldBeReps(accounts: SourceLooks | undefined, other: SourceLooks): boolean {
  if (other.asReps !== undefined) return true;
  return accounts !== undefined && other.asAccounts === undefined && areOwners(accounts, other);
}

/** Headers without rows: what is meant to come there, and nothing that could be planned. */
export function isEmptySource({ rect }: Source): boolean {
  return rect.rows === 1;
}

/**
 * The likeliest accounts and reps: by their usual names, by their headers, by the owners who are
 * among the reps, and by their lengths. Headers without rows only where nothing else is there.
 */
export function suggestSources(sources: readonly Source[]): Suggested {
  const cells = sources.filter(({ ownersOf }) => ownersOf === undefined);
  const full = likeliest(cells.filter((source) => !isEmptySource(source)));
  const empty = likeliest(cells.filter(isEmptySource));
  return { accounts: full.accounts ?? empty.accounts, reps: full.reps ?? empty.reps };
}

function likeliest(sources: readonly Source[]): Suggested {
  const looks = sources.map(looksOf);
  const accounts = [undefined, ...looks.filter(({ asAccounts }) => asAccounts !== undefined)];
  const pairs = accounts.flatMap((one) =>
    [undefined, ...looks]
      .filter((other) => other === undefined || (other !== one && couldBeReps(one, other)))
      .map((other) => scored(one, other)),
  );
  const [best] = pairs.sort(isBefore);
  return { accounts: best?.accounts?.source, reps: best?.reps?.source };
}
