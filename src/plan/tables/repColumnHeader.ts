/** The column of the user's own table that we write on request. */
export const repColumnHeader = "TP Rep";
