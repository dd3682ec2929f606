/** The second build of the tests: the same site under a base path, in a folder that Git ignores. */
export const BASE_BUILD = { base: '/sous-dossier/', folder: '.cache/site-sous-dossier' } as const;
