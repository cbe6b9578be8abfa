export interface TopBarActions {
  readonly openFile: (file: File) => void;
  readonly openSample: () => void;
  readonly save: () => void;
  readonly togglePane: () => void;
}

/** The slim bar above the sheet. Returns the button that shows and hides the task pane. */
export function createTopBar(element: HTMLElement, actions: TopBarActions): HTMLButtonElement {
  const name = document.createElement("h1");
  name.textContent = "Territory Planner";
  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = ".xlsx,.xlsm,.csv,.tsv,.txt";
  picker.hidden = true;
  picker.setAttribute("aria-label", "Workbook or CSV file");
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    if (file) actions.openFile(file);
    // So that choosing the same file again opens it again.
    picker.value = "";
  });
  const pane = button("Task pane", actions.togglePane);
  pane.classList.add("pane-toggle");
  const gap = document.createElement("span");
  gap.className = "gap";
  element.append(
    logo(),
    name,
    button("Open file…", () => {
      picker.click();
    }),
    button("Sample workbook", actions.openSample),
    button("Save as XLSX", actions.save),
    gap,
    pane,
    picker,
  );
  return pane;
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", run);
  return made;
}

function logo(): HTMLImageElement {
  const image = document.createElement("img");
  image.src = "../assets/icon-32.png";
  image.alt = "";
  image.width = 20;
  image.height = 20;
  image.addEventListener("error", () => {
    image.remove();
  });
  return image;
}
