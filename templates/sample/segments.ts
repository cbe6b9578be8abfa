export type SegmentName = "SMB" | "MM" | "ENT";

export interface Segment {
  readonly name: SegmentName;
  /** Share of the accounts, relative to the others. */
  readonly weight: number;
  /** The customer company's own revenue a year, lowest and highest. */
  readonly revenue: readonly [number, number];
  readonly visitsPerYear: number;
}

export const SEGMENTS: readonly Segment[] = [
  { name: "SMB", weight: 46, revenue: [5.1e6, 24.9e6], visitsPerYear: 2 },
  { name: "MM", weight: 34, revenue: [25e6, 249e6], visitsPerYear: 4 },
  { name: "ENT", weight: 20, revenue: [250e6, 3e9], visitsPerYear: 12 },
];

/** The segment that a company was in before it grew; none for the lowest. */
export function segmentBelow(name: SegmentName): SegmentName | undefined {
  return SEGMENTS[SEGMENTS.findIndex((segment) => segment.name === name) - 1]?.name;
}
