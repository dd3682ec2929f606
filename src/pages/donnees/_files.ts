/** The downloads of this build: made once, for the endpoint that writes them and the page that lists them. */
import { editions } from '../../dataset.ts';
import { buildFiles } from '../../exports/files.ts';
import { addresses } from '../_addresses.ts';

export const files = await buildFiles(editions, addresses);
