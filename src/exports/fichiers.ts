/** Every file of the downloads: which there are, what each holds, its size and its digest. */
import type { EditionVue } from '../domain/model.ts';
import type { Adresses } from './adresses.ts';
import { toAnnexe, toAnnexes } from './annexe.ts';
import { toCsv, toCsvExcel } from './csv.ts';
import { toDataPackage } from './datapackage.ts';
import { measure } from './empreinte.ts';
import type { Fichier } from './fichier.ts';
import { toGeoJson } from './geojson.ts';
import { toDocumentSchema, toJson } from './json.ts';
import { toLigne } from './ligne.ts';

/** All files, the Data Package that lists the others last. `editions` has the latest first. */
export async function buildFichiers(editions: readonly EditionVue[], adresses: Adresses): Promise<Fichier[]> {
  const perEdition = editions.map((edition) => describeFiles([edition], adresses, edition.annee));
  const files = [
    ...perEdition.flat(),
    ...describeFiles(editions, adresses, undefined),
    {
      nom: NOM_DU_SCHEMA,
      format: 'schema' as const,
      annee: undefined,
      titre: 'JSON Schema des fichiers JSON',
      contenu: toDocumentSchema(adresses.donnees(NOM_DU_SCHEMA)),
    },
  ];
  const measured = await Promise.all(files.map(measure));
  const paquet = await measure({
    nom: NOM_DU_PAQUET,
    format: 'paquet' as const,
    annee: undefined,
    titre: 'Data Package : la liste des fichiers, leurs colonnes et leurs empreintes',
    contenu: toDataPackage(measured, editions, adresses),
  });
  return [...measured, paquet];
}

/** Names that stay the same whatever the editions. */
const NOM_DU_SCHEMA = 'initiatives.schema.json';
export const NOM_DU_PAQUET = 'datapackage.json';

function describeFiles(
  editions: readonly EditionVue[],
  adresses: Adresses,
  annee: number | undefined,
): Omit<Fichier, 'octets' | 'sha256'>[] {
  const lignes = editions.flatMap((edition) => edition.initiatives.map((one) => toLigne(one, edition, adresses)));
  const which = annee === undefined ? '' : `-${annee}`;
  const of = annee === undefined ? 'toutes les éditions' : `édition ${annee}`;
  return [
    { nom: `initiatives${which}.csv`, format: 'csv', annee, titre: `Initiatives, ${of} : CSV`, contenu: toCsv(lignes) },
    {
      nom: `initiatives${which}-excel.csv`,
      format: 'csv-excel',
      annee,
      titre: `Initiatives, ${of} : CSV pour tableur en français`,
      contenu: toCsvExcel(lignes),
    },
    {
      nom: `initiatives${which}.json`,
      format: 'json',
      annee,
      titre: `Initiatives, ${of} : JSON`,
      contenu: toJson(editions, lignes),
    },
    {
      nom: `initiatives${which}.geojson`,
      format: 'geojson',
      annee,
      titre: `Initiatives, ${of} : GeoJSON`,
      contenu: toGeoJson(lignes),
    },
    annee === undefined
      ? {
          nom: 'annexes.txt',
          format: 'texte',
          annee,
          titre: 'Texte de toutes les annexes',
          contenu: toAnnexes(editions),
        }
      : {
          nom: `annexe${which}.txt`,
          format: 'texte',
          annee,
          titre: `Texte de l’annexe, ${of}`,
          contenu: editions.map(toAnnexe).join(''),
        },
  ];
}
