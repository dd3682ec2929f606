/**
 * The headers that the site is published with: the one source of `_headers` (Netlify, Cloudflare Pages), of the nginx
 * configuration and of the local server. Paths are those of a built site, below its base path, without a first slash:
 * '' is the home page, `themes/` a page, `favicon.svg` a file.
 */
import { contentSecurityPolicy } from './csp.ts';

/** Values by name. */
export type Headers = Readonly<Record<string, string>>;

/** A part of the site whose answers have the same headers. What differs replaces: a header is never added to another. */
export interface Zone {
  /** A folder with its final slash, '' being the whole site, or one file. The longest that fits is a path's zone. */
  readonly path: string;
  /** True when the folder's own page is not meant, but the files in it. */
  readonly filesOnly?: true;
  readonly headers: Headers;
}

// Powers that no page uses. clipboard-write: the copy buttons; geolocation: « Autour de moi », on its click; web-share: handing an address to the phone's own menu.
const POWERS_OFF = [
  'accelerometer autoplay browsing-topics camera clipboard-read compute-pressure display-capture',
  'encrypted-media fullscreen gamepad gyroscope hid identity-credentials-get idle-detection',
  'keyboard-map local-fonts magnetometer microphone midi otp-credentials payment picture-in-picture',
  'publickey-credentials-create publickey-credentials-get screen-wake-lock serial storage-access usb',
  'window-management xr-spatial-tracking',
].flatMap((names) => names.split(' '));

/**
 * Sent with every answer, whatever it is. There is no Cross-Origin-Embedder-Policy: nothing here needs isolation, and the
 * optional background of the map comes from a server that does not allow for it.
 */
export const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [
    ...POWERS_OFF.map((power) => `${power}=()`),
    'clipboard-write=(self)',
    'geolocation=(self)',
    'web-share=(self)',
  ].join(', '),
};

/**
 * Sent over https only, as RFC 6797 (7.2) asks. Neither `includeSubDomains` nor `preload`: they bind the other sites of
 * the domain, which whoever owns the domain decides.
 */
export const httpsHeaders: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };

/** The names of hashed files change with their content. */
const KEPT_FOR_A_YEAR = 'public, max-age=31536000, immutable';
/** All the rest is asked for again, and answered « 304 » when unchanged: a correction is seen at once. */
const ASKED_AGAIN = 'public, max-age=0, must-revalidate';

const pages: Headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': ASKED_AGAIN,
};

/** The parts of the site, the whole first. */
export const zones: readonly [whole: Zone, ...Zone[]] = [
  { path: '', headers: pages },
  { path: '_astro/', headers: { ...pages, 'Cache-Control': KEPT_FOR_A_YEAR } },
  {
    // The downloads: any site may read them.
    path: 'donnees/',
    filesOnly: true,
    headers: { ...pages, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
  },
  {
    // The views that other sites show in a frame.
    path: 'embed/',
    headers: { ...pages, 'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors *` },
  },
  {
    // A drawing that styles itself: some browsers hold a picture to the policy that it comes with.
    path: 'favicon.svg',
    headers: {
      ...pages,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  },
];

/** The part of the site that a path belongs to. */
export function zoneOf(path: string): Zone {
  const fitting = zones.filter((zone) => fits(zone, path));
  return fitting.reduce((best, zone) => (zone.path.length > best.path.length ? zone : best), zones[0]);
}

/** Every header of an answer over http; the media type is {@link mediaTypeOf}. */
export function headersOf(path: string): Headers {
  return { ...commonHeaders, ...zoneOf(path).headers };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Media types by extension, each with its character set where the format does not say it. */
export const mediaTypes: readonly (readonly [extension: string, type: string])[] = Object.entries(MEDIA_TYPES);

/** The media type of a page or file, undefined when its extension is not known. */
export function mediaTypeOf(path: string): string | undefined {
  if (path === '' || path.endsWith('/')) return MEDIA_TYPES['html'];
  return MEDIA_TYPES[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''];
}

function fits({ path: zonePath, filesOnly }: Zone, path: string): boolean {
  if (zonePath !== '' && !zonePath.endsWith('/')) return path === zonePath;
  return path.startsWith(zonePath) && !(filesOnly && /^(?:index\.html)?$/.test(path.slice(zonePath.length)));
}
