import type { Arbitrage } from '../../../src/domain/records/schema/edition.ts';
import { makeIssue, type Issue } from '../../../src/domain/records/issue.ts';
import { listCells } from '../read/cells.ts';
import type { Context, Draft } from '../types.ts';
import type { Vocabulary } from '../read/vocabulary.ts';

/** Aliases must lead to something known: a label of the list, or the INSEE code of a commune. */
export function checkAliases(vocabulary: Vocabulary, context: Context): Issue[] {
  const lists = { themes: context.themes, territoire: context.territoires, categorie: context.categories };
  return context.arbitrages.flatMap((arbitrage) => {
    if (arbitrage.type !== 'alias') return [];
    const { champ, valeur, lu } = arbitrage;
    // Whether another edition has it is seen where all are known: src/domain/records/assemble.ts.
    if (champ === 'structure') return [];
    const known =
      champ === 'commune' ? vocabulary.communeByCode.has(valeur) : lists[champ].some(({ label }) => label === valeur);
    if (known) return [];
    const code = `le code INSEE d’une commune du COG ${context.edition.cog}`;
    const expected = champ === 'commune' ? code : 'un libellé du référentiel';
    const at = { file: context.arbitragesFile, field: champ };
    return [makeIssue({ ...at, code: 'E-ARBITRAGE-INVALIDE', read: `« ${lu} » → « ${valeur} »`, expected })];
  });
}

/**
 * The arbitrages that acted on no record: each is an error, since it describes a text that is no longer
 * there. Types in `untried` are left out: an earlier error kept them from being tried.
 */
export function checkUnused(
  drafts: readonly Draft[],
  alsoUsed: ReadonlySet<number>,
  untried: ReadonlySet<Arbitrage['type']>,
  context: Context,
): Issue[] {
  const used = new Set([
    ...alsoUsed,
    ...drafts.flatMap((draft) => listCells(draft).flatMap(([, { arbitrages }]) => arbitrages)),
  ]);
  return context.arbitrages.flatMap((arbitrage, index) => {
    if (used.has(index) || untried.has(arbitrage.type)) return [];
    const lu = arbitrage.type === 'masque' ? 'un masque' : `« ${arbitrage.lu.replaceAll('\n', ' ⏎ ')} »`;
    const read = `arbitrage n° ${index + 1} (${arbitrage.type}) sur ${lu}`;
    const expected = `ce texte dans l’annexe${arbitrage.ligne === undefined ? '' : `, autrefois ligne ${arbitrage.ligne}`}`;
    return [makeIssue({ code: 'E-ARBITRAGE-INUTILE', file: context.arbitragesFile, read, expected })];
  });
}
