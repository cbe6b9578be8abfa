import { InputError } from "../../errors";
import type { RoleMatch } from "./columns";
import type { NamedIdentity } from "./identity";

/** What is looked for among the headers, for those who have to rename or choose one. */
const lookedFor: ReadonlyMap<string, string> = new Map([
  ["accounts id", "Looked for: Account ID, Account number, Record ID, Customer ID and the like."],
  [
    "reps name",
    "Looked for: a rep's name (Rep, Sales rep, Owner, Full name and the like), First name with Last name, or Rep ID.",
  ],
]);

/** Whether a row reads as headers: words, not numbers. */
function areWords(headers: readonly string[]): boolean {
  const filled = headers.filter((header) => header !== "");
  return filled.length > 0 && filled.every((header) => /\p{L}/u.test(header));
}

/** @throws InputError for a required role without a column, saying what was looked for */
export function requireRoles(
  roles: readonly RoleMatch[],
  table: "accounts" | "reps",
  headers: readonly string[],
  identity?: NamedIdentity,
): void {
  const missing = roles.find(
    (role) => role.required && role.column < 0 && !(role.key === "id" && identity !== undefined),
  );
  if (missing === undefined) return;
  const whole = table === "accounts" ? "Accounts[#All]" : "Reps[#All]";
  const seen = headers.filter((header) => header !== "").join(", ");
  const looked = lookedFor.get(`${table} ${missing.key}`) ?? "";
  // A column that was known by its values alone has no header that says anything.
  if (roles.every((role) => role.column < 0 || role.certainty === "values")) {
    const found = areWords(headers) ? ` The first row says: ${seen}. ${looked}` : "";
    throw new InputError(
      `No headers found in the ${table}: use ${whole}, a range whose first row holds the headers.${found}`,
    );
  }
  throw new InputError(
    `The ${table} have no column for "${missing.label}". ${looked === "" ? "" : `${looked} `}Their headers are: ${seen}. Rename one, or choose the column.`,
  );
}
