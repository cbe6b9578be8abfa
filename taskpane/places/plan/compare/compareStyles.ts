import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * Rows whose label stands above their cells, which share the whole width: five plans can be read side by
 * side in the narrowest pane, and nothing scrolls sideways.
 */
export const useCompareStyles = makeStyles({
  table: { width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: {
    display: "grid",
    columnGap: "4px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    position: "sticky",
    top: "-14px",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  label: {
    gridColumn: "1 / -1",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  group: {
    paddingTop: "10px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    display: "block",
  },
  cell: {
    minWidth: 0,
    textAlign: "left",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    // Five plans in 270 px.
    "@media (max-width: 319px)": { fontSize: tokens.fontSizeBase100 },
  },
  below: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "normal",
  },
  missed: { color: tokens.colorStatusWarningForeground1 },
  name: {
    display: "block",
    maxHeight: "42px",
    overflow: "hidden",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: "normal",
    "@media (max-width: 319px)": { display: "none" },
  },
  letter: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "20px",
    height: "20px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    boxSizing: "border-box",
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: "1px solid transparent",
  },
  title: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  picture: { display: "block", width: "100%", height: "170px", overflow: "visible" },
  // Pictures keep their colours where the system forces its own on all else, so they name these.
  ink: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "11px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  quietInk: {
    fill: tokens.colorNeutralForeground3,
    fontSize: "11px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  axis: {
    stroke: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  line: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "1.5px",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  dot: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  within: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  differing: {
    position: "absolute",
    left: 0,
    right: 0,
    height: "62px",
    boxSizing: "border-box",
    padding: "5px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    // Two lines for long names; what is cut is in the title.
    "& > div": {
      overflow: "hidden",
      maxHeight: "32px",
      lineHeight: "16px",
      overflowWrap: "anywhere",
    },
    "& > div:first-child": { textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Height of a line of the accounts that differ, in px. */
export const differingHeight = 62;
