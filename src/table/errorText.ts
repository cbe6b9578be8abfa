/**
 * Whether a cell's text is a formula error, in any language: "#N/A", "#REF!", "#WERT!". Hosts hand
 * error cells over as such text.
 */
export function isErrorText(text: string): boolean {
  if (!text.startsWith("#")) return false;
  return /^#(N\/A|NV|N\/D|GETTING_DATA|[\p{Lu}\d_/]{2,20}[!?])$/u.test(text);
}
