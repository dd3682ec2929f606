import ts from 'typescript';
import { firstKnown } from './support.ts';

const STANDARD = /\/typescript\/lib\/lib\.[\w.]+\.d\.ts$/;
/** What TypeScript calls otherwise than the browser-compat-data. */
const OWNERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Readonly)?(Array|Set|Map)(?:Constructor)?$/, '$1'],
  [/^(?:Array|Map|Set|RegExpString|String)?Iterator(?:Object|Constructor)?$/, 'Iterator'],
  [/Constructor$/, ''],
];
/** Where a member stands there that TypeScript puts into a part of several interfaces. */
const WHOLES = ['Element', 'HTMLElement', 'Node', 'Document', 'Window'];
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\(\?<[=!]/, 'javascript.regular_expressions.lookbehind_assertion'],
  [/\(\?<\w/, 'javascript.regular_expressions.named_capturing_group'],
  [/\\p\{/, 'javascript.regular_expressions.unicode_character_class_escape'],
  [/\/\w*v\w*$/, 'javascript.builtins.RegExp.unicodeSets'],
  [/\/\w*d\w*$/, 'javascript.builtins.RegExp.hasIndices'],
];

/**
 * What scripts use of the language and of the browser, theirs and that of all that they import but packages, as keys of
 * the browser-compat-data. Syntax is left out: the build writes it for the line.
 */
export function keysOfScripts(roots: readonly string[]): Set<string> {
  const program = ts.createProgram(roots, {
    allowImportingTsExtensions: true,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const files = new Set(roots.flatMap((root) => program.getSourceFile(root) ?? []));
  const keys = new Set<string>();

  const follow = (specifier: ts.Node): void => {
    const file = checker.getSymbolAtLocation(specifier)?.declarations?.[0];
    if (file && ts.isSourceFile(file) && !file.isDeclarationFile) files.add(file);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
    if (ts.isExportDeclaration(node) && node.isTypeOnly) return;
    if (ts.isStringLiteral(node)) follow(node);
    if (ts.isRegularExpressionLiteral(node))
      for (const [pattern, key] of PATTERNS) if (pattern.test(node.text)) keys.add(key);
    const key = ts.isIdentifier(node) ? keyOf(checker.getSymbolAtLocation(node)) : undefined;
    if (key !== undefined) keys.add(key);
    ts.forEachChild(node, visit);
  };
  // A set gives also what is added to it on the way.
  for (const file of files) visit(file);
  return keys;
}

function keyOf(symbol: ts.Symbol | undefined): string | undefined {
  const declared = symbol?.declarations?.find((one) => STANDARD.test(one.getSourceFile().fileName));
  if (!symbol || !declared) return undefined;
  const { parent } = declared;
  const name = ts.isInterfaceDeclaration(parent)
    ? parent.name.text
    : ts.isModuleBlock(parent)
      ? parent.parent.name.text
      : '';
  const owner = OWNERS.reduce((text, [from, to]) => text.replace(from, to), name);
  const path = owner === '' ? symbol.name : `${owner}.${symbol.name}`;
  return firstKnown([
    `javascript.builtins.${path}`,
    `api.${path}`,
    ...WHOLES.map((whole) => `api.${whole}.${symbol.name}`),
  ]);
}
