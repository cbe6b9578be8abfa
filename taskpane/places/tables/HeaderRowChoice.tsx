import { withHeaderRow, type Source } from "../../../src/plan/workbook/source";
import { Choice } from "../../parts/Choice";

const shownHeaders = 4;

function rowText(row: number, headers: readonly string[]): string {
  const filled = headers.filter((header) => header !== "");
  const more = filled.length > shownHeaders ? ", ..." : "";
  return `Row ${row + 1}: ${filled.slice(0, shownHeaders).join(", ")}${more}`;
}

/** The row that holds the headers, to be changed where another was meant. */
export function HeaderRowChoice({
  source,
  onChoose,
}: {
  readonly source: Source;
  readonly onChoose: (source: Source) => void;
}): React.JSX.Element | null {
  const candidates = source.candidates ?? [];
  if (candidates.length < 2) return null;
  return (
    <Choice
      small
      label="Header row"
      value={String(source.rect.row)}
      options={candidates.map(({ row, headers }) => ({
        value: String(row),
        text: rowText(row, headers),
      }))}
      onChoose={(row) => onChoose(withHeaderRow(source, Number(row)))}
    />
  );
}
