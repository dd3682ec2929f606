/** A page of a built site. */
export interface BuiltPage {
  /** Its address below the base path, without a first slash: '' is the home page, `themes/` a page. */
  readonly path: string;
  readonly html: string;
}

// Framed views are sections of a section: a map is not of the kind of a list.
const SECTIONS_OF_SECTIONS = ['embed'];

/**
 * The longest page of each kind: pages whose addresses differ only by what follows their section are of one kind.
 *
 * @returns pages by the name of their kind, `/themes/…/` for instance
 */
export function longestOfEachKind<Page extends BuiltPage>(pages: Iterable<Page>): Map<string, Page> {
  const kinds = new Map<string, Page>();
  for (const page of pages) {
    const kind = kindOf(page.path);
    const standing = kinds.get(kind);
    if (!standing || page.html.length > standing.html.length) kinds.set(kind, page);
  }
  return kinds;
}

function kindOf(path: string): string {
  const parts = path.split('/');
  const kept = SECTIONS_OF_SECTIONS.includes(parts[0] ?? '') ? 2 : 1;
  return ['', ...parts.map((part, index) => (index < kept || part === '' ? part : '…'))].join('/');
}
