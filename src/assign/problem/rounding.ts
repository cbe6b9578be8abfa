/** Sums of workloads that differ from a capacity by less than this share of it still fit. */
export const ROUNDING = 1e-9;
/** Sums of costs that differ by less than this part of what was added up are the same. */
export const SUM_ROUNDING = 1e-12;
