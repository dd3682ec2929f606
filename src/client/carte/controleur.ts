/** The map once upgraded: a state, what the table and the map show of it, and what changes it. */
import { groupInitiatives, sumMontants } from '../../domain/aggregate.ts';
import { MESURES, type Mesure } from '../../domain/carte-symboles.ts';
import { ETAT_INITIAL, parseEtat, serializeEtat, type Etat } from '../../domain/etat.ts';
import { filterItems, tallyOptions } from '../../domain/facets.ts';
import { createLater } from '../later.ts';
import { createAdresse } from '../catalogue/adresse.ts';
import { find, setText } from '../catalogue/dom.ts';
import { describeInconnus } from '../catalogue/messages.ts';
import { readCommunes, type LotCarte, type LotDessine } from './communes.ts';
import { createCompte, describeLots } from './compte.ts';
import { createFiltres } from './filtres.ts';
import { createListe } from './liste.ts';
import { createOutils } from './outils.ts';
import { createPanneau } from './panneau.ts';
import { loadPlan } from './plan-charge.ts';
import type { Plan } from './plan.ts';
import type { Recherche } from './recherche.ts';

const PANNE_PLAN = 'La carte interactive n’a pas pu se charger : la carte dessinée et le tableau restent complets.';
const PANNE_IGN = 'Le fond de carte de l’IGN ne répond pas : la carte reste complète sans lui.';
const PANNE_RECHERCHE =
  'La recherche n’a pas pu se charger : la carte montre toutes les initiatives, sans les mots cherchés.';

/** Upgrades the finished page. Rejects, with the page as it was, when it cannot. */
export async function startCarte(host: HTMLElement): Promise<void> {
  const communes = readCommunes(find(host, '.carte-table'));
  const communeOf = new Map(communes.flatMap((commune) => commune.lignes.map((ligne) => [ligne, commune] as const)));
  const lignes = [...communeOf.keys()];
  const catalogue = host.dataset['catalogue'] ?? '';
  const vers = find<HTMLAnchorElement>(host, '.carte-vers-liste');
  const avis = find(host, '.carte-avis');
  const say = createCompte(host);
  const laterDraw = createLater(find(host, '.carte-table'));
  const laterShow = createLater(find(host, '.carte-panneau'));
  let etat = ETAT_INITIAL;
  let mesure: Mesure = 'montant';
  let lots = toLots(lignes);
  let recherche: Recherche | undefined;
  let plan: Plan | undefined;

  const warn = (message: string): void => {
    setText(avis, message);
    avis.hidden = message === '';
  };
  const adresse = createAdresse(() => void readAddress());
  const panneau = createPanneau(host, (code) => {
    show(undefined);
    plan?.focus(code);
  });
  const liste = createListe(host, communes, {
    hover: (code) => plan?.hover(code),
    locate: (code) => {
      plan?.focus(code);
      show(code);
    },
  });
  const filtres = createFiltres(
    host,
    () => etat,
    choose,
    (next) => {
      etat = next;
      adresse.replace(etat);
      void draw();
    },
  );
  const outils = createOutils(host, {
    measure(next) {
      mesure = MESURES.find((known) => known === next) ?? 'montant';
      laterDraw.ask(drawPlan);
    },
    zoom(territoire) {
      const there = communes.filter(({ territoires }) => territoire !== '' && territoires.includes(territoire));
      plan?.zoomTo(there.flatMap(({ position }) => position ?? []));
    },
    ign(shown) {
      warn('');
      plan?.setIgn(shown, () => {
        outils.resetIgn();
        warn(PANNE_IGN);
      });
    },
  });

  function toLots(some: Iterable<(typeof lignes)[number]>): LotDessinable[] {
    return [...groupInitiatives(some, (ligne) => communeOf.get(ligne))].flatMap(([commune, kept]) =>
      commune
        ? [
            {
              commune,
              code: commune.code,
              lignes: kept,
              nombre: kept.length,
              montant: sumMontants(kept),
              position: commune.position,
            },
          ]
        : [],
    );
  }

  function drawPlan(): void {
    host.dataset['mesure'] = mesure;
    plan?.render(lots.filter(isDrawn), mesure);
  }

  // The symbol answers first, then its panel and the table.
  function show(code: string | undefined): void {
    plan?.choose(code);
    laterShow.ask(() => {
      const lot = lots.find((one) => one.code === code);
      plan?.choose(lot?.code);
      liste.choose(lot?.code);
      if (lot) panneau.open(lot);
      else panneau.close();
    });
  }

  async function search(requete: string): Promise<typeof lignes> {
    if (requete === '') return lignes;
    try {
      recherche ??= await (await import('./recherche.ts')).loadRecherche(catalogue);
    } catch {
      warn(PANNE_RECHERCHE);
      return lignes;
    }
    const chemins = recherche(requete);
    return chemins ? lignes.filter(({ chemin }) => chemins.has(chemin)) : lignes;
  }

  async function draw(): Promise<void> {
    const asked = etat;
    const found = await search(asked.q);
    // Another key came while the words were looked for.
    if (asked !== etat) return;
    const kept = filterItems(found, asked.selection);
    lots = toLots(kept);
    liste.render(lots);
    filtres.render(asked, tallyOptions(found, asked.selection), kept.length);
    drawPlan();
    say(describeLots(lots, lignes.length, asked.q));
    vers.href = catalogue + serializeEtat(asked);
    host.toggleAttribute('data-filtree', kept.length < lignes.length);
    if (panneau.code === undefined) return;
    const open = lots.find(({ code }) => code === panneau.code);
    if (open) panneau.update(open);
    else show(undefined);
  }

  function choose(next: Etat): void {
    etat = next;
    warn('');
    filtres.answer(etat);
    laterDraw.ask(() => {
      adresse.push(etat);
      void draw();
    });
  }

  async function readAddress(): Promise<void> {
    const read = parseEtat(location.search, filtres.connues);
    etat = read.etat;
    warn(describeInconnus(read.inconnus));
    await draw();
    adresse.restorePlace();
  }

  await readAddress();
  try {
    plan = await loadPlan(find(host, '.carte-cadre'), toLots(lignes).filter(isDrawn), {
      choose: show,
      hover: (code) => {
        liste.hover(code);
        plan?.hover(code);
      },
    });
    drawPlan();
  } catch (error) {
    warn(PANNE_PLAN);
    throw error;
  }
}

type LotDessinable = LotCarte & { readonly position: LotDessine['position'] | undefined };

function isDrawn(lot: LotDessinable): lot is LotDessinable & LotDessine {
  return lot.position !== undefined;
}
