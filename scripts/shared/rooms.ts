/** One room of the repository: what its files may import. Everything that is not listed is a wall. */
export interface Room {
  readonly name: string;
  /** Which files live there; paths from the root of the repository, with `/`. */
  readonly holds: RegExp;
  /** Places that may be imported: paths from the root, or package names. */
  readonly may: readonly RegExp[];
  /** Places of which `import type` alone is lawful. */
  readonly mayTypes?: readonly RegExp[];
}

const DATASET = /^src\/dataset\.ts$/;
const DOMAIN = /^src\/domain\//;
// zod would be shipped by whoever holds the schema as a value.
const SCHEMA = /^src\/domain\/records\/schema\//;
const DOMAIN_WITHOUT_SCHEMA = /^src\/domain\/(?!records\/schema\/)/;
const EXPORTS = /^src\/exports\//;
const SITE = /^src\/site\//;
const COMPONENTS = /^src\/components\//;
const LAYOUTS = /^src\/layouts\//;
const STYLES = /^src\/styles\//;
const CLIENT = /^src\/client\//;
// `astro:content` is left out on purpose: the records come through src/dataset.ts.
const ASTRO = /^astro(?:$|\/|:assets$)/;
// The packages that belong to one room are named by that room only.
const LIBRARIES = /^(?!(?:astro|zod|leaflet)(?:$|[/:])|node:|\.|src\/|scripts\/|data\/|tests\/)/;

/** The table "Rooms" of the architecture, for the linter. The first room that holds a file is its room. */
export const ROOMS: readonly Room[] = [
  { name: 'src/domain/records/schema/', holds: SCHEMA, may: [DOMAIN, /^zod$/] },
  { name: 'src/domain', holds: DOMAIN, may: [DOMAIN] },
  { name: 'src/dataset.ts', holds: DATASET, may: [DOMAIN, /^data\//] },
  // What it keeps is no source: a build without it gives the same site.
  {
    name: 'src/exports/share-cards/keep.ts',
    holds: /^src\/exports\/share-cards\/keep\.ts$/,
    may: [/^node:/, /^package\.json$/],
  },
  { name: 'src/exports', holds: EXPORTS, may: [EXPORTS, DOMAIN, SITE, LIBRARIES] },
  { name: 'src/site', holds: SITE, may: [SITE], mayTypes: [DOMAIN] },
  // A <script> of a component or a page is code of the browser: it only starts an island.
  { name: 'a <script> of an .astro file', holds: /\.astro\/[^/]+$/, may: [CLIENT] },
  { name: 'src/components', holds: COMPONENTS, may: [COMPONENTS, SITE, DOMAIN, STYLES, ASTRO] },
  {
    name: 'src/layouts and src/pages',
    holds: /^src\/(?:layouts|pages)\//,
    may: [DATASET, LAYOUTS, COMPONENTS, SITE, EXPORTS, DOMAIN, STYLES, ASTRO, /^src\/pages\//],
  },
  {
    name: 'src/client',
    holds: CLIENT,
    may: [CLIENT, SITE, DOMAIN_WITHOUT_SCHEMA, /^leaflet(?:$|\/)/, /^uqr$/],
    mayTypes: [/./],
  },
  { name: 'scripts/annexe', holds: /^scripts\/annexe\//, may: [/^scripts\/annexe\//, /^unpdf$/, DOMAIN] },
  { name: 'scripts', holds: /^scripts\//, may: [/^node:/, /^scripts\//, /^zod$/, DOMAIN, SITE, EXPORTS, LIBRARIES] },
  { name: 'tests', holds: /^tests\//, may: [/./] },
  { name: 'the rest of the repository', holds: /^/, may: [/^(?!tests\/)/] },
];
