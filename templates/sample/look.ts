import type { CellStyle } from "../../grid/files/content";

const NAVY = "#1F3864";

export const TITLE: CellStyle = { bold: true, size: 20, colour: NAVY };
export const SUBTITLE: CellStyle = { size: 11, colour: "#595959" };
export const SECTION: CellStyle = { bold: true, size: 13, colour: NAVY, underline: "#8EA9DB" };
export const HEADER: CellStyle = { bold: true, fill: NAVY, colour: "#FFFFFF" };
export const HEADER_RIGHT: CellStyle = { ...HEADER, align: "right" };
export const NOTE: CellStyle = { italic: true, colour: "#7F7F7F" };
export const STEP: CellStyle = { bold: true, colour: "#2F75B5", align: "center" };
/** Cells that are there to be changed. */
export const INPUT: CellStyle = { fill: "#FFF2CC", colour: "#1F3FBF" };
export const FIGURE: CellStyle = { bold: true, size: 12, align: "right" };
export const RIGHT: CellStyle = { align: "right" };
export const LINE: CellStyle = { underline: "#D9D9D9" };
export const INDENTED: CellStyle = { align: "left", indent: 1 };
export const STEP_TEXT: CellStyle = { align: "left" };
