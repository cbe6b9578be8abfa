import { Field, Input, Text } from "@fluentui/react-components";
import { say } from "../../words/say";

/** Finds a plan by the first letters of its fingerprint. */
export function FindPlan({
  wanted,
  isFound,
  onWanted,
}: {
  readonly wanted: string;
  readonly isFound: boolean;
  readonly onWanted: (wanted: string) => void;
}): React.JSX.Element {
  return (
    <>
      <Field label={say("find: label")} hint={say("find: hint")} size="small">
        <Input
          size="small"
          type="search"
          value={wanted}
          spellCheck={false}
          onChange={(_, { value }) => {
            onWanted(value);
          }}
        />
      </Field>
      <div role="status">{!isFound && <Text size={200}>{say("find: none")}</Text>}</div>
    </>
  );
}
