/** The shape of what is told of the programme itself. */
import { z } from 'zod';
import { slug, texte } from './shapes.ts';

/** Where a statement was read. `lu`: the day of reading, since a page of the web changes. */
export const lecture = { titre: texte, editeur: texte, adresse: z.url(), lu: z.iso.date() };
const sources = z.array(slug).min(1);
const enonce = z.strictObject({ texte, sources });
const lien = z.strictObject({ label: texte, adresse: z.url() });

/**
 * `programme.json`: what is known of the Budget citoyen itself, written by hand. No statement without the source it was
 * read in; what was looked for and not found is a `lacune`. A year of which the site has the annex takes its figures there.
 */
export const programmeSchema = z
  .strictObject({
    sources: z.record(slug, z.strictObject(lecture)),
    questions: z.array(z.strictObject({ titre: texte, enonces: z.array(enonce).min(1), lacune: texte.optional() })),
    etapes: z.array(z.strictObject({ titre: texte, texte: texte.optional(), sources })),
    editions: z.array(
      z.strictObject({
        nom: texte,
        annee: z.int().optional(),
        projets: texte.optional(),
        laureats: texte.optional(),
        votants: texte.optional(),
        euros: texte.optional(),
        sources,
      }),
    ),
    cumul: enonce,
    lacuneEditions: texte,
    desaccords: z.array(z.strictObject({ sujet: texte, versions: z.array(enonce).min(2) })),
    participer: z.array(enonce),
    /** The first one is where the Département is asked. */
    liens: z.tuple([lien], lien),
  })
  .superRefine((programme, context) => {
    const { questions, etapes, editions, cumul, desaccords, participer } = programme;
    const said = [...questions.flatMap(({ enonces }) => enonces), ...etapes, ...editions, cumul, ...participer];
    const cited = new Set([...said, ...desaccords.flatMap(({ versions }) => versions)].flatMap((one) => one.sources));
    const known = new Set(Object.keys(programme.sources));
    for (const key of cited.symmetricDifference(known))
      context.addIssue({
        code: 'custom',
        path: ['sources', key],
        message: known.has(key) ? 'source que rien ne cite' : 'source citée, absente de la liste',
      });
  });
export type Programme = z.infer<typeof programmeSchema>;
