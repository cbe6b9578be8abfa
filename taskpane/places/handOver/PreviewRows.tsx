import { Text } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Cell } from "../../../src/table/cell";
import type { PreviewCell, PreviewRow } from "../../../src/plan/workbook/restore/preview";
import { count, text } from "../../../src/plan/words/sentence";
import { amountSaid } from "../../words/numbers";
import { say } from "../../words/say";
import { useWindow } from "../review/useWindow";
import { previewRowHeight, useHandOverStyles } from "./handOverStyles";

/** Cells of a row that are shown: the rest is counted. */
const mostCells = 2;

function shown(cell: Cell): string {
  if (cell === null || cell === "") return say("hand over: blank");
  return typeof cell === "number" ? amountSaid(cell) : String(cell);
}

function cellText({ header, before, after }: PreviewCell, isNew: boolean): string {
  const values = { header: text(header), before: text(shown(before)), after: text(shown(after)) };
  return say(isNew ? "hand over: cell, new" : "hand over: cell", values);
}

/** Where a rep changes, that is told first. */
function inOrder(cells: readonly PreviewCell[]): readonly PreviewCell[] {
  const rank = ({ header }: PreviewCell): number => (/^(TP )?Rep$/.test(header) ? 0 : 1);
  return [...cells].sort((a, b) => rank(a) - rank(b));
}

function Row({ row, top }: { readonly row: PreviewRow; readonly top: number }): React.JSX.Element {
  const styles = useHandOverStyles();
  const { kind, key, name, cells } = row;
  const said = kind === "changed" ? "" : ` (${say(`hand over: ${kind} row`)})`;
  const own = kind === "new" ? cells.filter(({ after }) => after !== key && after !== name) : cells;
  const first = inOrder(own).slice(0, mostCells);
  const more = own.length - first.length;
  return (
    <li className={styles.row} style={{ top }}>
      <Text weight="semibold" size={200} className={styles.cut}>
        {name === "" || name === key ? key : `${name}, ${key}`}
        {said}
      </Text>
      {first.map((cell) => (
        <Text key={cell.header} size={200} className={styles.cut}>
          {cellText(cell, kind === "new")}
          {cell === first.at(-1) &&
            more > 0 &&
            ` ${say("hand over: more cells", { cells: count(more) })}`}
        </Text>
      ))}
    </li>
  );
}

/** All rows that a write changes; only those in view are drawn. */
export function PreviewRows({
  list,
  label,
}: {
  readonly list: readonly PreviewRow[];
  readonly label: string;
}): React.JSX.Element {
  const styles = useHandOverStyles();
  const element = useRef<HTMLUListElement>(null);
  const ends = useMemo(() => list.map((_, at) => (at + 1) * previewRowHeight), [list]);
  const [first, end] = useWindow(element, ends);
  return (
    <ul
      ref={element}
      className={styles.rows}
      style={{ height: ends.at(-1) ?? 0 }}
      aria-label={label}
    >
      {list.slice(first, end).map((row, at) => (
        <Row key={first + at} row={row} top={(first + at) * previewRowHeight} />
      ))}
    </ul>
  );
}
