import { InputError } from "../../errors";

/**
 * A place is not as it was when operations were made for it. Somebody may have moved it meanwhile, so
 * whoever asked looks for it once more before the user is told.
 */
export class PlaceChanged extends InputError {}
