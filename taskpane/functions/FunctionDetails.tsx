import { Link, Text } from "@fluentui/react-components";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";
import type { FunctionHelp } from "./functionHelp";

/** The whole help of one function. */
export function FunctionDetails({ help }: { readonly help: FunctionHelp }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <div className={styles.section}>
      <code className={styles.code}>={help.signature}</code>
      <Text size={200}>{help.text}</Text>
      <dl className={styles.terms}>
        {help.parameters.map(({ name, optional, text }) => (
          <div key={name}>
            <dt>
              <b>{name}</b>
              {optional && <span className={styles.quiet}> {say("functions: optional")}</span>}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>
            <b>{say("functions: gives")}</b>
          </dt>
          <dd>{help.returns}</dd>
        </div>
      </dl>
      <code className={styles.code}>{help.formula}</code>
      <Answer answer={help.answer} />
      {help.source !== "" && (
        <Text size={200} className={styles.quiet}>
          {help.source}
        </Text>
      )}
      <Link
        className={styles.alone}
        href={`functions.html#${help.id.toLowerCase()}`}
        target="_blank"
      >
        {say("functions: as a page")}
      </Link>
    </div>
  );
}

function Answer({ answer }: Pick<FunctionHelp, "answer">): React.JSX.Element {
  const styles = usePaneStyles();
  const { rows, hasHeader, more } = answer;
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) =>
                hasHeader && r === 0 ? <th key={c}>{cell}</th> : <td key={c}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more !== "" && (
        <Text size={200} className={styles.quiet}>
          {more}
        </Text>
      )}
    </div>
  );
}
