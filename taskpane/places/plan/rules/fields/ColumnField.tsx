import type { Summary } from "../../../../../src/plan/inputs/inspect";
import type { SettingName } from "../../../../../src/plan/settings/settings";
import { text } from "../../../../../src/plan/words/sentence";
import { Choice, type ChoiceOption } from "../../../../parts/Choice";
import { say } from "../../../../words/say";
import { columnOptions, withOption } from "./columnOptions";
import type { SettingFieldProps } from "./settingField";

/** The column that an empty setting stands for, as far as it is known. */
function meantColumn(name: SettingName, summary: Summary | undefined): string | undefined {
  switch (name) {
    case "balance":
      return summary?.loadName;
    case "value":
      return summary?.valueName;
    case "variance":
      return summary?.varianceName;
    default:
      return undefined;
  }
}

function automaticWords(meant: string | undefined): string {
  return meant === undefined
    ? say("field: automatic")
    : say("field: automatic, as", { column: text(meant) });
}

/** A column of the accounts, offered by its header. */
export function ColumnField(props: SettingFieldProps<"column">): React.JSX.Element {
  const { name, spec, settings, inspection, session, hint } = props;
  const value = String(settings[name]) || spec.fallback;
  const meant = value === "" ? meantColumn(name, inspection?.summary) : undefined;
  const automatic: ChoiceOption[] =
    spec.fallback === "" ? [{ value: "", text: automaticWords(meant) }] : [];
  return (
    <Choice
      label={say(`label: ${name}`)}
      help={spec.help}
      {...(hint !== undefined && { hint })}
      value={value}
      options={withOption([...automatic, ...columnOptions(inspection)], value)}
      onChoose={(header) => void session.set(name, header)}
    />
  );
}
