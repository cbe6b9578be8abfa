import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from "@fluentui/react-components";
import type { SignOffPart } from "../../../../src/plan/signOff/signOff";
import { usePaneStyles } from "../../../styles";

/** What a plan says of itself, or what it was made from, part by part; each is folded. */
export function SignedParts({
  parts,
}: {
  readonly parts: readonly SignOffPart[];
}): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <Accordion multiple collapsible defaultOpenItems={["figures"]} data-testid="signed parts">
      {parts.map(({ key, title, lines }) => (
        <AccordionItem key={key} value={key}>
          <AccordionHeader size="small" className={styles.fold}>
            {title}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <dl className={styles.terms} data-part={key}>
              {lines.map(({ label, text }, at) => (
                <div key={at}>
                  {label !== "" && (
                    <dt>
                      <b>{label}</b>
                    </dt>
                  )}
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
