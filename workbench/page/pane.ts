export interface Pane {
  /** Shows or hides it. */
  toggle(): void;
  /** Starts the add-in's page anew. */
  reload(): void;
}

const smallest = 320;
const largest = 720;
const initial = 400;

/**
 * The task pane at the right of the sheet: a frame with the add-in's own page, which can be made
 * wider or closed. Closing hides it and keeps it running, as Excel's shared runtime does: the cell
 * functions live in it.
 */
export function createPane(
  element: HTMLElement,
  address: string,
  changed: (open: boolean) => void,
  loaded: () => void,
): Pane {
  const handle = part("div", "pane-handle");
  handle.tabIndex = 0;
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-label", "Width of the task pane");
  const title = part("span", "pane-title");
  title.textContent = "Territory Planner";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.setAttribute("aria-label", "Close the task pane");
  close.textContent = "✕";
  const head = part("div", "pane-head");
  head.append(title, close);
  const frame = document.createElement("iframe");
  frame.title = "Territory Planner";
  frame.src = address;
  frame.addEventListener("load", loaded);
  element.append(handle, head, frame);

  let width = initial;
  let open = true;
  function show(): void {
    element.classList.toggle("closed", !open);
    element.style.width = open ? `${String(width)}px` : "";
    handle.setAttribute("aria-valuenow", String(width));
    changed(open);
  }
  function resize(to: number): void {
    width = Math.round(Math.min(largest, Math.max(smallest, to)));
    show();
  }
  function toggle(): void {
    open = !open;
    show();
  }
  close.addEventListener("click", toggle);
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    // A frame would swallow the pointer once it is over it.
    element.classList.add("resizing");
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    resize(element.getBoundingClientRect().right - event.clientX);
  });
  handle.addEventListener("lostpointercapture", () => {
    element.classList.remove("resizing");
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") resize(width + 16);
    if (event.key === "ArrowRight") resize(width - 16);
  });
  show();
  return {
    toggle,
    reload: () => {
      frame.contentWindow?.location.reload();
    },
  };
}

function part(tag: "div" | "span", className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
