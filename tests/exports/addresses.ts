import { addressesUnder } from '../../scripts/verify/home.ts';

/** Where the files of the tests say that the site is. */
export const addresses = addressesUnder('https://exemple.fr/');
