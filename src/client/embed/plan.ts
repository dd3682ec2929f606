import { sumMontants } from '../../domain/aggregate.ts';
import { readCommunes, type LotDessine } from '../carte/communes.ts';
import { createPanneau } from '../carte/panneau.ts';
import { loadPlan } from '../carte/plan-charge.ts';
import { find } from '../catalogue/dom.ts';

/** Lays the live map over the drawing. Rejects, with the page as it was, when it cannot. */
export async function startPlan(host: HTMLElement): Promise<void> {
  const lots = readCommunes(find(host, '.carte-table')).flatMap((commune): LotDessine[] => {
    const { code, lignes, position } = commune;
    if (!position) return [];
    return [{ commune, code, lignes, position, nombre: lignes.length, montant: sumMontants(lignes) }];
  });
  const panneau = createPanneau(host, (code) => {
    plan.choose(undefined);
    plan.focus(code);
  });
  const plan = await loadPlan(find(host, '.carte-cadre'), lots, {
    choose(code) {
      const lot = lots.find((one) => one.code === code);
      if (!lot) return;
      plan.choose(code);
      panneau.open(lot);
    },
    hover(code) {
      plan.hover(code);
    },
  });
  plan.render(lots, 'montant');
}
