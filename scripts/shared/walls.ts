import { posix, relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { ROOMS, type Room } from './rooms.ts';

/** The parts of an import that matter here, whichever of its forms it has. */
interface Crossing {
  readonly node: Rule.Node;
  readonly specifier: string;
  readonly isType: boolean;
}

/**
 * ESLint rule: a file imports only what its room may import. It resolves relative paths, and covers static, dynamic and
 * type imports, re-exports and `import.meta.glob`, in .ts and .astro files alike.
 */
export const wallsRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      wall: '{{room}} may not import {{place}}: see the rooms of scripts/shared/rooms.ts.',
      typeOnly: '{{room}} may only `import type` from {{place}}: see the rooms of scripts/shared/rooms.ts.',
      opaque: 'An import must name its module in a plain string, so that the walls can be checked.',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const room = roomOf(file);
    const check = ({ node, specifier, isType }: Crossing): void => {
      const place = placeOf(file, specifier);
      if (matches(room.may, place)) return;
      const typeIsLawful = matches(room.mayTypes ?? [], place);
      if (isType && typeIsLawful) return;
      context.report({ node, messageId: typeIsLawful ? 'typeOnly' : 'wall', data: { room: room.name, place } });
    };
    const checkSource = (node: Rule.Node): void => {
      const { source, importKind, exportKind } = node as ImportLike;
      if (source) check({ node, specifier: String(source.value), isType: (importKind ?? exportKind) === 'type' });
    };
    const checkText = (node: Rule.Node, argument: TextNode | undefined): void => {
      const specifier = textOf(argument);
      if (specifier === undefined) context.report({ node, messageId: 'opaque' });
      else check({ node, specifier: specifier.replace(/^!/, ''), isType: false });
    };
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: (node) => {
        checkText(node, node.source);
      },
      TSImportType: (node: Rule.Node) => {
        check({ node, specifier: String((node as ImportLike).source?.value), isType: true });
      },
      'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]': (node: Rule.Node) => {
        const [patterns] = (node as unknown as { arguments: TextNode[] }).arguments;
        for (const pattern of patterns?.elements ?? [patterns]) checkText(node, pattern ?? undefined);
      },
    };
  },
};

interface ImportLike {
  readonly source?: { readonly value: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

interface TextNode {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked?: string | null | undefined } }[];
  readonly elements?: readonly (TextNode | null)[];
}

function roomOf(file: string): Room {
  const room = ROOMS.find(({ holds }) => holds.test(file));
  if (!room) throw new Error(`no room holds ${file}`);
  return room;
}

/** A path from the root for a file of ours, the package's name for anything else. */
function placeOf(file: string, specifier: string): string {
  // A <script> is linted as a file inside its .astro file, but imports from beside it.
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file.replace(/\.astro\/[^/]+$/, '.astro')), specifier);
  return specifier.startsWith('/') ? specifier.slice(1) : specifier;
}

function matches(places: readonly RegExp[], place: string): boolean {
  return places.some((pattern) => pattern.test(place));
}

function textOf(node: TextNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis?.length === 1) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
