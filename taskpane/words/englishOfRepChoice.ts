/** What is said where one of many people is chosen. */
export const englishOfRepChoice = {
  "people: type": "Type a part of the name",
  "people: more": "{more} more: type a part of the name",
  "people: none": "Nobody has that in the name",
} as const;
