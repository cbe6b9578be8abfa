/** What is said of the language itself. */
export const englishOfLanguage = {
  "language: label": "Language",
  "language: not loaded":
    "The words of this language could not be loaded. See that you are connected, then choose it again.",
  "language: not while a plan is made":
    "A plan is being made in the language so far. Choose another once it is there.",
} as const;
