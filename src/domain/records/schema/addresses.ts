/** The shapes of what is remembered of published addresses. */
import { z } from 'zod';
import { slug, texte } from './shapes.ts';

/** `adresses.json`: every address ever published of a page that comes from the data, without its slashes at both ends. */
export const adressesSchema = z.array(z.string().regex(/^[a-z]+(?:\/[a-z0-9-]+)+$/, 'adresse d’une page attendue'));

/** `redirections.json`: the former address of a subject's page and the one it has now; written by hand. */
const redirectionSchema = z.strictObject({
  sujet: z.enum(['categories', 'communes', 'structures', 'territoires', 'themes']),
  de: slug,
  vers: slug,
  raison: texte,
});
export const redirectionsSchema = z.array(redirectionSchema);
export type Redirection = z.infer<typeof redirectionSchema>;
