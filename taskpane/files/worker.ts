import { expose } from "comlink";
import { createFileReader } from "../../grid/files/fileReader";
import { announceLife } from "../../workers/life";

expose(createFileReader());
announceLife();
