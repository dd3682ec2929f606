/**
 * The figures of an edition set against what the annex prints and what was counted by eye. The same
 * comparisons stop the build of the data: on a published site they all agree.
 */
import { groupInitiatives, sumMontants } from './aggregate.ts';
import type { EditionVue } from './model.ts';
import type { Edition } from './schema.ts';

/** Two figures that must be equal. `lu` is absent when it could not be read, `attendu` when nobody counted it by eye. */
export interface Controle<
  Quoi = 'total' | 'initiatives' | 'mentionsDeThemes' | 'territoires' | 'categories' | 'communes',
> {
  readonly quoi: Quoi;
  readonly lu: number | undefined;
  readonly attendu: number | undefined;
}

/** The sum of the amounts against the printed total, in euros. */
export function compareTotal(
  initiatives: Iterable<{ readonly montant: number }>,
  imprime: number,
): Controle<'total'> & { lu: number } {
  return { quoi: 'total', lu: sumMontants(initiatives), attendu: imprime };
}

/** The numbers of records and of mentions of themes against those counted by eye on the annex. */
export function compareCounts(
  initiatives: number,
  mentionsDeThemes: number | undefined,
  { controles }: Pick<Edition, 'controles'>,
): Controle<'initiatives' | 'mentionsDeThemes'>[] {
  return [
    { quoi: 'initiatives', lu: initiatives, attendu: controles.initiatives },
    { quoi: 'mentionsDeThemes', lu: mentionsDeThemes, attendu: controles.mentionsDeThemes },
  ];
}

/** True when nothing contradicts. */
export function agrees({ lu, attendu }: Controle): boolean {
  return lu === undefined || attendu === undefined || lu === attendu;
}

/**
 * All the controls of an edition: those of the build of the data, and the sums by territoire, category
 * and commune, each added up again.
 *
 * @throws Error when one of them does not agree: such a site must not be built
 */
export function reconcile({ initiatives, provenance, edition }: EditionVue): Controle[] {
  const mentions = initiatives.reduce((sum, { themes }) => sum + themes.length, 0);
  const addUp = (quoi: Controle['quoi'], keyOf: (initiative: (typeof initiatives)[number]) => string): Controle => {
    const groups = [...groupInitiatives(initiatives, keyOf).values()];
    return {
      quoi,
      lu: sumMontants(groups.map((group) => ({ montant: sumMontants(group) }))),
      attendu: provenance.total.montant,
    };
  };
  const controles = [
    compareTotal(initiatives, provenance.total.montant),
    ...compareCounts(initiatives.length, mentions, edition),
    addUp('territoires', ({ territoire }) => territoire.slug),
    addUp('categories', ({ categorie }) => categorie.slug),
    addUp('communes', ({ commune }) => commune.code),
  ];
  const wrong = controles.filter((controle) => !agrees(controle));
  if (wrong.length > 0) {
    const said = wrong.map(({ quoi, lu, attendu }) => `${quoi} : lu ${lu ?? ''}, attendu ${attendu ?? ''}`);
    throw new Error(`édition ${edition.annee} : les montants ne se rapprochent pas\n${said.join('\n')}`);
  }
  return controles;
}
