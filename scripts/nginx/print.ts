import {
  commonHeaders,
  type Headers,
  headersOf,
  httpsHeaders,
  mediaTypes,
  type Zone,
  zones,
} from '../../src/site/headers.ts';

export interface NginxOptions {
  /** Folder of the built site on the server, an absolute path. */
  readonly root: string;
  /** Base path, with both slashes. */
  readonly base: string;
  /** What `listen` directives say: ports, or addresses with ports. */
  readonly listen: readonly string[];
  /** The host's name; `_` is any. */
  readonly serverName: string;
  /** True when nginx has the module `brotli_static`, which its own distribution lacks. */
  readonly brotli: boolean;
}

// Empty over plain http: nginx leaves an empty header out. The proxy that ends TLS, if any, says so itself.
const OVER_HTTPS = '$budget_citoyen_https';

/**
 * A server of the built site for nginx, to be included in its `http` block. Files compressed ahead are sent as they are.
 *
 * `add_header` in a location drops all inherited ones: so each location has either none or the full set.
 *
 * @throws Error when a value cannot be written in the configuration
 */
export function printNginx(options: NginxOptions): string {
  const { base, listen, serverName, brotli } = options;
  return [
    '# Written by « npm run nginx » from src/site/headers.ts: generate it again after an update of the site.',
    `map "$https:$http_x_forwarded_proto" ${OVER_HTTPS} {`,
    '  default "";',
    ...Object.values(httpsHeaders).map((value) => `  "~^(on:|:https$)" ${quote(value)};`),
    '}',
    '',
    'server {',
    ...indent([
      ...listen.map((address) => `listen ${bare(address)};`),
      `server_name ${bare(serverName)};`,
      'server_tokens off;',
      '# Redirections to the final slash stay on the host, port and scheme that the reader sees.',
      'absolute_redirect off;',
      'index index.html;',
      `error_page 404 ${base}404.html;`,
      `error_page 403 =404 ${base}404.html;`,
      'gzip off;',
      'gzip_static on;',
      'gzip_proxied any;',
      'gzip_vary on;',
      ...(brotli ? ['brotli_static on;'] : []),
      'default_type application/octet-stream;',
      'types {',
      ...indent(mediaTypes.map(([extension, type]) => `${quote(type)} ${extension};`)),
      '}',
      ...addHeaders(headersOf('')),
      ...outside(base),
      ...zones.flatMap((zone) => locations(zone, options)),
      `location = ${base}_headers { return 404; }`,
    ]),
    '}',
    '',
  ].join('\n');
}

/** What lies beside the base path. */
function outside(base: string): string[] {
  if (base === '/') return [];
  return ['location / { return 404; }', `location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }`];
}

function locations({ path, filesOnly, headers }: Zone, { base, root }: NginxOptions): string[] {
  const isFolder = path === '' || path.endsWith('/');
  const folder = root.replace(/\/*$/, '/');
  const own = path === '' ? [] : addHeaders({ ...commonHeaders, ...headers });
  return [
    `location ${isFolder ? '' : '= '}${base}${path} {`,
    ...indent([`alias ${quote(folder + path)};`, ...own]),
    '}',
    // nginx looks for the location again once it has found the folder's page.
    ...(filesOnly ? [`location = ${base}${path}index.html { alias ${quote(`${folder}${path}index.html`)}; }`] : []),
  ];
}

function addHeaders(headers: Headers): string[] {
  return [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
    ...Object.keys(httpsHeaders).map((name) => `add_header ${name} ${OVER_HTTPS} always;`),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** nginx reads variables, escapes and quotes inside a quoted text, and knows no way to write a plain `$`. */
function quote(text: string): string {
  if (/["\\$\p{Cc}]/u.test(text)) throw new Error(`« ${text} » ne peut pas s’écrire dans une configuration de nginx`);
  return `"${text}"`;
}

function bare(text: string): string {
  if (!/^[\w.:*[\]-]+$/.test(text)) throw new Error(`« ${text} » n’est ni un port, ni une adresse, ni un nom d’hôte`);
  return text;
}
