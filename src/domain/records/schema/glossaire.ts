/** The shapes of what explains the annex's words, and of the addresses of structures. */
import { z } from 'zod';
import { lecture } from './programme.ts';
import { slug, texte } from './shapes.ts';

/** What `source` says of an explanation that is ours. */
export const NOUS = 'nous';

/**
 * What one or several `libelles` mean, as the lists of categories and themes write them, or the letters of a `sigle`.
 * `source` is a key of the sources, or `NOUS`.
 */
const motSchema = z.strictObject({
  libelles: z.array(texte),
  sigle: z.strictObject({ lettres: z.string().regex(/^\p{Lu}+$/u), developpe: texte }).optional(),
  texte,
  source: slug,
});
export type Mot = z.infer<typeof motSchema>;

/** `glossaire.json`: written by hand. */
export const glossaireSchema = z
  .strictObject({ sources: z.record(slug, z.strictObject(lecture)), mots: z.array(motSchema) })
  .superRefine(({ sources, mots }, context) => {
    for (const [index, { libelles, sigle, source }] of mots.entries()) {
      const refuse = (key: string, message: string): void =>
        context.addIssue({ code: 'custom', path: ['mots', index, key], message });
      if (source !== NOUS && !Object.hasOwn(sources, source))
        refuse('source', `source absente de la liste ; « ${NOUS} » pour une explication de ce site`);
      if (libelles.length === 0 && !sigle) refuse('libelles', 'au moins un libellé, ou un sigle');
    }
  });
export type Glossaire = z.infer<typeof glossaireSchema>;

/** `liens.json`: where a structure can be reached, the page that says so and the day it was read; written by hand. */
export const liensSchema = z.array(
  z.strictObject({ structure: texte, adresse: z.url(), source: z.url(), lu: z.iso.date() }),
);
export type Lien = z.infer<typeof liensSchema>[number];
