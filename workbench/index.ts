import { createWorkbench } from "./createWorkbench";
import "./workbench.css";

const page = document.getElementById("workbench");
if (!page) throw new Error("The page has no place for the workbench.");
window.workbench = createWorkbench(page);
