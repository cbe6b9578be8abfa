import { expose } from "comlink";
import { announceLife } from "../../workers/life";
import { createFileWorker } from "./fileWorker";

expose(createFileWorker());
announceLife();
