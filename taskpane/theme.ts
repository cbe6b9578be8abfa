import { createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** A calm teal, apart from Excel's green, with enough contrast for text on white (80: 5.9 to 1). */
const brand: BrandVariants = {
  10: "#010506",
  20: "#0A191D",
  30: "#0B2A32",
  40: "#0B3743",
  50: "#0B4553",
  60: "#0C5264",
  70: "#0F6075",
  80: "#146E86",
  90: "#2B7D94",
  100: "#458CA1",
  110: "#5E9BAE",
  120: "#77AABA",
  130: "#90B9C7",
  140: "#A9C9D4",
  150: "#C3D9E0",
  160: "#DDE9ED",
};

export const theme: Theme = createLightTheme(brand);

/** Lines and letters of charts. */
export const chartInk = { grid: "#E6E6E6", text: "#424242" } as const;
