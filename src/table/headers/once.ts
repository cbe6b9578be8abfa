/**
 * What is made when it is first asked for, and kept: dictionaries that most calls of a function never need,
 * where each call begins from nothing (Google Sheets).
 */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
