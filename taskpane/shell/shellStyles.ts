import { makeStyles, tokens } from "@fluentui/react-components";

export const useShellStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    padding: "6px 8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { minWidth: 0, flexShrink: 1 },
  // Five of them, and the way to the functions, fit the narrowest pane, 270 px wide.
  tab: {
    paddingLeft: "6px",
    paddingRight: "6px",
    "@media (max-width: 359px)": {
      paddingLeft: "3px",
      paddingRight: "3px",
      "& .fui-Tab__content, & .fui-Tab__content--reserved-space": {
        fontSize: tokens.fontSizeBase200,
        padding: 0,
      },
    },
  },
  icon: { minWidth: "28px", padding: "0 4px" },
  plan: {
    flexShrink: 0,
    padding: "2px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  atHand: { width: "100%", maxWidth: "100%", minHeight: "28px", justifyContent: "space-between" },
  // A long name is cut; its whole stands in the list below.
  atHandName: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    marginRight: "8px",
  },
  atHandStatus: { flexShrink: 0, whiteSpace: "nowrap" },
  choices: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "50vh",
    overflowY: "auto",
    padding: "2px 0 6px",
  },
  choiceList: { listStyleType: "none", margin: 0, padding: 0 },
  choice: {
    width: "100%",
    minHeight: "28px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  choiceField: { padding: "2px 8px 4px" },
  body: {
    // What is placed absolutely in it scrolls with it, and doesn't make the page longer than the pane.
    position: "relative",
    flexGrow: 1,
    overflowY: "auto",
    padding: "14px 16px 24px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    outlineStyle: "none",
    // Boxes keep their height; the body scrolls.
    "& > *": { flexShrink: 0 },
  },
  head: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  strip: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    flexShrink: 0,
    minHeight: "44px",
    padding: "4px 8px 4px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
  // For whoever hears the pane rather than sees it.
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  figures: { minWidth: 0, fontSize: tokens.fontSizeBase200 },
  next: { flexShrink: 0, whiteSpace: "nowrap" },
  off: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});
