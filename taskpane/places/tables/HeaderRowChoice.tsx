import { withHeaderRow, type Source } from "../../../src/plan/workbook/source";
import { exact, text } from "../../../src/plan/words/sentence";
import { Choice } from "../../parts/Choice";
import { say } from "../../words/say";

const shownHeaders = 4;

function rowText(row: number, headers: readonly string[]): string {
  const filled = headers.filter((header) => header !== "");
  return say(filled.length > shownHeaders ? "data: row, and more" : "data: row", {
    row: exact(row + 1),
    headers: text(filled.slice(0, shownHeaders).join(", ")),
  });
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
      label={say("data: header row")}
      value={String(source.rect.row)}
      options={candidates.map(({ row, headers }) => ({
        value: String(row),
        text: rowText(row, headers),
      }))}
      onChoose={(row) => onChoose(withHeaderRow(source, Number(row)))}
    />
  );
}
