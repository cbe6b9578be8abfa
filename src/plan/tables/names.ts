export { nameFinder } from "../../table/names";
