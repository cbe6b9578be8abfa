import { makeStyles, tokens } from "@fluentui/react-components";

/** Height of a row of the preview, in px: fixed, so that its place is known before it is drawn. */
export const previewRowHeight = 68;

export const useHandOverStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    minHeight: "28px",
    padding: "4px 6px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground2 },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  still: { display: "flex", gap: "4px", padding: "4px 6px", minHeight: "20px" },
  mark: { flexShrink: 0, width: "12px" },
  rows: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${previewRowHeight - 6}px`,
    padding: "6px 8px",
    boxSizing: "border-box",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});
