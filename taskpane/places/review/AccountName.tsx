import { Text } from "@fluentui/react-components";
import type { AccountReport } from "../../../src/plan/results/report";
import { usePaneStyles } from "../../styles";

/** An account by its name, with its id where it has both. */
export function AccountName({
  account: { id, name },
}: {
  readonly account: Pick<AccountReport, "id" | "name">;
}): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <>
      <Text weight="semibold">{name || id}</Text>{" "}
      {name !== "" && (
        <Text size={200} className={styles.quiet}>
          {id}
        </Text>
      )}
    </>
  );
}
