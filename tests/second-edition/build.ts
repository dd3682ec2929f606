/** Builds the site in a copy of the project to which the invented edition was added, and masks in the real one. */
import { join } from 'node:path';
import { buildCopy, type CopyBuild } from '../../scripts/shared/copy.ts';
import type { Arbitrage } from '../../src/domain/records/schema.ts';
import { tempFolder } from '../support/temp-folders.ts';
import { addEdition, readJson, writeJson } from './fixture.ts';

export type Build = CopyBuild;

export const RAISON = 'À la demande des personnes.';

/** What is masked in the edition of 2023: first names on one line, and words that a line break of the annex cuts. */
export const MASQUES = [
  { lu: 'Axel et Erwan', remplacement: '[noms masqués]', traces: [/Axel/i, /Erwan/i] },
  {
    lu: "un espace d'échanges et de culture qui",
    remplacement: '[passage masqué]',
    traces: [/audiovisuel, un espace/i, /changes et de culture qui/i],
  },
];

/** Copies, adds the edition and the masks, parses every edition, builds. Throws with all that was printed when a step fails. */
export async function buildWithEdition(): Promise<Build> {
  return buildCopy(tempFolder(), (folder) => {
    const data = join(folder, 'data');
    addEdition(data);
    addMasks(join(data, 'editions', '2023', 'arbitrages.json'));
  });
}

function addMasks(file: string): void {
  const masks = MASQUES.map(({ lu, remplacement }): Arbitrage => ({
    type: 'masque',
    lu,
    remplacement,
    raison: RAISON,
  }));
  writeJson(file, [...(readJson(file) as Arbitrage[]), ...masks]);
}
