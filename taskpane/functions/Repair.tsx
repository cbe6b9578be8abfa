import { Button, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { BrokenFormulas } from "../../src/plan/workbook/repair/brokenFormulas";
import { foundWords, leftWords } from "../../src/plan/words/repairWords";
import type { Repairing } from "../session/repairing";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";

type Now =
  | { readonly is: "idle" }
  | { readonly is: "busy"; readonly label: string }
  | { readonly is: "found"; readonly broken: BrokenFormulas }
  | { readonly is: "entered"; readonly words: string; readonly left: readonly string[] };

/**
 * Finds formulas of ours that show #NAME? or hang, and enters them again. Nothing is looked for
 * before somebody asks: it means reading every sheet.
 */
export function Repair({
  names,
  repairing,
}: {
  readonly names: ReadonlySet<string>;
  readonly repairing: Repairing;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const [now, setNow] = useState<Now>({ is: "idle" });
  async function look(): Promise<void> {
    setNow({ is: "busy", label: say("repair: looking") });
    const broken = await repairing.findBroken(names);
    setNow(broken === undefined ? { is: "idle" } : { is: "found", broken });
  }
  async function enter(broken: BrokenFormulas): Promise<void> {
    setNow({ is: "busy", label: say("repair: entering") });
    const words = await repairing.enterAgain(broken);
    const left = leftWords(broken);
    setNow(words === undefined ? { is: "idle" } : { is: "entered", words, left });
  }
  const { broken } = now.is === "found" ? now : {};
  const canEnter = broken !== undefined && broken.toEnter.length > 0;
  return (
    <section aria-label={say("repair: title")} className={styles.item} data-testid="repair">
      <div className={styles.row}>
        <Text size={200} className={styles.grow}>
          {say("repair: question")}
        </Text>
        <Button
          size="small"
          className={styles.unbroken}
          appearance={canEnter ? "primary" : "secondary"}
          disabled={now.is === "busy"}
          onClick={() => void (canEnter ? enter(broken) : look())}
        >
          {say(canEnter ? "repair: enter" : "repair: look")}
        </Button>
      </div>
      <div role="status" className={styles.small}>
        {now.is === "busy" && <Spinner size="tiny" label={now.label} />}
        {now.is === "found" && <Told first={foundWords(now.broken)} more={leftWords(now.broken)} />}
        {now.is === "entered" && <Told first={now.words} more={now.left} />}
      </div>
    </section>
  );
}

function Told({
  first,
  more,
}: {
  readonly first: string;
  readonly more: readonly string[];
}): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <>
      {first}
      {more.length > 0 && (
        <ul className={styles.sentences}>
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
