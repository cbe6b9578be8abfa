/** What one language calls its columns. Accents, umlauts, case and punctuation don't matter. */
export interface Language {
  /** Its name in English. */
  readonly name: string;
  /**
   * An English word of a header, and the words for it here, phrases among them. "Kunde" under
   * `customer` makes "Kundennummer", "Kunden-Nr." and "Kundenland" known at once, for the rules of
   * English headers then hold for them: compounds are taken apart at the words that are known.
   */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Words that say nothing about what a column holds. */
  readonly fillers: readonly string[];
  /** Whole headers by the field's key, where a word alone would be known wrongly or not at all. */
  readonly accounts: Readonly<Record<string, readonly string[]>>;
  readonly reps: Readonly<Record<string, readonly string[]>>;
  /** Those of a log of changes of hands. */
  readonly handovers: Readonly<Record<string, readonly string[]>>;
}
