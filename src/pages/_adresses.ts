import { siteAdresses } from '../exports/site-adresses.ts';

/** The absolute addresses of this build. */
export const adresses = siteAdresses(import.meta.env.SITE);
