import { headerWords } from "../../table/headers/headerWords";
import { compareTexts } from "../../table/textOrder";
import type { ChosenColumn } from "./chosenColumns";

/** A column of the reps table that says what share of deals a rep wins. */
export interface WinRateColumn extends ChosenColumn {
  readonly header: string;
  /** The segment that it speaks of, in words of a header; "" where it speaks of all. */
  readonly segment: string;
}

/** A segment as the headers of win rates name it: "Mid-Market" is "mid market". */
export function segmentWords(text: string): string {
  return headerWords(text).join(" ");
}

/** The columns such as "Win rate SMB", "SMB win rate %" or "Win rate" among some headers, in their order. */
export function winRateColumns(headers: readonly string[]): WinRateColumn[] {
  const found = headers.flatMap((header, column): WinRateColumn[] => {
    const words = headerWords(header);
    const at = words.findIndex((word, i) => word === "win" && words[i + 1] === "rate");
    if (at < 0) return [];
    const segment = words.filter(
      (word, i) => i !== at && i !== at + 1 && word !== "percent" && word !== "segment",
    );
    return [
      {
        key: `win rate ${column}`,
        column,
        kind: "number",
        bounded: true,
        header,
        segment: segment.join(" "),
      },
    ];
  });
  return found.sort((one, other) => compareTexts(one.header, other.header));
}
