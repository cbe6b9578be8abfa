export { assign, assignSteps } from "./assign";
export { balance, balanceSteps } from "./balance";
export { runSteps } from "./runSteps";
