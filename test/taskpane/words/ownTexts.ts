import ts from "typescript";

/** Attributes whose text people see or hear. */
const saidAttributes =
  /^(label|title|hint|help|info|placeholder|alt|aria-(label|description|valuetext|roledescription))$/;
/** Attributes whose words a program reads. */
const wiredAttributes = /^(data-.*|class(Name)?|id|key|role|style|transform|gridTemplate.*)$/;
/** Functions whose words are keys or names of things that happen, not texts. */
const wiredCalls = /(^|\.)(say|go|dispatch|querySelector(All)?|useState|later|import)$/;

/** Words as people write them: begun with a capital, or several with blanks between them. */
function isProse(text: string): boolean {
  return /\p{L}/u.test(text) && /^\s*\p{Lu}\p{L}|\p{L}[,.;:?!]*\s|\s\p{L}/u.test(text);
}

function isCompared(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCaseClause(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
      parent.operatorToken.kind,
    )
  );
}

/** Whatever stands in a file between quotes or tags for people to read, in the order of the file. */
export function ownTexts(file: string, source: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];

  function look(node: ts.Node, isSaid: boolean): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxAttribute(node)) {
      const name = node.name.getText();
      if (wiredAttributes.test(name)) return;
      ts.forEachChild(node, (child) => look(child, saidAttributes.test(name)));
      return;
    }
    if (ts.isCallExpression(node) && wiredCalls.test(node.expression.getText())) {
      // What a key is said with may hold texts all the same.
      node.arguments.slice(1).forEach((one) => look(one, false));
      return;
    }
    if (ts.isElementAccessExpression(node)) return;
    const isJsx = ts.isJsxText(node);
    if (
      isJsx ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const { text } = node;
      const isLetters = /\p{L}/u.test(text);
      if ((isJsx || isSaid ? isLetters : isProse(text)) && !isCompared(node))
        found.push(text.replace(/\s+/g, " ").trim());
    }
    ts.forEachChild(node, (child) => look(child, isSaid));
  }

  look(tree, false);
  return found;
}
