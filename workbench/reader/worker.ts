import { expose } from "comlink";
import { announceLife } from "../../workers/life";
import { createFileReader } from "../../grid/files/fileReader";

expose(createFileReader());
announceLife();
