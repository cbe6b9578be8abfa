/** Sums of workloads that differ from a capacity by less than this share of it still fit. */
export const ROUNDING = 1e-9;
