import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";

/** Lists of reps in the owner column, for whoever carves by hand. */
export function OfferPart({ session }: { readonly session: Session }): React.JSX.Element {
  const styles = usePaneStyles();
  const [told, setTold] = useState<string | undefined>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  const offer = async (isOn: boolean): Promise<void> => {
    setIsBusy(true);
    setTold(await session.offerOwners(isOn));
    setIsBusy(false);
  };
  return (
    <Section title={say("offering: title")} hint={say("offering: hint")}>
      <div className={styles.buttons}>
        <Button size="small" disabled={isBusy} onClick={() => void offer(true)}>
          {say("offering: offer")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={isBusy}
          onClick={() => void offer(false)}
        >
          {say("offering: take away")}
        </Button>
      </div>
      <Text size={200} role="status">
        {told ?? ""}
      </Text>
    </Section>
  );
}
