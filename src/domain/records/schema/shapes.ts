/** What the shapes of the data files are made of. */
import { z } from 'zod';
import { RESERVED } from '../../text/slug.ts';

// Whoever corrects a data file reads French.
z.config(z.locales.fr());

/** What is no text, or turns round the words that follow it on the page: commands, and marks that force a direction. */
const COMMANDES = /[^\P{Cc}\t\n\v\f\r\u0085]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export const texte = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), 'texte bordé d’espaces')
  .refine((value) => !COMMANDES.test(value), 'caractère de contrôle, ou qui force le sens du texte');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'identifiant d’adresse attendu : a-z, 0-9 et tirets')
  .refine((value) => !RESERVED.test(value), 'identifiant d’adresse dont Windows ne fait pas un dossier');
/** A list that gives no address twice. */
export const addressed = <T extends { slug: string }>(entry: z.ZodType<T>) =>
  z.array(entry).superRefine((entries, context) => {
    const taken = new Set<string>();
    for (const [index, { slug: address }] of entries.entries()) {
      if (taken.has(address))
        context.addIssue({
          code: 'custom',
          path: [index, 'slug'],
          message: `l’adresse « ${address} » y est deux fois`,
        });
      taken.add(address);
    }
  });
export const codeInsee = z.string().regex(/^(?:\d{2}|2[AB])\d{3}$/, 'code INSEE attendu (cinq caractères)');
export const ligne = z.int().positive();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'empreinte SHA-256 attendue (64 chiffres hexadécimaux)');

/** What reads a shape, for files that import no zod. */
export type Schema<Value> = z.ZodType<Value>;

/** An object that has these properties and no other, for the shapes of what we publish. */
export const strictObject = z.strictObject;

/** A schema as JSON Schema (draft 2020-12), for who reads our files with another tool than ours. */
export function toJsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema);
}
