/** All that speaking German of plans takes: one file to load where it is spoken. */
export { german } from "./german";
export { germanManners } from "./germanManners";
