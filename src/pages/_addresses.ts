import { siteAddresses } from '../exports/site-addresses.ts';

/** The absolute addresses of this build. */
export const addresses = siteAddresses(import.meta.env.SITE);
