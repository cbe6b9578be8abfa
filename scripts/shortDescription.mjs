/** Excel's dialog of arguments shows this much of a description and cuts the rest off in the middle of a word. */
const MOST = 255;

/** The dialog's link "Help on this function" leads to the whole text. */
const MORE = " More in the help.";

/**
 * As many whole sentences as Excel has room for: the first ones say what to give, the others are read in the help.
 *
 * @param {string} text
 * @returns {string}
 * @throws {Error} if not even the first sentence fits
 */
export function shortDescription(text) {
  if (text.length <= MOST) return text;
  let short = "";
  for (const sentence of text.split(/(?<=[.?!]["')]?) (?=["'(A-Z])/)) {
    const longer = short === "" ? sentence : `${short} ${sentence}`;
    if (longer.length + MORE.length > MOST) break;
    short = longer;
  }
  if (short === "")
    throw new Error(`Begin with a sentence of at most ${MOST - MORE.length} characters: "${text}"`);
  return short + MORE;
}
