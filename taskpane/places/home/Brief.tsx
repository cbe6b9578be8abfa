import { Link, Text } from "@fluentui/react-components";
import { evensOut } from "../../../src/plan/settings/approaches";
import { settingSpecs, type SettingName } from "../../../src/plan/settings/settings";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { ColumnField } from "../plan/rules/fields/ColumnField";
import { NumberField } from "../plan/rules/fields/NumberField";
import { WordsField } from "../plan/rules/fields/WordsField";
import { hints } from "../plan/rules/hints";

interface BriefProps {
  readonly state: State;
  readonly session: Session;
}

interface FieldProps extends BriefProps {
  readonly name: SettingName;
}

/** The form of one of these settings, by its type. */
function BriefField({ name, state, session }: FieldProps): React.JSX.Element | null {
  const hint = hints[name]?.(state);
  const { inspection, saved } = state;
  const props = {
    name,
    settings: saved.settings,
    inspection,
    session,
    ...(hint !== undefined && { hint }),
  };
  const spec = settingSpecs[name];
  switch (spec.type) {
    case "column":
      return <ColumnField {...props} spec={spec} />;
    case "number":
      return <NumberField {...props} spec={spec} />;
    case "words":
      return <WordsField {...props} spec={spec} />;
    default:
      return null;
  }
}

const asked: readonly SettingName[] = ["balance", "tolerance", "maxMovedPercent", "match"];

/**
 * The few things that have to be said before most plans; everything else stands under Plan. By forms
 * of their own, as those of all settings take longer to load than Home may.
 */
export function Brief({ state, session }: BriefProps): React.JSX.Element {
  const styles = usePaneStyles();
  const isEvened = evensOut(state.saved.settings.approach);
  return (
    <Section title={say("home: what matters")}>
      {asked.map((name) =>
        name === "tolerance" && !isEvened ? null : (
          <BriefField key={name} name={name} state={state} session={session} />
        ),
      )}
      <Text size={200} className={styles.quiet}>
        {say("home: everything else")}{" "}
        <Link
          inline
          as="button"
          onClick={() => {
            session.view("aim");
            session.go("plan");
          }}
        >
          {say("home: all there is")}
        </Link>
      </Text>
    </Section>
  );
}
