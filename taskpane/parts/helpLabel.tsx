import { InfoLabel, type LabelProps } from "@fluentui/react-components";

/** A field's label with its help behind a button, so that the form stays short. */
export function helpLabel(
  label: string,
  help: string,
): { readonly children: (_: unknown, props: LabelProps) => React.JSX.Element } {
  return {
    children: (_, props) => (
      <InfoLabel {...props} info={help}>
        {label}
      </InfoLabel>
    ),
  };
}
