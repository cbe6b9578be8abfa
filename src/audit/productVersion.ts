/** The product's version; part of every fingerprint, since another version may plan otherwise. */
export const productVersion = "1.0.0";
