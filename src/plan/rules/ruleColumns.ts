import { InputError } from "../../errors";
import type { FieldKind } from "../../table/headers/fields";
import { columnNamed, type RoleMatch } from "../tables/columns";
import type { Condition, Rule } from "./rule";

/** A column that rules look at, as it has to be read for them. */
export interface RuleColumn {
  /** Under which the columns of the table hold it. */
  readonly key: string;
  readonly column: number;
  readonly header: string;
  readonly kind: FieldKind;
}

/** Where the cells of each condition stand; conditions without a column are absent. */
export type RuleColumns = ReadonlyMap<Condition, RuleColumn>;

function kindOf(condition: Condition, column: number, roles: readonly RoleMatch[]): FieldKind {
  if (condition.kind === "compare") return condition.isDay ? "date" : "number";
  const role = roles.find((one) => one.column === column)?.key;
  if (role === "id" || role === "parentId") return "id";
  return role === "postalCode" ? "postal" : "text";
}

/**
 * Finds the column of each condition among the accounts.
 *
 * @param firstColumn - position of the first header on the sheet, for columns of one name
 * @throws InputError naming the rule and the word that is no column
 */
export function ruleColumns(
  rules: readonly Rule[],
  headers: readonly string[],
  roles: readonly RoleMatch[],
  firstColumn = 0,
): RuleColumns {
  const columns = new Map<Condition, RuleColumn>();
  for (const { number, conditions } of rules) {
    for (const condition of conditions) {
      if (condition.kind === "within") continue;
      const column = columnNamed(condition.field, headers, roles, firstColumn);
      if (column < 0) {
        const seen = headers.filter((header) => header !== "").join(", ");
        throw new InputError(
          `Rule ${number} asks for "${condition.field}", but the accounts have no such column. Their headers are: ${seen}.`,
        );
      }
      const kind = kindOf(condition, column, roles);
      columns.set(condition, {
        key: `rule ${kind} ${column}`,
        column,
        header: headers[column] ?? "",
        kind,
      });
    }
  }
  return columns;
}
