import { settingSpecs } from "../../../../src/plan/settings/settings";
import { ChoiceField } from "./fields/ChoiceField";
import { ColumnField } from "./fields/ColumnField";
import { FlagField } from "./fields/FlagField";
import { NumberField } from "./fields/NumberField";
import type { SettingFieldProps } from "./fields/settingField";
import { TypedField } from "./fields/TypedField";
import { WeightField } from "./fields/WeightField";
import { WordsField } from "./fields/WordsField";
import { MeasureList } from "./MeasureList";
import { RuleList } from "./RuleList";

/** The form of one setting, by its type; two have forms of their own. */
export function SettingField(props: Omit<SettingFieldProps, "spec">): React.JSX.Element {
  if (props.name === "measures") return <MeasureList {...props} />;
  const spec = settingSpecs[props.name];
  switch (spec.type) {
    case "choice":
      return <ChoiceField {...props} spec={spec} />;
    case "number":
      return <NumberField {...props} spec={spec} />;
    case "flag":
      return <FlagField {...props} spec={spec} />;
    case "column":
      return <ColumnField {...props} spec={spec} />;
    case "words":
      return <WordsField {...props} spec={spec} />;
    case "lines":
      return <RuleList {...props} />;
    case "weight":
      return <WeightField {...props} spec={spec} />;
    case "date":
    case "text":
      return <TypedField {...props} spec={spec} />;
  }
}
