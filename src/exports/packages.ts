/** The packages that the site is made of: what package.json depends on, and what each says of itself. */
import manifest from '../../package.json' with { type: 'json' };

export interface PackageInfo {
  readonly nom: string;
  readonly version: string;
  /** SPDX identifier of its licence. */
  readonly licence: string;
  readonly adresse: string;
  /** What it does here, in words. */
  readonly role: string;
  /** True when something of it is sent to the reader, which its licence then accompanies. */
  readonly envoye: boolean;
}

/** What each dependency does. One that is not told stops the build, and so does one that is gone. */
const ROLES: Readonly<Record<string, { readonly role: string; readonly envoye?: true }>> = {
  '@astrojs/rss': { role: 'écrit le flux des éditions et des corrections' },
  '@astrojs/sitemap': { role: 'écrit le plan du site pour les moteurs de recherche' },
  '@fontsource-variable/atkinson-hyperlegible-next': { role: 'police du texte', envoye: true },
  '@fontsource-variable/bricolage-grotesque': { role: 'police des titres', envoye: true },
  astro: { role: 'construit les pages' },
  leaflet: { role: 'anime la carte, dans le navigateur', envoye: true },
  satori: { role: 'met en page les images de partage' },
  sharp: { role: 'dessine les icônes et les images de partage' },
  unpdf: { role: 'lit les annexes publiées en PDF' },
  uqr: { role: 'dessine les codes QR', envoye: true },
  zod: { role: 'vérifie la forme des données' },
};

// Vite reads patterns written here only: the package manager's folders, never a name in a variable.
const declarations = import.meta.glob<Partial<Record<'version' | 'license' | 'homepage', string>>>(
  [
    '/node_modules/{astro,leaflet,satori,sharp,unpdf,uqr,zod}/package.json',
    '/node_modules/{@astrojs/rss,@astrojs/sitemap,@fontsource-variable/*}/package.json',
  ],
  { eager: true, import: 'default' },
);
const textes = import.meta.glob<string>(
  ['/node_modules/{leaflet,uqr}/LICENSE', '/node_modules/@fontsource-variable/*/LICENSE'],
  { eager: true, import: 'default', query: '?raw' },
);

/** In alphabetical order. */
export const packages: readonly PackageInfo[] = Object.keys(manifest.dependencies).sort().map(describe);

/** The licence texts of what is sent to the reader, one after the other. */
export function licences(): string {
  return packages
    .filter(({ envoye }) => envoye)
    .map(({ nom, version, licence }) => {
      const texte = textes[`/node_modules/${nom}/LICENSE`];
      if (texte === undefined) throw new Error(`Le texte de la licence de ${nom} n’est pas dans son paquet.`);
      return `${nom} ${version} (${licence})\n\n${texte.trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

const surplus = Object.keys(ROLES).filter((nom) => !(nom in manifest.dependencies));
if (surplus.length > 0) throw new Error(`Crédits de paquets que package.json n’a plus : ${surplus.join(', ')}.`);

function describe(nom: string): PackageInfo {
  const { version, license, homepage } = declarations[`/node_modules/${nom}/package.json`] ?? {};
  const role = ROLES[nom];
  if (!role || version === undefined || license === undefined)
    throw new Error(`Crédits : dire dans src/exports/packages.ts ce que fait ${nom}, et où lire sa licence.`);
  const adresse = homepage ?? `https://www.npmjs.com/package/${nom}`;
  return { nom, version, licence: license, adresse, envoye: false, ...role };
}
