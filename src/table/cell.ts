/** A cell's value as hosts hand it over. Errors come as their text ("#N/A"), blanks as "" or null. */
export type Cell = number | string | boolean | null;
