/** The downloads of this build: made once, for the endpoint that writes them and the page that lists them. */
import { editions } from '../../dataset.ts';
import { buildFichiers } from '../../exports/fichiers.ts';
import { adresses } from '../_adresses.ts';

export const fichiers = await buildFichiers(editions, adresses);
