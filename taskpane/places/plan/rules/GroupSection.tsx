import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
} from "@fluentui/react-components";
import {
  defaultSettings,
  type SettingName,
  type Settings,
} from "../../../../src/plan/settings/settings";
import { count, text } from "../../../../src/plan/words/sentence";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { Section } from "../../../parts/Section";
import { hints } from "./hints";
import { SettingField } from "./SettingField";
import type { ShownGroup } from "./settingGroups";

interface GroupProps {
  readonly group: ShownGroup;
  readonly state: State;
  readonly session: Session;
}

/** Settings that differ from what they would be without anybody's doing. */
function changedCount(names: readonly SettingName[], settings: Settings): number {
  const text = (value: unknown): string => JSON.stringify(value);
  return names.filter((name) => text(settings[name]) !== text(defaultSettings[name])).length;
}

/** The forms of settings, one below the other. */
export function Fields({
  names,
  state,
  session,
}: Omit<GroupProps, "group"> & { readonly names: readonly SettingName[] }): React.JSX.Element {
  return (
    <>
      {names.map((name) => {
        const hint = hints[name]?.(state);
        return (
          <SettingField
            key={name}
            name={name}
            settings={state.saved.settings}
            inspection={state.inspection}
            session={session}
            {...(hint !== undefined && { hint })}
          />
        );
      })}
    </>
  );
}

/** A group's settings: the usual ones at once, the others behind "More". */
export function GroupSection({ group, state, session }: GroupProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { names, rare } = group;
  const title = say(`group: ${group.group}`);
  const set = changedCount(rare, state.saved.settings);
  const more = names.length > 0 ? say(`group: more on ${group.group}`) : title;
  const folded = rare.length > 0 && (
    <Accordion collapsible>
      <AccordionItem value="more">
        <AccordionHeader size="small" className={styles.fold}>
          <Text size={200}>
            {set > 0 ? say("group: some set", { title: text(more), count: count(set) }) : more}
          </Text>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <div className={styles.section}>
            <Fields names={rare} state={state} session={session} />
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
  if (names.length === 0) return <>{folded}</>;
  return (
    <Section title={title}>
      <Fields names={names} state={state} session={session} />
      {folded}
    </Section>
  );
}
