import { makeStyles, tokens } from "@fluentui/react-components";

/** Heights of the list's rows, in px: fixed, so that a row's place is known before it is drawn. */
export const rowHeights = { owner: 74, move: 92 } as const;

export const useReviewStyles = makeStyles({
  selected: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  // Side by side where there is room for both.
  find: { display: "flex", flexWrap: "wrap", gap: "6px", "& > *": { flex: "1 1 120px" } },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  owner: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${rowHeights.owner}px`,
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    padding: "0 0 4px",
    boxSizing: "border-box",
  },
  move: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${rowHeights.move - 6}px`,
    padding: "6px 8px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid transparent`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    "&:focus-within": { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  decided: { backgroundColor: tokens.colorNeutralBackground3 },
  line: { display: "flex", alignItems: "baseline", gap: "8px", minWidth: 0 },
  cut: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  actions: { display: "flex", alignItems: "center", gap: "4px", marginTop: "auto" },
  action: { whiteSpace: "nowrap", minWidth: "auto", paddingLeft: "8px", paddingRight: "8px" },
  filters: { display: "flex", flexWrap: "wrap", gap: "6px" },
  filter: { minWidth: "auto" },
  rep: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    rowGap: "2px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
  },
  scale: { gridColumn: "1 / -1", display: "block", width: "100%", height: "20px" },
});
