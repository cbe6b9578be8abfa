/** Where the name of whoever uses this computer is kept: a workbook is shared, and so are its settings. */
export interface AuthorStore {
  /** As typed; "" where none is known. */
  read(): string;
  write(name: string): void;
}

const key = "territory-planner.author";

/** In the browser's storage; where there is none, or it refuses, as long as the pane is open. */
export function browserAuthor(storage: () => Pick<Storage, "getItem" | "setItem">): AuthorStore {
  let name = "";
  try {
    name = storage().getItem(key) ?? "";
  } catch {
    // A browser may forbid storage to pages inside others.
  }
  return {
    read: () => name,
    write(next) {
      name = next;
      try {
        storage().setItem(key, next);
      } catch {
        // It is asked for again next time.
      }
    },
  };
}

/** As long as the pane is open. */
export function passingAuthor(name = ""): AuthorStore {
  let now = name;
  return {
    read: () => now,
    write(next) {
      now = next;
    },
  };
}
