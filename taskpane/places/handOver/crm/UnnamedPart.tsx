import { Button, Text } from "@fluentui/react-components";
import type { CrmReport } from "../../../../src/plan/crm/crmReport";
import { crmNames } from "../../../../src/plan/crm/crmNames";
import { count, list, text } from "../../../../src/plan/words/sentence";
import type { Session } from "../../../session/session";
import { usePaneStyles } from "../../../styles";
import { say } from "../../../words/say";

/** As many people are named; the sheet lists all. */
const mostNamed = 4;

/** Who has no user id, how many accounts wait for it, and the way to fill it in. */
export function UnnamedPart({
  report: { unnamed },
  session,
}: {
  readonly report: CrmReport;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  if (unnamed.length === 0) return null;
  const accounts = unnamed.reduce((sum, one) => sum + one.accounts, 0);
  const who = unnamed.map((one) =>
    text(say("crm: unnamed who", { name: text(one.name), accounts: count(one.accounts) })),
  );
  const house = unnamed.find(({ isHouse }) => isHouse);
  return (
    <div className={styles.question} data-testid="crm unnamed">
      <Text weight="semibold">
        ! {say("crm: unnamed", { people: count(unnamed.length), accounts: count(accounts) })}
      </Text>
      <Text size={200}>{say("crm: who", { who: list(who, mostNamed) })}</Text>
      {house !== undefined && (
        <Text size={200}>{say("crm: unnamed house", { name: text(house.name) })}</Text>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void session.listUsers()} data-testid="list users">
          {say("crm: list users")}
        </Button>
        <Button size="small" onClick={() => void session.lookAtCrm()} data-testid="read users">
          {say("crm: read users")}
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {say("crm: list users where", { sheet: text(crmNames.users.sheet) })}
      </Text>
    </div>
  );
}
