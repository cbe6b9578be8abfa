/** In place of a column's header, where each account counts one. */
export const countsAccounts = "accounts";
