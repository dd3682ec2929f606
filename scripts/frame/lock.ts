/** What this project reads of an entry of package-lock.json (lockfileVersion 3). */
export interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: true;
  readonly optional?: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A parsed package-lock.json, whose other fields are kept as they are; `packages` is keyed by install path, '' being the project itself. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/**
 * Adds an entry for every optional platform package that npm left out of the lock.
 *
 * npm omits optional packages that it cannot resolve for the machine at hand, and `npm ci` then calls the lock out of
 * sync. The parents' own `optionalDependencies` say which are missing, and at which version.
 *
 * @param lock the lock as npm wrote it
 * @returns the completed lock, its packages in npm's order, and the paths that were added (none when it was complete)
 * @throws Error when neither a sibling entry nor the name tells which platform a missing package is for
 */
export function completeLock(lock: Lock): { lock: Lock; added: string[] } {
  const packages: Record<string, LockEntry> = { ...lock.packages };
  const added: string[] = [];
  for (const [parentPath, parent] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const found = pathSeenFrom(packages, parentPath, name);
      if (found !== undefined && isAcceptable(packages[found], range)) continue;
      const path = join(found === undefined ? '' : parentPath, name);
      packages[path] = placeholder(packages, parent, name, range);
      added.push(path);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/**
 * Gives each entry that npm could not look at, being for another platform, the digest that `npm ci` compares.
 *
 * @param digestOf asks the registry for the digest of `name@version`
 */
export function withDigests(lock: Lock, digestOf: (paquet: string) => string): { lock: Lock; completed: string[] } {
  const completed: string[] = [];
  const entries = Object.entries(lock.packages).map(([path, entry]): [string, LockEntry] => {
    const { version, ...rest } = entry;
    if (path === '' || entry.integrity !== undefined || version === undefined) return [path, entry];
    completed.push(path);
    const integrity = digestOf(`${entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`);
    return [path, { version, integrity, ...rest }];
  });
  return { lock: { ...lock, packages: Object.fromEntries(entries) }, completed };
}

/** The path of the entry that Node would load for `name` from the package at `from`. */
function pathSeenFrom(packages: Lock['packages'], from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const candidate = join(folder, name);
    if (candidate in packages) return candidate;
    if (folder === '') return undefined;
  }
}

function join(folder: string, name: string): string {
  return `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
}

/** npm resolved the ranges itself; only an exact version can be contradicted by what was hoisted for another parent. */
function isAcceptable(entry: LockEntry | undefined, range: string): boolean {
  return !/^\d/.test(range) || entry?.version === range;
}

function placeholder(packages: Lock['packages'], parent: LockEntry, name: string, range: string): LockEntry {
  return {
    name,
    version: range.replace(/^[\^~]/, ''),
    ...platformOf(packages, name),
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
  };
}

type Platform = Pick<LockEntry, 'os' | 'cpu' | 'libc'>;

function platformOf(packages: Lock['packages'], name: string): Platform {
  const sibling = Object.entries(packages).find(([path]) => path.endsWith(`node_modules/${name}`))?.[1];
  return sibling ? pickPlatform(sibling) : platformFromName(name);
}

function pickPlatform({ os, cpu, libc }: LockEntry): Platform {
  return { ...(os && { os }), ...(cpu && { cpu }), ...(libc && { libc }) };
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

/** Platform packages end in `<os>-<cpu>[-<libc>]` by convention (napi-rs, esbuild, sharp). */
function platformFromName(name: string): Platform {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
  if (os.length === 0 && cpu.length === 0) throw new Error(`package-lock.json: for which platform is ${name}?`);
  return pickPlatform({
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  });
}
