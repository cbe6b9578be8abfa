import { InputError } from "../../errors";
import type { Settings } from "../settings/settings";
import { settingSubject } from "../settings/settingText";
import type { ChosenColumn } from "./chosenColumns";
import { columnWithName } from "./columnNames";
import { textOf, type ReadSide } from "./tables";

const roleKey = "role";

/** How the column of the reps is called that says which role each has. */
const wordings =
  /^((sales|job|user|rep|team) )?(role|title|position|function|rolle|funktion|stelle|rôle|poste|fonction|función|puesto|rol|ruolo|posizione|função|cargo|functie)( name| title)?$/i;

/** What the setting `role` says: a value, or a header and a value: "Team = AE". */
interface RoleAsked {
  readonly header: string;
  readonly value: string;
}

function asked({ role }: Settings): RoleAsked | undefined {
  if (role === "") return undefined;
  const at = role.indexOf("=");
  const [header, value] = at < 0 ? ["", role] : [role.slice(0, at), role.slice(at + 1)];
  return { header: header.trim(), value: value.trim() };
}

/**
 * The column of the reps in which the role of the setting `role` stands.
 *
 * @param first - position of the first header on the sheet, from 0
 * @throws InputError where the reps have none
 */
export function roleColumns(
  settings: Settings,
  headers: readonly string[],
  first: number,
): ChosenColumn[] {
  const wanted = asked(settings);
  if (wanted === undefined) return [];
  const folded = wanted.header.toLowerCase();
  const column =
    folded === ""
      ? headers.findIndex((header) => wordings.test(header))
      : Math.max(
          columnWithName(wanted.header, headers, first),
          headers.findIndex((header) => header.toLowerCase() === folded),
        );
  if (column >= 0) return [{ key: roleKey, column, kind: "text" }];
  const which = folded === "" ? "no column Role" : `no header "${wanted.header}"`;
  throw new InputError(
    `${settingSubject("role")} is "${settings.role}", but the reps have ${which}. Add it, or name the column, as in Team = ${wanted.value === "" ? "AE" : wanted.value}. Headers are: ${headers.filter((header) => header !== "").join(", ")}.`,
  );
}

/** Who of the reps has the role that the plan is for. */
export interface RoleOfPlan {
  readonly header: string;
  readonly value: string;
  /** Whether the rep in a row of the table has it. */
  readonly isTheirs: (row: number) => boolean;
  /** The roles that there are. */
  readonly all: readonly string[];
}

/** @returns undefined where the plan is for all */
export function roleOfPlan(side: ReadSide, settings: Settings): RoleOfPlan | undefined {
  const wanted = asked(settings);
  const texts = textOf(side, roleKey);
  if (wanted === undefined || texts === undefined) return undefined;
  const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");
  const value = folded(wanted.value);
  return {
    header: side.columns.get(roleKey)?.header ?? "",
    value: wanted.value,
    isTheirs: (row) => (texts[row] ?? "").split(";").some((text) => folded(text) === value),
    all: [...new Set(texts.filter((text) => text !== ""))],
  };
}
