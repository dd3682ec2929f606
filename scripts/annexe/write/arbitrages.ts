import type { Arbitrage, ArbitragePublic, Champ } from '../../../src/domain/records/schema/edition.ts';
import type { Communes } from '../../../src/domain/records/schema/referentiel.ts';
import { listCells } from '../read/cells.ts';
import type { Context, Draft } from '../types.ts';
import { maskPattern } from './masks.ts';

/** The arbitrages as they may be published, in file order: hidden text never appears, not even in the mask that hides it. */
export function publishArbitrages(
  drafts: readonly Draft[],
  ids: ReadonlyMap<number, string>,
  { arbitrages, communes }: Context,
): ArbitragePublic[] {
  const hide = (text: string): string => hideMasked(text, arbitrages);
  const uses = drafts.map((draft) => ({
    id: ids.get(draft.number) ?? '',
    indexes: new Set(listCells(draft).flatMap(([, cell]) => cell.arbitrages)),
  }));
  return arbitrages.map((arbitrage, index) => ({
    type: arbitrage.type,
    champ: fieldOf(arbitrage),
    lu: hide(arbitrage.lu),
    decision: hide(describeDecision(arbitrage, communes)),
    ...(isStructureAlias(arbitrage) && { valeur: hide(arbitrage.valeur) }),
    raison: hide(arbitrage.raison),
    initiatives: uses.flatMap(({ id, indexes }) => (indexes.has(index) ? [id] : [])),
  }));
}

export const isStructureAlias = (one: Arbitrage): one is Extract<Arbitrage, { type: 'alias' }> =>
  one.type === 'alias' && one.champ === 'structure';

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
