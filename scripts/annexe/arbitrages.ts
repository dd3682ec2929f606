import type { ArbitragePublic, Arbitrage, Champ, Communes } from '../../src/domain/schema.ts';
import { makeIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { maskPattern } from './masks.ts';
import type { Cell, Context, Draft } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Attaches each note to the records whose field contains the text it was written for. */
export function applyNotes(drafts: readonly Draft[], { arbitrages }: Context): void {
  arbitrages.forEach((arbitrage, index) => {
    if (arbitrage.type !== 'note') return;
    for (const { cells } of drafts) {
      const cell: Cell<unknown> | undefined = cells[arbitrage.champ];
      if (cell?.reading.text.includes(arbitrage.lu)) cell.arbitrages = [...cell.arbitrages, index];
    }
  });
}

/** Aliases must lead to something known: a label of the list, or the INSEE code of a commune. */
export function checkAliases(vocabulary: Vocabulary, context: Context): Issue[] {
  const lists = { themes: context.themes, territoire: context.territoires, categorie: context.categories };
  return context.arbitrages.flatMap((arbitrage) => {
    if (arbitrage.type !== 'alias') return [];
    const { champ, valeur, lu } = arbitrage;
    const known =
      champ === 'commune' ? vocabulary.communeByCode.has(valeur) : lists[champ].some(({ label }) => label === valeur);
    if (known) return [];
    return [
      makeIssue({
        code: 'E-ARBITRAGE-INVALIDE',
        file: context.arbitragesFile,
        field: champ,
        read: `« ${lu} » → « ${valeur} »`,
        expected:
          champ === 'commune'
            ? `le code INSEE d’une commune du COG ${context.edition.cog}`
            : 'un libellé du référentiel',
      }),
    ];
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
    ...drafts.flatMap(({ cells }) => Object.values(cells).flatMap(({ arbitrages }) => arbitrages)),
  ]);
  return context.arbitrages.flatMap((arbitrage, index) => {
    if (used.has(index) || untried.has(arbitrage.type)) return [];
    const read = arbitrage.type === 'masque' ? 'un masque' : `« ${arbitrage.lu.replaceAll('\n', ' ⏎ ')} »`;
    return [
      makeIssue({
        code: 'E-ARBITRAGE-INUTILE',
        file: context.arbitragesFile,
        read: `arbitrage n° ${index + 1} (${arbitrage.type}) sur ${read}`,
        expected: `ce texte dans l’annexe${arbitrage.ligne === undefined ? '' : `, autrefois ligne ${arbitrage.ligne}`}`,
      }),
    ];
  });
}

/** The arbitrages as they may be published, in file order: hidden text never appears, not even in the mask that hides it. */
export function publishArbitrages(
  drafts: readonly Draft[],
  ids: ReadonlyMap<number, string>,
  { arbitrages, communes }: Context,
): ArbitragePublic[] {
  const hide = (text: string): string => hideMasked(text, arbitrages);
  const uses = drafts.map(({ number, cells }) => ({
    id: ids.get(number) ?? '',
    indexes: new Set(Object.values(cells).flatMap((cell: Cell<unknown>) => cell.arbitrages)),
  }));
  return arbitrages.map((arbitrage, index) => ({
    type: arbitrage.type,
    champ: fieldOf(arbitrage),
    lu: hide(arbitrage.lu),
    decision: hide(describeDecision(arbitrage, communes)),
    raison: hide(arbitrage.raison),
    initiatives: uses.flatMap(({ id, indexes }) => (indexes.has(index) ? [id] : [])),
  }));
}

/** A text about the annex with every masked text replaced, whatever its capitals and over line breaks. */
export function hideMasked(text: string, arbitrages: readonly Arbitrage[]): string {
  return arbitrages.reduce((shown, arbitrage) => {
    if (arbitrage.type !== 'masque') return shown;
    return shown.replace(maskPattern(arbitrage.lu, 'giu'), () => arbitrage.remplacement);
  }, text);
}

function fieldOf(arbitrage: Arbitrage): Champ | null {
  if (arbitrage.type === 'coupe') return 'titre';
  return 'champ' in arbitrage ? arbitrage.champ : null;
}

function describeDecision(arbitrage: Arbitrage, { communes }: Communes): string {
  switch (arbitrage.type) {
    case 'coupe':
      return `structure : « ${arbitrage.structure} » ; titre : « ${arbitrage.titre} »`;
    case 'alias':
      return `lu comme « ${communes.find(({ code }) => code === arbitrage.valeur)?.nom ?? arbitrage.valeur} »`;
    case 'incomplet':
      return 'gardé tel qu’imprimé';
    case 'masque':
      return `remplacé par « ${arbitrage.remplacement} »`;
    case 'note':
      return arbitrage.texte;
    case 'redirection':
      return `renvoie vers « ${arbitrage.vers} »`;
  }
}
