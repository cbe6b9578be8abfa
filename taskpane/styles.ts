import { makeStyles, tokens } from "@fluentui/react-components";

/** Shared look of the pane: one column, quiet lines, room to breathe at 320 px and up. */
export const usePaneStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    padding: "8px 12px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    overflowY: "auto",
    padding: "14px 16px 24px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    // Boxes keep their height; the body scrolls.
    "& > *": { flexShrink: 0 },
  },
  foot: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "10px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0 },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  grow: { flexGrow: 1, minWidth: 0 },
  full: { width: "100%", minWidth: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  scroll: { maxHeight: "240px", overflowY: "auto" },
  item: {
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  headline: {
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td, & th": {
      padding: "5px 4px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "left",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
    },
    "& th": { color: tokens.colorNeutralForeground3 },
    "& .number": { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  },
});
