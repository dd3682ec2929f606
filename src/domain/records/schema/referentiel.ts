/** The shapes of the reference lists and of what the map draws. */
import { z } from 'zod';
import { addressed, codeInsee, slug, texte } from './shapes.ts';

export const themeSchema = z.strictObject({ label: texte, slug, icone: texte.optional() });
export type Theme = z.infer<typeof themeSchema>;
export const themesSchema = addressed(themeSchema);

/** `dans` is the label with its preposition (« dans l’Artois »); `epci` lists SIREN codes, for a warning only. */
export const territoireSchema = z.strictObject({
  label: texte,
  slug,
  dans: texte,
  epci: z.array(z.string().regex(/^\d{9}$/)),
});
export type Territoire = z.infer<typeof territoireSchema>;
export const territoiresSchema = addressed(territoireSchema);

/** `couleur` picks the design token (1 to 5; beyond, the neutral one); `hachures` a second colour over it. */
export const categorieSchema = z.strictObject({
  label: texte,
  slug,
  couleur: z.int().positive(),
  hachures: z.int().positive().optional(),
});
export type Categorie = z.infer<typeof categorieSchema>;
export const categoriesSchema = addressed(categorieSchema);

/** Groups of words that a search takes one for another: one word each, since a search reads words. Few: each is a promise. */
export const synonymesSchema = z.array(z.array(texte.regex(/^\p{L}+$/u, 'un seul mot attendu')).min(2)).max(40);

/** WGS 84 degrees. */
const lat = z.number().min(-90).max(90);
const lon = z.number().min(-180).max(180);
export const positionSchema = z.strictObject({ lat, lon, source: texte });

/** A commune of one COG year. `codesPostaux` may be shared with others. `position` is its centre in WGS 84 degrees, absent when no source gives one. */
export const communeSchema = z.strictObject({
  code: codeInsee,
  nom: texte,
  slug,
  codesPostaux: z.array(z.string().regex(/^\d{5}$/)),
  epci: z.string().regex(/^\d{9}$/),
  position: positionSchema.optional(),
});
export type Commune = z.infer<typeof communeSchema>;

export const communesSchema = z
  .strictObject({
    cog: z.int(),
    sources: z.record(z.string(), texte),
    epci: z.record(z.string(), texte),
    communes: addressed(communeSchema),
  })
  .superRefine(({ epci, communes }, context) => {
    for (const [index, commune] of communes.entries())
      if (!Object.hasOwn(epci, commune.epci))
        context.addIssue({
          code: 'custom',
          path: ['communes', index, 'epci'],
          message: `EPCI inconnu : « ${commune.epci} »`,
        });
  });
export type Communes = z.infer<typeof communesSchema>;

/** Degrees, longitude first (RFC 7946). */
const lonLat = z.tuple([lon, lat]);

/** The outline of the département: the outer ring of the first feature. */
export const contourSchema = z.object({
  features: z.array(z.object({ geometry: z.object({ coordinates: z.array(z.array(lonLat)).min(1) }) })).min(1),
});

export type Contour = z.infer<typeof contourSchema>;

/** What helps to find one's way on the map. `villes` holds INSEE codes, the most useful first; `rivage` the coast beyond the département. */
export const reperesSchema = z.strictObject({
  source: texte,
  rivage: z.array(lonLat).min(2),
  voisins: z.array(z.strictObject({ label: texte, nature: z.enum(['mer', 'terre']), lat, lon })),
  villes: z.array(codeInsee),
});
export type Reperes = z.infer<typeof reperesSchema>;
