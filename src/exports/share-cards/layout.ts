/** Where everything stands on a card: few words, large enough to be read when it is shown 300 pixels wide. */
import type { MapGround } from '../../domain/map/ground.ts';
import { formatEuros } from '../../domain/text/euros.ts';
import type { Edition } from '../../domain/records/model.ts';
import type { Categorie } from '../../domain/records/schema/referentiel.ts';
import { pickColour, type Palette } from './palette.ts';
import { box, type Element, type Style } from './element.ts';
import { drawMat, drawPlan, planHeight } from './map.ts';
import type { Widths } from './font-widths.ts';
import { drawRuban, fillOf } from './ribbon.ts';
import { moveTo, tag } from './svg.ts';
import { drawMur } from './wall.ts';
import { composeText, toReadable, type Composition, type Place, type TextSetting } from './text.ts';
import { CARD_HEIGHT, CARD_WIDTH, type ShareCard } from './share-card.ts';

/** Names of the faces, as they are given to satori. */
export const TITRE = 'titre';
export const TEXTE = 'texte';

/** What all cards of a build share. */
export interface Resources {
  readonly couleurs: Palette;
  readonly fond: MapGround;
  /** Widths of the characters of each face. */
  readonly titre: Widths;
  readonly texte: Widths;
  readonly texteGras: Widths;
}

const MARGE = { haut: 48, cote: 56, bas: 44 } as const;
/** The lower rows: the amount, the ribbon. */
const MONTANT = 118;
const RUBAN = 84;
/** What stands beside the amount, gap included. */
const INTITULE = 172;
const GAP = 24;
/** The column of the map, and the gap beside it. */
const PLAN = 346;
const GOUTTIERE = 44;
/** Between a title and what is under it. */
const INTERVALLE = 14;
/** The square of a category's colour, and the gap beside it. */
const PASTILLE = { cote: 30, ecart: 14 } as const;

const LARGEUR_UTILE = CARD_WIDTH - 2 * MARGE.cote;
const HAUT: Place = {
  largeur: LARGEUR_UTILE - PLAN - GOUTTIERE,
  hauteur: CARD_HEIGHT - MARGE.haut - MARGE.bas - MONTANT - RUBAN,
};

const GRAND: TextSetting = { interligne: 1.06, tailles: [128, 116, 106, 97, 89, 82, 75, 69, 63, 58, 53, 48, 44, 40] };
const CHIFFRE: TextSetting = { interligne: 1, tailles: [112, 104, 96, 88, 80, 72] };
const PETIT: TextSetting = { interligne: 1.2, tailles: [36, 33, 30] };
const [CORPS_PETIT] = PETIT.tailles;
const LIGNE_PETITE = CORPS_PETIT * PETIT.interligne;

/** What a card shows under its words, as SVG; `edition` is the one that it names. */
export function drawDessins(vignette: ShareCard, edition: Edition, { couleurs, fond }: Resources): string {
  const { eclairees, categorie, mur = false } = vignette;
  const carte = { x: CARD_WIDTH - MARGE.cote - PLAN, y: MARGE.haut, largeur: PLAN, hauteur: planHeight(fond, PLAN) };
  const papier = pickColour(couleurs, 'paper');
  const ruban = { largeur: LARGEUR_UTILE, hauteur: RUBAN };
  return [
    ...(mur
      ? [
          tag('rect', { width: CARD_WIDTH, height: CARD_HEIGHT, fill: papier }),
          moveTo(carte.x, carte.y, drawMur(eclairees, carte, couleurs)),
        ]
      : [
          moveTo(carte.x, carte.y, drawPlan(edition, eclairees, fond, PLAN, couleurs)),
          drawMat({ largeur: CARD_WIDTH, hauteur: CARD_HEIGHT }, carte, papier),
        ]),
    moveTo(MARGE.cote, CARD_HEIGHT - MARGE.bas - RUBAN, drawRuban(edition.initiatives, eclairees, ruban, couleurs)),
    categorie ? drawPastille(categorie, couleurs) : '',
  ].join('');
}

function drawPastille(categorie: Categorie, couleurs: Palette): string {
  const { cote } = PASTILLE;
  const rect = tag('rect', { width: cote, height: cote, rx: 6, fill: fillOf(categorie, couleurs) });
  return moveTo(MARGE.cote, MARGE.haut + (LIGNE_PETITE - cote) / 2, rect);
}

/** The words of a card, as satori lays them out, around the room of its drawings. */
export function layoutTextes(vignette: ShareCard, edition: Edition, resources: Resources): Element {
  const { couleurs } = resources;
  return box(
    {
      boxSizing: 'border-box',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      flexDirection: 'column',
      padding: `${MARGE.haut}px ${MARGE.cote}px`,
      color: pickColour(couleurs, 'ink'),
      fontFamily: TEXTE,
      fontWeight: 500,
    },
    layoutTitre(vignette, resources),
    box(
      { height: MONTANT, justifyContent: 'space-between', alignItems: 'center' },
      layoutMontant(vignette, resources),
      layoutLieu(vignette.lieu, edition.edition.titre, resources),
    ),
  );
}

/** The kind of subject, the title as large as what is left of the room, and who carries it. */
function layoutTitre({ surtitre, categorie, titre, fallback, sousTitre }: ShareCard, resources: Resources): Element {
  const { largeur, hauteur } = HAUT;
  const sous = composeText(sousTitre, { largeur, hauteur: 2 * LIGNE_PETITE }, PETIT, resources.texteGras);
  const taken = (surtitre === undefined ? 0 : LIGNE_PETITE) + INTERVALLE + sous.hauteur;
  const mots = toReadable(titre, resources.titre) === '' ? fallback : titre;
  const grand = composeText(mots, { largeur, hauteur: hauteur - taken }, GRAND, resources.titre);
  return box(
    { width: largeur, height: hauteur, flexDirection: 'column' },
    surtitre === undefined
      ? undefined
      : box(
          {
            height: LIGNE_PETITE,
            alignItems: 'center',
            marginLeft: categorie ? PASTILLE.cote + PASTILLE.ecart : 0,
            fontSize: CORPS_PETIT,
            color: pickColour(resources.couleurs, 'ink-soft'),
          },
          surtitre,
        ),
    setTexte(grand, { fontFamily: TITRE, fontWeight: 800 }),
    setTexte(sous, { fontWeight: 700, marginTop: INTERVALLE }),
  );
}

/** The figure and, beside it, the annex's own word for it. */
function layoutMontant({ montant, intitule }: ShareCard, { couleurs, titre, texte }: Resources): Element {
  const place: Place = { largeur: HAUT.largeur - INTITULE, hauteur: MONTANT };
  const beside: Place = { largeur: INTITULE - GAP, hauteur: MONTANT };
  const figure = composeText(formatEuros(montant), place, CHIFFRE, titre);
  return box(
    { width: HAUT.largeur, alignItems: 'center', gap: GAP },
    setTexte(figure, {
      fontFamily: TITRE,
      fontWeight: 800,
      fontVariantNumeric: 'tabular-nums',
      color: pickColour(couleurs, 'accent'),
    }),
    setTexte(composeText(intitule, beside, PETIT, texte), {}),
  );
}

/** Under the map: where, and in which edition. */
function layoutLieu(lieu: string, edition: string, { couleurs, texte, texteGras }: Resources): Element {
  const line: Place = { largeur: PLAN, hauteur: LIGNE_PETITE };
  return box(
    { width: PLAN, flexDirection: 'column' },
    setTexte(composeText(lieu, line, PETIT, texteGras), { fontWeight: 700 }),
    setTexte(composeText(edition, line, PETIT, texte), { color: pickColour(couleurs, 'ink-soft') }),
  );
}

/** A text at its size, in lines of like length; one that is too long for its place is cut there, on an ellipsis. */
function setTexte({ mots, corps, interligne, lignesMax, deborde }: Composition, style: Style): Element {
  const wrap = deborde ? { lineClamp: lignesMax, overflowWrap: 'anywhere' } : { textWrap: 'balance' };
  return box({ display: 'block', fontSize: corps, lineHeight: interligne, ...wrap, ...style }, mots);
}
