/** `datapackage.json` (Data Package 2.0): what each file is, its bytes and digest, and every column of the tables. */
import { intituleOf } from '../domain/records/intitule.ts';
import type { Edition } from '../domain/records/model.ts';
import { slugify } from '../domain/text/slug.ts';
import { fr } from '../domain/text/typography.ts';
import { config, LICENCE } from '../site/config.ts';
import type { Addresses } from './addresses.ts';
import type { DownloadFile } from './download-file.ts';
import { print } from './json.ts';
import { toTableSchema } from './table-schema.ts';

/** The description of `files`, whose paths are relative to it. No `licenses`: it would be read as that of the annex's words, which have none; ours is told in the description. */
export function toDataPackage(
  files: readonly DownloadFile[],
  editions: readonly Edition[],
  addresses: Addresses,
): string {
  return print({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `budget-citoyen-${slugify(config.departement)}`,
    title: `Initiatives lauréates du ${config.nom}`,
    description: fr`Les initiatives telles que l’annexe du Département les imprime. Le montant est le « ${intituleOf(editions).un} » : l’annexe n’indique aucun versement. Les mots de l’annexe n’ont pas de licence connue ; ce que le site ajoute (codes, choix des positions, notes) est sous ${LICENCE.nom} (${LICENCE.adresse}).`,
    homepage: addresses.home,
    keywords: ['budget citoyen', config.departement, 'économie sociale et solidaire'],
    sources: editions.map(({ annee, edition }) => ({ title: edition.source.titre, path: addresses.annexe(annee) })),
    resources: files.map(describeFile),
  });
}

function describeFile(file: DownloadFile): Record<string, unknown> {
  const { name, title, mediaType, dialect, bytes, sha256 } = file;
  const extension = name.split('.').at(-1) ?? '';
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: name.replace(/\.[a-z]+$/, `-${extension}`).replaceAll('.', '-'),
    title,
    path: name,
    format: extension,
    mediatype: mediaType,
    ...(typeof file.content === 'string' && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(dialect && {
      type: 'table',
      dialect: {
        $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
        delimiter: dialect.delimiter,
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: toTableSchema(dialect.decimalChar),
    }),
  };
}
