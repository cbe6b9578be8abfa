/** Lets files be dropped anywhere on the page. */
export function dropFiles(page: HTMLElement, open: (files: readonly File[]) => void): void {
  const veil = document.createElement("div");
  veil.className = "drop-veil";
  veil.textContent = "Drop workbooks (XLSX) or CSV files to open them";
  veil.hidden = true;
  page.append(veil);
  const holdsFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") === true;
  page.addEventListener("dragenter", (event) => {
    if (holdsFile(event)) veil.hidden = false;
  });
  page.addEventListener("dragover", (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  veil.addEventListener("dragleave", () => {
    veil.hidden = true;
  });
  page.addEventListener("drop", (event) => {
    veil.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    open(files);
  });
}
