// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { LINE } from './scripts/browsers/line.ts';
import { writeHeadersFile } from './scripts/shared/headers-file.ts';
import { readLastChanges } from './scripts/shared/last-changes.ts';
import { findHiddenTexts } from './scripts/verify/hidden-texts.ts';

// In such a folder Astro 7.3 loses the styles of its pages and says nothing (%), or stops with a riddle (#, ?).
const folder = fileURLToPath(new URL('.', import.meta.url));
if (/[%#?]/.test(folder)) {
  throw new Error(`Le site ne peut pas être construit dans « ${folder} » : un nom de dossier y contient %, # ou ?.`);
}

const LOCAL = 'http://localhost:4321';
const site = process.env['SITE_URL'] || LOCAL;
const base = `/${(process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`;
if (site === LOCAL && process.argv.includes('build')) {
  console.log(`SITE_URL n’est pas donnée : liens canoniques et plan du site disent ${LOCAL}.`);
}

/** @type {URL} */
let dist;
// `_headers` goes into the built site, not public/: only a finished build knows its base path and what lies at its root.
// No build ends well that says what is masked.
/** @type {import('astro').AstroIntegration} */
const lastStep = {
  name: 'last-step',
  hooks: {
    'astro:config:done': ({ config }) => {
      dist = config.outDir;
    },
    'astro:build:done': ({ dir }) => {
      writeHeadersFile(dir, base);
      const said = findHiddenTexts(fileURLToPath(dir), `${folder}data/editions`);
      if (said.length > 0) throw new Error(`Site refusé\n\n${said.join('\n')}`);
    },
  },
};

/**
 * Vite wraps each `import()` in code that preloads what it imports and its styles. Here no such import has styles, and
 * what it preloads would arrive a moment earlier, in idle time: the wrapper weighs more than it gives.
 *
 * @type {import('vite').Plugin}
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

// The catalogue's code in one file, which compresses better than the four it would be cut into for what the map shares
// of it; what three scripts or more need stays apart, so that small ones stay small. The entries come before the
// catalogue's code: in one chunk with it, a page would ask for all of it at once, and could not say that it did not come.
const chunks = { entries: 'src/client/shared/entries.ts', catalogue: 'src/client/catalogue/controller.ts' };
for (const file of Object.values(chunks))
  if (!existsSync(new URL(file, import.meta.url))) throw new Error(`astro.config.mjs names ${file}: gone.`);
const groups = [
  { name: 'commun', minShareCount: 3, priority: 3 },
  ...Object.entries(chunks).map(([name, file], index) => ({
    name,
    test: (/** @type {string} */ id) => id.endsWith(`/${file}`),
    priority: 2 - index,
  })),
];

const lastChangeOf = readLastChanges(fileURLToPath(new URL('data', import.meta.url)));
/** Path of an address below the base path. @param {string} address */
const pathOf = (address) => decodeURI(new URL(address).pathname).slice(base === '/' ? 1 : base.length + 1);

/**
 * A page belongs in the sitemap when it says that this address is its own: redirections and pages that repeat the
 * latest edition name another one.
 *
 * @param {string} address
 */
function isCanonical(address) {
  const html = readFileSync(new URL(`${pathOf(address)}index.html`, dist), 'utf8');
  return (
    html.includes(`<link rel="canonical" href="${address}">`) && !/<meta name="robots" content="noindex/.test(html)
  );
}

/** @param {import('@astrojs/sitemap').SitemapItem} item */
function withLastChange(item) {
  const lastmod = lastChangeOf(pathOf(item.url));
  return lastmod === undefined ? item : { ...item, lastmod };
}

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // Astro's newer default drops the spaces at line breaks between inline elements, which ruins prose.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  // The Content-Security-Policy is plain 'self': nothing may be inlined.
  build: { inlineStylesheets: 'never', concurrency: 16 },
  vite: {
    build: { assetsInlineLimit: 0, target: Object.entries(LINE).map(([browser, version]) => browser + version) },
    plugins: [plainImports],
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
  },
  devToolbar: { enabled: false },
  integrations: [sitemap({ filter: isCanonical, serialize: withLastChange }), lastStep],
});
