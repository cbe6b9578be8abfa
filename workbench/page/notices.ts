export interface Notices {
  /** Says something went as wanted; it leaves by itself. */
  tell(text: string): void;
  /** Says what went wrong; it stays until it is closed. */
  warn(text: string): void;
  /** Asks, or offers a change; it stays until it is closed or a button is pressed. */
  ask(text: string, answers: readonly Answer[]): void;
  clear(): void;
}

export interface Answer {
  readonly label: string;
  choose(): void;
}

/** Messages to the user at the lower edge of the sheet, read out by screen readers. */
export function createNotices(host: HTMLElement): Notices {
  const list = document.createElement("div");
  list.className = "notices";
  list.setAttribute("aria-live", "polite");
  host.append(list);

  function show(text: string, kind: "told" | "warning" | "question"): HTMLElement {
    const notice = document.createElement("div");
    notice.className = `notice ${kind}`;
    notice.setAttribute("role", kind === "warning" ? "alert" : "status");
    const words = document.createElement("span");
    words.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.setAttribute("aria-label", "Close this message");
    close.textContent = "✕";
    close.addEventListener("click", () => {
      notice.remove();
    });
    notice.append(words, close);
    list.append(notice);
    return notice;
  }

  return {
    tell(text) {
      const notice = show(text, "told");
      setTimeout(() => {
        notice.remove();
      }, 5000);
    },
    warn(text) {
      show(text, "warning");
    },
    ask(text, answers) {
      const notice = show(text, "question");
      const buttons = document.createElement("span");
      buttons.className = "answers";
      for (const { label, choose } of answers) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.addEventListener("click", () => {
          notice.remove();
          choose();
        });
        buttons.append(button);
      }
      notice.lastElementChild?.before(buttons);
    },
    clear() {
      list.replaceChildren();
    },
  };
}
