const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook file over to the browser's downloads. */
export function offerFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: xlsx }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
