/** The communes and the initiatives of 2023 as the browser has them, made from the data files. */
import { readFileSync } from 'node:fs';
import { packPlaces, unpackPlaces } from '../../../src/domain/near/packed.ts';
import type { Communes } from '../../../src/domain/records/schema/referentiel.ts';
import type { Entry } from '../../../src/domain/search/entries.ts';
import { initiatives, textes } from '../../search/fiches.ts';

export const referentiel = JSON.parse(readFileSync('data/referentiel/communes-2023.json', 'utf8')) as Communes;
export const packed = packPlaces(referentiel);
export const places = unpackPlaces(JSON.parse(JSON.stringify(packed)) as typeof packed);

export const entries = initiatives.map(({ id, commune, territoire, montant }, index): Entry => ({
  id,
  chemin: `/${id}/`,
  codeInsee: commune,
  dans: '',
  textes: textes[index] as Entry['textes'],
  montant,
  facettes: {
    territoire: [territoire],
    theme: [],
    categorie: [],
    commune: [],
    structure: [],
    montant: [],
  },
}));
