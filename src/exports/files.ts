/** Every file of the downloads: which there are, what each holds, its size and its digest. */
import type { Edition } from '../domain/records/model.ts';
import { mediaTypeOf } from '../site/headers.ts';
import type { Addresses } from './addresses.ts';
import { toDataPackage } from './datapackage.ts';
import type { DownloadFile, Draft } from './download-file.ts';
import { FORMATS } from './formats.ts';
import { toDocumentSchema } from './json.ts';
import { toRow } from './rows.ts';

/** Names that stay the same whatever the editions. */
const SCHEMA_NAME = 'initiatives.schema.json';
export const PACKAGE_NAME = 'datapackage.json';

/** All files, the Data Package that lists the others last. `editions` has the latest first. */
export async function buildFiles(editions: readonly Edition[], addresses: Addresses): Promise<DownloadFile[]> {
  const drafts: Draft[] = [
    ...editions.flatMap((edition) => [
      ...draftFormats([edition], edition.annee, addresses),
      draftText(
        `annexe-${edition.annee}.txt`,
        `Texte de l’annexe, édition ${edition.annee}`,
        edition.annee,
        toAnnexe(edition),
      ),
      ...draftDocument(edition),
    ]),
    ...draftFormats(editions, 'all', addresses),
    draftText('annexes.txt', 'Texte de toutes les annexes', 'all', toAnnexes(editions)),
    {
      name: SCHEMA_NAME,
      title: 'JSON Schema des fichiers JSON',
      usage: 'Schéma (JSON Schema) qui décrit les fichiers JSON et contrôle les données.',
      edition: undefined,
      mediaType: 'application/schema+json',
      content: toDocumentSchema(addresses.downloads(SCHEMA_NAME)),
    },
  ];
  const files = await Promise.all(drafts.map(finish));
  const dataPackage = await finish({
    name: PACKAGE_NAME,
    title: 'Data Package : la liste des fichiers, leurs colonnes et leurs empreintes',
    usage: 'Data Package 2.0 : chaque fichier, sa taille, son empreinte, ses colonnes.',
    edition: undefined,
    content: toDataPackage(files, editions, addresses),
  });
  return [...files, dataPackage];
}

function draftFormats(editions: readonly Edition[], edition: number | 'all', addresses: Addresses): Draft[] {
  const rows = editions.flatMap((one) => one.initiatives.map((initiative) => toRow(initiative, one, addresses)));
  const [which, of] = edition === 'all' ? ['', 'toutes les éditions'] : [`-${edition}`, `édition ${edition}`];
  return FORMATS.map(({ suffix, title, usage, dialect, write }) => ({
    name: `initiatives${which}${suffix}`,
    title: `Initiatives, ${of} : ${title}`,
    usage,
    edition,
    dialect,
    content: write(rows, editions),
  }));
}

function draftText(name: string, title: string, edition: Draft['edition'], content: string): Draft {
  return { name, title, usage: 'Le texte de l’annexe, ligne par ligne.', edition, content };
}

/** The PDF that everything comes from, where there is one to publish. */
function draftDocument({ annee, document }: Edition): Draft[] {
  const [name, title] = [`annexe-${annee}.pdf`, `Annexe d’origine, édition ${annee}`];
  const usage = 'Le document d’où tout vient, sans rien y changer.';
  return document ? [{ name, title, usage, edition: annee, content: new Uint8Array(document) }] : [];
}

/** @throws Error when the site does not know what to say of the extension */
async function finish(draft: Draft): Promise<DownloadFile> {
  const mediaType = draft.mediaType ?? mediaTypeOf(draft.name)?.replace(/;.*/, '');
  if (mediaType === undefined) throw new Error(`Dire dans src/site/headers.ts le type de média de ${draft.name}.`);
  const bytes = typeof draft.content === 'string' ? new TextEncoder().encode(draft.content) : draft.content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ...draft, mediaType, bytes: bytes.length, sha256: hex };
}

/** The text of an edition's annex, line for line as the site numbers them; without a mask, the very bytes of a source whose lines end in LF. */
function toAnnexe({ lines }: Edition): string {
  return lines.map(({ stretches }) => stretches.map(({ text }) => text).join('')).join('\n');
}

/** Every annex one after the other, each under the title of its source. */
function toAnnexes(editions: readonly Edition[]): string {
  return editions.map((edition) => `===== ${edition.edition.source.titre} =====\n\n${toAnnexe(edition)}`).join('\n\n');
}
