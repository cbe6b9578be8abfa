/**
 * A file that can't be read as a workbook. The message names the file, says in plain words what is
 * wrong with it and what to do; a user reads it as it stands.
 */
export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";
}
