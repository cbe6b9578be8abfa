/** What is loaded when it is first asked for; where that fails, the next one who asks tries again. */
export function laterWork<Work>(load: () => Promise<Work>): () => Promise<Work> {
  let made: Promise<Work> | undefined;
  return () =>
    (made ??= load().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
