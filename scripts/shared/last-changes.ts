import { readdirSync, readFileSync } from 'node:fs';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The day on which a page last changed, as far as a person wrote it down in the folder of the data: for the pages of an
 * edition, which have its year in their path, the day it was published; for the journal of corrections and the
 * downloads, that of the latest correction. Others have none: nobody knows.
 */
export function readLastChanges(folder: string): (path: string) => string | undefined {
  const [latest] = readJson(`${folder}/corrections.json`) as { date: string }[];
  const published = readdirSync(`${folder}/editions`).map((annee) => {
    const { publieLe } = readJson(`${folder}/editions/${annee}/edition.json`) as { publieLe?: string };
    return [annee, publieLe] as const;
  });
  return (path) => {
    if (/^(?:methode|donnees)\/$/.test(path)) return latest?.date;
    return published.find(([annee]) => path.split('/').includes(annee))?.[1];
  };
}
