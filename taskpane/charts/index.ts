export { LoadChart } from "./LoadChart";
export { LorenzChart } from "./LorenzChart";
