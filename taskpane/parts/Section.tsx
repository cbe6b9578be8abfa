import { Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePaneStyles } from "../styles";

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a step. */
export function Section({ title, hint, aside, children }: SectionProps): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.row}>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        {aside}
      </div>
      {hint !== undefined && (
        <Text size={200} className={styles.quiet}>
          {hint}
        </Text>
      )}
      {children}
    </section>
  );
}
