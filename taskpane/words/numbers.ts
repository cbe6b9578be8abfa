import { formats } from "./say";

/** Numbers that stand by themselves, as the pane writes them. */
export const countSaid = (number: number): string => formats().count(number);
export const amountSaid = (number: number): string => formats().amount(number);
export const kmSaid = (km: number): string => formats().km(km);
export const percentSaid = (share: number): string => formats().percent(share);
export const limitSaid = (share: number): string => formats().limit(share);
export const exactSaid = (number: number): string => formats().exact(number);
export const decimalSaid = (number: number, digits: number): string =>
  formats().decimal(number, digits);
