import { makeStyles, Text } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Difference } from "../../../../src/plan/crm/differences";
import { text } from "../../../../src/plan/words/sentence";
import { say } from "../../../words/say";
import { useWindow } from "../../review/useWindow";

/** Of a row, in px: fixed, so that its place is known before it is drawn. */
const rowHeight = 62;

const useStyles = makeStyles({
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${rowHeight}px`,
    display: "flex",
    flexDirection: "column",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  // In the narrowest pane long names take two lines.
  detail: { overflow: "hidden", maxHeight: "32px" },
});

/** "Was Grace, now Liam; Ana in the plan" */
function differenceText({ kind, from, to, now, otherId }: Difference): string {
  const person = (name: string) => text(name === "" ? say("crm: nobody") : name);
  const isTwice = kind === "merged" && otherId === "";
  return say(isTwice ? "crm: merged row, twice" : `crm: ${kind} row`, {
    ...{ from: person(from), to: person(to), now: person(now), other: text(otherId) },
  });
}

/** Accounts that stand otherwise in a fresh export; only those in view are drawn. */
export function DifferenceList({
  differences,
  label,
}: {
  readonly differences: readonly Difference[];
  readonly label: string;
}): React.JSX.Element {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const ends = useMemo(() => differences.map((_, at) => (at + 1) * rowHeight), [differences]);
  const [first, end] = useWindow(list, ends);
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: differences.length * rowHeight }}
      aria-label={label}
    >
      {differences.slice(first, end).map((one, position) => {
        const at = first + position;
        const title = `${one.name} (${one.id}): ${differenceText(one)}`;
        return (
          <li
            key={at}
            className={styles.row}
            style={{ top: at * rowHeight }}
            title={title}
            aria-posinset={at + 1}
            aria-setsize={differences.length}
          >
            <Text className={styles.name}>{one.name === "" ? one.id : one.name}</Text>
            <Text size={200} className={styles.detail}>
              {differenceText(one)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
