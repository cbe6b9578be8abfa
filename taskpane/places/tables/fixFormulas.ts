import type { FixKind } from "../../../src/plan/fixes/dataFix";
import { fixesNames } from "../../../src/plan/fixes/fixesTable";
import { columnLetters } from "../../../src/table/cellAddress";
import type { ToldFix } from "../../fixesPlanner";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";

/** Within brackets these would mean something else. */
function inBrackets(header: string): string {
  return header.replace(/['#[\]]/g, "'$&");
}

/** The headers of the values themselves, not of how sure they are. */
export function valueHeaders({
  kind,
  headers,
}: Pick<ToldFix, "kind" | "headers">): readonly string[] {
  return headers.slice(0, kind === "place" ? 2 : 1);
}

/** Brings a column of our sheet beside the accounts: by the id in the same row. */
export function fixFormula({ chosen, inspection }: State, header: string): string | undefined {
  const { accounts: source } = chosen;
  const roles = inspection?.accounts.roles.filter(({ column }) => column >= 0) ?? [];
  const keyed = (wanted: string): (typeof roles)[number] | undefined =>
    roles.find(({ key }) => key === wanted);
  // A list without ids is told apart by names.
  const id = keyed("id") ?? keyed("name");
  if (source === undefined || id === undefined) return undefined;
  const first = `$${columnLetters(source.rect.column + id.column)}${source.rect.row + 2}`;
  const own = source.table === "" ? first : `[@[${inBrackets(id.header)}]]`;
  const column = (name: string): string => `${fixesNames.table}[${inBrackets(name)}]`;
  return `=XLOOKUP(${own},${column(fixesNames.key)},${column(header)})`;
}

/** What the plan reads instead of the user's own column, by the header that it has now. */
function rolesOf(kind: FixKind): readonly string[] {
  return kind === "owner" ? ["owner"] : ["latitude", "longitude"];
}

/** Whether the columns of a fix stand beside the accounts, and whether the plan goes by them. */
export function standingOf(
  { inspection, saved }: State,
  fix: Pick<ToldFix, "kind" | "headers">,
): "missing" | "there" | "in use" {
  const headers = valueHeaders(fix);
  const accounts = inspection?.accounts;
  if (accounts === undefined || !headers.every((one) => accounts.headers.includes(one)))
    return "missing";
  const headerOf = (role: string): string | undefined =>
    accounts.roles.find(({ key }) => key === role)?.header;
  const isUsed =
    fix.kind === "amount"
      ? saved.settings.balance === headers[0]
      : rolesOf(fix.kind).every((role, at) => headerOf(role) === headers[at]);
  return isUsed ? "in use" : "there";
}

/** From now on the plan goes by the columns of a fix. */
export async function planWith(
  session: Pick<Session, "set" | "chooseColumn">,
  fix: Pick<ToldFix, "kind" | "headers">,
): Promise<void> {
  const headers = valueHeaders(fix);
  if (fix.kind === "amount") {
    await session.set("balance", headers[0] ?? "");
    return;
  }
  for (const [at, role] of rolesOf(fix.kind).entries())
    await session.chooseColumn("accounts", role, headers[at] ?? "");
}
