import type { Shape } from "../instances";

/** What the page's worker is asked for. */
export type BrowserOrder = Shape;

/** What it answers. */
export interface BrowserCarved {
  readonly seconds: number;
  readonly passSeconds: number;
  readonly cost: number;
  readonly lowerBound: number;
  readonly unassigned: number;
  readonly overloaded: number;
}
