/** Name of the part that says which cells of the sign-off's page are ours. */
export const pagePart = "page/sign-off";
