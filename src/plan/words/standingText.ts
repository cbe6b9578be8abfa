import { percentText } from "../numberText";

/** How far a load is from a fair share: "31.2 % over a fair share". */
export function standingText(load: number, fair: number): string {
  const off = fair > 0 ? load / fair - 1 : 0;
  if (Math.abs(off) < 0.0005) return "at a fair share";
  return `${percentText(Math.abs(off))} ${off > 0 ? "over" : "under"} a fair share`;
}
