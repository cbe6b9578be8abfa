import { helpLabel } from "../../../../parts/helpLabel";
import { say } from "../../../../words/say";
import { NumberInput } from "./NumberInput";
import type { SettingFieldProps } from "./settingField";

const limits = { least: 0, most: Number.MAX_VALUE, whole: false };

/** A weight: a number from 0, or one that fits the tables by itself. */
export function WeightField(props: SettingFieldProps<"weight">): React.JSX.Element {
  const { name, spec, settings, session, hint = say("hint: weight") } = props;
  return (
    <NumberInput
      field={{ label: helpLabel(say(`label: ${name}`), spec.help), hint }}
      shown={String(settings[name])}
      limits={limits}
      step={1}
      onNumber={(value) => void session.set(name, value)}
      blank={{ word: "auto", onBlank: () => void session.set(name, "auto") }}
    />
  );
}
