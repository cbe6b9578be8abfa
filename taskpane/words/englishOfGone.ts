/** What is said where something is no longer where it was, or a file is more than can be worked on. */
export const englishOfGone = {
  "gone: restore point":
    "This restore point is gone: somebody has removed it, or a later one took its place. Choose another.",
  "gone: columns of people":
    'The table {table} on the sheet "{sheet}" needs the columns "{name}" and "{id}". Give them their names back, or delete the sheet.',
  "gone: fresh export":
    'The fresh export on the sheet "{sheet}" isn\'t there any more. Choose another table, or compare with none.',
  "gone: CRM file":
    'The sheet "{sheet}" of the CRM file is empty or isn\'t there any more. Make the file again.',

  "file: quoted": '"{name}"',
  "file: workbook": "The workbook",
  "file: too large":
    "{what} holds more than can be opened here. Save the sheets and rows that you need as a file of their own and open that one.",
  "file: not worked on":
    "{what} could not be worked on: a part of the add-in could not be loaded. See that you are connected, then try again.",
} as const;
