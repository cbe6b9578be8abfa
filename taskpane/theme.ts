import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { createContext, useSyncExternalStore } from "react";

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

const light: Theme = createLightTheme(brand);
/** Fluent's own choice of these is made for its blue: ours would stand out too little from dark grey. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorBrandForegroundLinkSelected: brand[120],
};

/** Lines and letters of charts, which are drawn on a canvas and so know no style sheet. */
export interface ChartInk {
  readonly grid: string;
  readonly text: string;
}

const lightInk: ChartInk = { grid: "#E6E6E6", text: "#424242" };
const darkInk: ChartInk = { grid: "#4D4D4D", text: "#D6D6D6" };

export const ChartInkContext = createContext(lightInk);

function preference(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

/** @param background - the host's, as #RRGGBB; undefined where it tells none, as on the web */
function isDark(background: string | undefined): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (parts === null) return preference().matches;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function onPreference(listener: () => void): () => void {
  const media = preference();
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** The pane's colours after the host's, or the browser's where the host doesn't tell. */
export function usePaneTheme(background: string | undefined): {
  readonly theme: Theme;
  readonly ink: ChartInk;
} {
  return useSyncExternalStore(onPreference, () => isDark(background))
    ? { theme: dark, ink: darkInk }
    : { theme: light, ink: lightInk };
}
