/** Words for powers of ten after a number, in capitals; in the languages that exports come in. */
const byPower: Readonly<Record<number, string>> = {
  3: "K TSD THOUSAND THOUSANDS TAUSEND TYS TKR",
  5: "LAKH LAKHS LAC LACS L",
  6: "M MM MN MIO MLN MILL MI MKR MILLION MILLIONS MILLIONEN MILLONES MILLÓN MILHÃO MILHÕES MILIONI MILJOEN",
  7: "CR CRORE CRORES CRS",
  9: "B BN BLN MRD MLRD MLD MDS MDR MIA BI BILLION BILLIONS MILLIARD MILLIARDS MILLIARDE MILLIARDEN BILHÃO BILHÕES",
  12: "TN TRILLION TRILLIONS",
};

const powers: ReadonlyMap<string, number> = new Map(
  Object.entries(byPower).flatMap(([power, words]) =>
    words.split(" ").map((word): [string, number] => [word, Number(power)]),
  ),
);

/**
 * The power of ten that a word stands for: 6 for "Mio". Undefined where it is none.
 *
 * @param word - in capitals
 */
export function powerOf(word: string): number | undefined {
  return powers.get(word);
}
