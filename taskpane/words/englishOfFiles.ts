/** What is said of files that are added from the pane. */
export const englishOfFiles = {
  "add file: button": "Add a file",
  "add file: hint":
    "CSV, TSV or Excel workbook, several at once if you like. Each sheet goes to a new sheet of this workbook; nothing leaves your computer.",
  "add file: reading": "Reading {file}",
  "add file: writing": "Adding {sheets:# sheet|# sheets}",
  "add file: added": "Added: {sheets}.",
  "add file: go": "Go to {sheet}",
  "add file: charts": "charts",
  "add file: encoding":
    "{file} doesn't say how its letters are encoded; it was read as {name}. Where letters look wrong, save it as UTF-8 and add it again.",
  "add file: more doubts": "The same goes for {rows:# more row|# more rows}.",
  "add file: formulas": "Of {formulas:# formula|# formulas} in {file} the values were added.",
  "add file: hidden rows":
    "{rows:# row is|# rows are} hidden in {file}; here {rows:it is|they are} shown.",
  "add file: hidden sheets": "Left out, as they are hidden in {file}: {sheets}.",
  "add file: left out": "Left out of {file}: {things}.",
  "add file: nothing in it": "There is nothing in {file} that could be added. Choose another file.",
  "add file: too much":
    "That is {sheets:# sheet|# sheets} with {cells} cells; at once {mostSheets} sheets with {mostCells} cells can be added. Choose fewer files, or leave out columns that no plan needs.",
} as const;
