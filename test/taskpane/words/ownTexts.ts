import ts from "typescript";

/** Attributes whose text people see or hear. */
const saidAttributes =
  /^(label|title|hint|help|info|placeholder|alt|aria-(label|description|valuetext|roledescription))$/;
/** Attributes whose words a program reads. */
const wiredAttributes = /^(data-.*|class(Name)?|id|key|role|style|transform|gridTemplate.*)$/;
/** Functions whose words are keys or names of things that happen, not texts. */
const wiredCalls =
  /(^|\.)(say|refusal|go|dispatch|querySelector(All)?|normalize|useState|later|import)$/;
/** Functions whose last words name a thing in a sentence of the core's own, in the language of the core. */
const namingCalls = /(^|\.)(unpack(ed)?|whyNoNewSheet|writeNew)$/;

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

function treeOf(file: string, source: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
}

function isConstant(node: ts.Node): boolean {
  return (
    ts.isArrayLiteralExpression(node) &&
    ts.isAsExpression(node.parent) &&
    ts.isConstTypeReference(node.parent.type)
  );
}

/**
 * Words that a file declares as keys of the program: members of types, and of lists that types are made
 * from. Keys begin with a small letter, so that a sentence never passes for one.
 */
export function keysIn(file: string, source: string): string[] {
  const found: string[] = [];
  function look(node: ts.Node): void {
    const isMember = ts.isLiteralTypeNode(node.parent) || isConstant(node.parent);
    if (ts.isStringLiteral(node) && isMember && !/^\p{Lu}/u.test(node.text)) found.push(node.text);
    ts.forEachChild(node, look);
  }
  ts.forEachChild(treeOf(file, source), look);
  return found;
}

/**
 * Whatever stands in a file between quotes or tags for people to read, in the order of the file.
 *
 * @param keys - of the program: no texts, unless they stand where people read
 */
export function ownTexts(
  file: string,
  source: string,
  keys: ReadonlySet<string> = new Set(),
): string[] {
  const tree = treeOf(file, source);
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
    if (ts.isCallExpression(node) && namingCalls.test(node.expression.getText())) {
      const last = node.arguments.at(-1);
      node.arguments.filter((one) => one !== last).forEach((one) => look(one, false));
      return;
    }
    if (ts.isPropertyAssignment(node) && wiredAttributes.test(node.name.getText())) return;
    if (ts.isElementAccessExpression(node)) return;
    const isJsx = ts.isJsxText(node);
    if (
      isJsx ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const { text } = node;
      const isRead = isJsx || isSaid;
      const isText = isRead ? /\p{L}/u.test(text) : isProse(text) && !keys.has(text.trim());
      if (isText && !isCompared(node)) found.push(text.replace(/\s+/g, " ").trim());
    }
    ts.forEachChild(node, (child) => look(child, isSaid));
  }

  look(tree, false);
  return found;
}
