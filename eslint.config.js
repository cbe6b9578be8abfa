import { defineConfig, globalIgnores } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import { bordersRule } from "./scripts/borders.mjs";

const officeGlobals = [
  "Excel",
  "Office",
  "OfficeExtension",
  "OfficeRuntime",
  "CustomFunctions",
].map((name) => ({
  name,
  message:
    "Office's globals appear only in functions/cellError.ts, taskpane/hosts/excel.ts and taskpane/index.tsx.",
}));

const unsteadyMath = [
  ...[
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "cbrt",
    "cos",
    "cosh",
    "exp",
    "expm1",
  ],
  ...["hypot", "log", "log10", "log1p", "log2", "pow", "sin", "sinh", "tan", "tanh"],
].map((property) => ({
  object: "Math",
  property,
  message:
    "Its last bits differ between JavaScript engines: use @stdlib/math-base-special-*, so that every host gives the same plan.",
}));

const writtenLater = {
  selector: "ExportNamedDeclaration > VariableDeclaration[kind='let']",
  message:
    "The script for Google Sheets takes exports when a part is first needed: export a function that gives the value.",
};

export default defineConfig(
  globalIgnores(["dist", "node_modules", "packages", "test/fixtures", "test/browser/failures"]),
  {
    // A rule that is wrong for us is changed here, with its reason, and not beside the code.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
  },
  {
    files: ["**/*.{ts,tsx,mjs,cjs}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { borders: { rules: { imports: bordersRule } } },
    rules: {
      "borders/imports": "error",
      "no-restricted-globals": ["error", ...officeGlobals],
      eqeqeq: "error",
      "no-eval": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // Numbers in messages are the point of most of our messages.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // With noUncheckedIndexedAccess, `!` in a loop over an array's own length says "this exists";
      // a test for undefined there would slow the hot loops and could never fail.
      "@typescript-eslint/no-non-null-assertion": "off",
      // `() => setOpen(true)` reads better than a block of one line.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: true },
      ],
      // Our objects are closures without `this`: taking their functions out of them is how they are used.
      "@typescript-eslint/unbound-method": "off",
      // An empty function is how a caller says "nothing to do here".
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...officeGlobals,
        { name: "Intl", message: "Hosts differ in it: src gives every host the same result." },
      ],
      "no-restricted-properties": [
        "error",
        ...unsteadyMath,
        { object: "Math", property: "random", message: "Take a generator from src/random.ts." },
        { object: "Date", property: "now", message: "Time is passed in." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(localeCompare|toLocale\\w+)$/]",
          message: "Its answer depends on the host's language: compare by code units.",
        },
        {
          selector:
            ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
          message: "The operator is Math.pow: multiply, or use @stdlib/math-base-special-pow.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Time is passed in.",
        },
        writtenLater,
      ],
    },
  },
  {
    files: ["functions/**/*.ts", "sheets/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", writtenLater] },
  },
  {
    // What travels together is a record with a name; more than five arguments nobody keeps apart.
    files: ["src/assign/**/*.ts"],
    rules: { "max-params": ["error", 5] },
  },
  {
    files: ["functions/cellError.ts", "taskpane/hosts/excel.ts", "taskpane/index.tsx"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["taskpane/hosts/excel.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      // Off: large ranges are read and written in blocks, one sync each, to stay below Excel's limits.
      "office-addins/no-context-sync-in-loop": "off",
    },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      // Tests stand where Excel stands: they may name its globals.
      "no-restricted-globals": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
    },
  },
  {
    files: ["**/*.{mjs,cjs}"],
    rules: {
      // Their types are in comments (checkJs checks them), which these rules don't read.
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
