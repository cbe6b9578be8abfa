/** Lets files be dropped anywhere on the page. */
export function dropFiles(page: HTMLElement, open: (file: File) => void): void {
  const veil = document.createElement("div");
  veil.className = "drop-veil";
  veil.textContent = "Drop a workbook (XLSX) or a CSV file to open it";
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
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
