export type Cells = readonly string[];

/** A table as markdown; columns whose title ends with ":" hold words, all others figures. */
export function tableOf(titles: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells): string => `| ${cells.join(" | ")} |`;
  return [
    line(titles.map((title) => title.replace(/:$/, ""))),
    line(titles.map((title) => (title.endsWith(":") ? "---" : "---:"))),
    ...rows.map(line),
  ].join("\n");
}

export function whole(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString("en") : "-";
}

/** Three digits that count. */
export function brief(value: number): string {
  if (!Number.isFinite(value)) return "-";
  return value >= 100 ? whole(value) : value.toPrecision(3);
}

/** A share as a percentage. */
export function percent(share: number | undefined, digits = 3): string {
  return share === undefined || !Number.isFinite(share)
    ? "-"
    : `${(100 * share).toFixed(digits)} %`;
}

export function size(accounts: number, reps: number): string {
  return `${whole(accounts)} x ${whole(reps)}`;
}
