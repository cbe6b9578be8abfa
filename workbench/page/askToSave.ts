/** What becomes of unsaved changes when another workbook takes their place. */
export type UnsavedAnswer = "save" | "discard" | "cancel";

/**
 * Asks in a dialogue over the page what to do with unsaved changes. Escape and closing it cancel, and
 * so does asking while it is open already.
 *
 * @param title - of the workbook that would be replaced
 */
export type AskToSave = (title: string) => Promise<UnsavedAnswer>;

const choices: readonly (readonly [UnsavedAnswer, string])[] = [
  ["save", "Save as XLSX"],
  ["discard", "Discard changes"],
  ["cancel", "Cancel"],
];

export function createAskToSave(host: HTMLElement): AskToSave {
  const dialogue = document.createElement("dialog");
  dialogue.className = "ask-to-save";
  const heading = document.createElement("h2");
  heading.id = "ask-to-save";
  dialogue.setAttribute("aria-labelledby", heading.id);
  const words = document.createElement("p");
  words.textContent =
    "Your changes are in this page alone. Another workbook takes their place, and they can't be brought back.";
  const answers = document.createElement("form");
  answers.method = "dialog";
  for (const [value, label] of choices) {
    const button = document.createElement("button");
    button.value = value;
    button.textContent = label;
    button.autofocus = value === "save";
    answers.append(button);
  }
  dialogue.append(heading, words, answers);
  host.append(dialogue);
  return (title) => {
    if (dialogue.open) return Promise.resolve("cancel");
    heading.textContent = `Save your changes to ${title}?`;
    // Left over from the last time, it would be the answer of Escape.
    dialogue.returnValue = "";
    dialogue.showModal();
    return new Promise((resolve) => {
      const answered = (): void => {
        const { returnValue } = dialogue;
        resolve(choices.find(([value]) => value === returnValue)?.[0] ?? "cancel");
      };
      dialogue.addEventListener("close", answered, { once: true });
    });
  };
}
