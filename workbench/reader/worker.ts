import { expose } from "comlink";
import { announceLife } from "../../workers/life";
import { createFileReader } from "./fileReader";

expose(createFileReader());
announceLife();
