/** The shape of what is known of each criterion of the RGAA. */
import { z } from 'zod';
import { texte } from './shapes.ts';

const fichier = z.string().regex(/^tests\/.+\.test\.ts$/, 'chemin d’un fichier de tests attendu');
const critere = {
  numero: z.string().regex(/^\d+\.\d+$/, 'numéro de critère attendu, 1.1 par exemple'),
  /** In words of ours: the number is the reference. */
  titre: texte,
  constat: texte,
};

/**
 * `rgaa.json`: what is known of each criterion and by what, written by hand, theme by theme. `test` and `sans-objet` name
 * the tests that would fail if it were no longer so; `oeil` says when somebody looked; the others prove nothing.
 */
export const rgaaSchema = z.array(
  z.strictObject({
    theme: texte,
    criteres: z.array(
      z.discriminatedUnion('etat', [
        z.strictObject({ ...critere, etat: z.enum(['test', 'sans-objet']), tests: z.array(fichier).min(1) }),
        z.strictObject({ ...critere, etat: z.literal('oeil'), le: z.iso.date(), tests: z.array(fichier).optional() }),
        z.strictObject({ ...critere, etat: z.enum(['defaut', 'non-verifie']) }),
      ]),
    ),
  }),
);
