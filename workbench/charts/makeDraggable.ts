/** Lets the pointer and the arrow keys move an element. `moved` gets each step in CSS pixels. */
export function makeDraggable(element: HTMLElement, moved: (x: number, y: number) => void): void {
  element.tabIndex = 0;
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    element.classList.add("dragging");
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture(event.pointerId)) moved(event.movementX, event.movementY);
  });
  element.addEventListener("lostpointercapture", () => {
    element.classList.remove("dragging");
  });
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-8, 0],
    ArrowRight: [8, 0],
    ArrowUp: [0, -8],
    ArrowDown: [0, 8],
  };
  element.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    moved(step[0], step[1]);
  });
}
