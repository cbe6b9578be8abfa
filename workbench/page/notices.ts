export interface Notices {
  /** Says something went as wanted; it leaves by itself. */
  tell(text: string): void;
  /** Says what went wrong; it stays until it is closed. */
  warn(text: string): void;
  clear(): void;
}

/** Messages to the user at the lower edge of the sheet, read out by screen readers. */
export function createNotices(host: HTMLElement): Notices {
  const list = document.createElement("div");
  list.className = "notices";
  list.setAttribute("aria-live", "polite");
  host.append(list);

  function show(text: string, kind: "told" | "warning"): HTMLElement {
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
    clear() {
      list.replaceChildren();
    },
  };
}
