import { Text } from "@fluentui/react-components";
import type { Summary } from "../../../src/plan/inputs/inspect";
import { count, list, text, words } from "../../../src/plan/words/sentence";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";

/** "3 accounts with owners who are not active: Wei Chen (3)."; "" where there are none. */
function leftText(
  leavers: Summary["leavers"],
  key: "data: owners not active" | "data: owners unknown",
): string {
  if (leavers.length === 0) return "";
  const accounts = leavers.reduce((sum, leaver) => sum + leaver.accounts, 0);
  const owners = leavers.map(({ name, accounts: own }) => {
    const values = { name: text(name), accounts: count(own) };
    return words({ key: "data: owner with accounts", values });
  });
  return say(key, { accounts: count(accounts), owners: list(owners, 3) });
}

/** What was understood, in one glance, so that a wrong table or a stranger among the owners is noticed here. */
export function Understood({ state }: { readonly state: State }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { summary, peopleNotes = [] } = state.inspection ?? {};
  if (summary === undefined) return null;
  const inactive = new Set(summary.inactiveOwners);
  const left = [
    leftText(
      summary.leavers.filter(({ name }) => inactive.has(name)),
      "data: owners not active",
    ),
    leftText(
      summary.leavers.filter(({ name }) => !inactive.has(name)),
      "data: owners unknown",
    ),
  ].filter((one) => one !== "");
  return (
    <>
      <div className={styles.headline} data-testid="summary">
        <Text weight="semibold">
          {say("data: tables", { accounts: count(summary.accounts), reps: count(summary.reps) })}
        </Text>
        <Text size={200}>
          {say(summary.locked > 0 ? "data: owned, some locked" : "data: owned", {
            owned: count(summary.owned),
            locked: count(summary.locked),
          })}
        </Text>
        {left.map((one) => (
          <Text key={one} size={200}>
            {one}
          </Text>
        ))}
      </div>
      {peopleNotes.length > 0 && (
        <ul className={styles.sentences} data-testid="people-notes">
          {peopleNotes.map((note) => (
            <li key={note}>
              <Text size={200}>{note}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
