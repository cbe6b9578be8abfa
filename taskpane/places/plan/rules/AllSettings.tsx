import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from "@fluentui/react-components";
import type { Session } from "../../../session/session";
import type { State } from "../../../state/state";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";
import { GroupSection } from "./GroupSection";
import { shownGroups } from "./settingGroups";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

/** The settings that the approach looks at, group by group, but for the user's own rules. */
export function SettingGroups({ state, session }: PlaceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const groups = shownGroups(state.saved.settings.approach).filter(
    ({ group }) => group !== "rules",
  );
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <GroupSection key={group.group} group={group} state={state} session={session} />
      ))}
    </div>
  );
}

/** Every setting with its number, for those who want to see it. */
export function AllSettings(props: PlaceProps): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="all">
        <AccordionHeader className={styles.fold} data-testid="all settings">
          {say("aim: all settings")}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <SettingGroups {...props} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
