export interface TopBarActions {
  readonly openFiles: (files: readonly File[]) => void;
  readonly addFiles: (files: readonly File[]) => void;
  readonly openSample: () => void;
  readonly openFunctions: () => void;
  readonly save: () => void;
  readonly togglePane: () => void;
}

/** The slim bar above the sheet. Returns the button that shows and hides the task pane. */
export function createTopBar(element: HTMLElement, actions: TopBarActions): HTMLButtonElement {
  const name = document.createElement("h1");
  name.textContent = "Territory Planner";
  const toOpen = filePicker("Workbook or CSV file", actions.openFiles);
  const toAdd = filePicker("File to add", actions.addFiles);
  const pane = button("Task pane", actions.togglePane);
  pane.classList.add("pane-toggle");
  const gap = document.createElement("span");
  gap.className = "gap";
  element.append(
    logo(),
    name,
    button("Open file…", () => {
      toOpen.click();
    }),
    button("Add file…", () => {
      toAdd.click();
    }),
    button("Sample workbook", actions.openSample),
    button("Functions workbook", actions.openFunctions),
    button("Save as XLSX", actions.save),
    gap,
    pane,
    toOpen,
    toAdd,
  );
  return pane;
}

/** The browser's own dialogue: several files may be chosen, as exports often come in two. */
function filePicker(label: string, take: (files: readonly File[]) => void): HTMLInputElement {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.accept = ".xlsx,.xlsm,.csv,.tsv,.txt";
  picker.multiple = true;
  picker.hidden = true;
  picker.setAttribute("aria-label", label);
  picker.addEventListener("change", () => {
    const files = [...(picker.files ?? [])];
    // So that choosing the same file again opens it again.
    picker.value = "";
    if (files.length > 0) take(files);
  });
  return picker;
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
