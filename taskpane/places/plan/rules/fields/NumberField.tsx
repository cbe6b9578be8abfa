import { helpLabel } from "../../../../parts/helpLabel";
import { say } from "../../../../words/say";
import { NumberInput } from "./NumberInput";
import type { SettingFieldProps } from "./settingField";
import { unitOf } from "./typedNumber";

/** A number within limits. */
export function NumberField(props: SettingFieldProps<"number">): React.JSX.Element {
  const { name, spec, settings, session, hint } = props;
  return (
    <NumberInput
      field={{
        label: helpLabel(say(`label: ${name}`), spec.help),
        ...(hint !== undefined && { hint }),
      }}
      shown={String(settings[name])}
      limits={{ ...spec, ...unitOf(spec.label) }}
      step={spec.step}
      onNumber={(value) => void session.set(name, value)}
    />
  );
}
