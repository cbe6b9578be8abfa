import { InputError } from "../../errors";
import { nearestSentence } from "../../quality/nearestName";
import type { Cell } from "../../table/cell";
import { checkedValue } from "../settings/checkSetting";
import {
  operations,
  type OperationName,
  type OperationSetting,
  type OperationSettings,
} from "./operationSettings";

/** What somebody asks of an operation: values by the names of its settings. */
export type Given = Readonly<Record<string, Cell>>;

function specsOf(name: OperationName): Readonly<Record<string, OperationSetting>> {
  return operations[name].settings;
}

/** A setting of an operation for a message. */
export function operationSettingText<Name extends OperationName>(
  operation: Name,
  setting: keyof OperationSettings<Name> & string,
): string {
  const label = specsOf(operation)[setting]?.label ?? setting;
  return `the setting "${label}" of "${operations[operation].title}"`;
}

/**
 * The settings of an operation; those that are blank or missing have their defaults.
 *
 * @throws InputError for a name that is no setting of it, or a value outside the schema
 */
export function settingsFor<Name extends OperationName>(
  operation: Name,
  given: Given,
): OperationSettings<Name> {
  const specs = specsOf(operation);
  const { title } = operations[operation];
  for (const name of Object.keys(given)) {
    if (specs[name] !== undefined) continue;
    const names = Object.keys(specs);
    const known = names.length === 0 ? "It has none." : `Its settings are: ${names.join(", ")}.`;
    const nearest = nearestSentence(name, names);
    throw new InputError(`"${title}" has no setting "${name}".${nearest} ${known}`);
  }
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = given[name] ?? "";
      if (value === "") return [name, spec.fallback];
      const shown = `The setting "${spec.label}" of "${title}" is ${JSON.stringify(value)}`;
      return [name, checkedValue(spec, value, shown)];
    }),
  ) as OperationSettings<Name>;
}
