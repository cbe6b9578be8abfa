/** All that Fluent's declarations name; its components import the icons themselves in code alone. */
export interface IconDirectionContextValue {
  textDirection?: "ltr" | "rtl";
}
