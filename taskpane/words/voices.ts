import { InputError } from "../../src/errors";
import { english } from "../../src/plan/words/english";
import { englishManners, formatsOf } from "../../src/plan/words/formats";
import type { Voice } from "../../src/plan/words/sayIt";
import type { Tongue } from "../../src/plan/words/tongue";
import { say } from "./say";
