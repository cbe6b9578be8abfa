/** All that speaking German in the pane takes: one file to load where it is spoken. */
export { germanManners } from "../../src/plan/words/germanManners";
export { german } from "./german";
