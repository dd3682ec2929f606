import type { APIRoute, GetStaticPaths } from 'astro';
import { type ShareCard, listShareCards } from '../../exports/share-cards/share-card.ts';
import * as dataset from '../../dataset.ts';
import { prepareCards } from '../../exports/share-cards/draw.ts';
import texte from '../../exports/share-cards/faces/atkinson-hyperlegible-next-500.ttf?inline';
import texteGras from '../../exports/share-cards/faces/atkinson-hyperlegible-next-700.ttf?inline';
import titre from '../../exports/share-cards/faces/bricolage-grotesque-800.ttf?inline';
import { keepPictures } from '../../exports/share-cards/keep.ts';
import mapTokens from '../../styles/tokens-carte.css?raw';
import tokens from '../../styles/tokens.css?raw';

const vignettes = listShareCards(dataset);

const drawVignette = prepareCards(
  {
    titre: toBytes(titre),
    texte: toBytes(texte),
    texteGras: toBytes(texteGras),
    styles: tokens + mapTokens,
    fond: dataset.fondCarte,
  },
  keepPictures(titre, texte, texteGras),
);

export const getStaticPaths = (() =>
  vignettes.map((vignette) => ({ params: { chemin: vignette.chemin }, props: { vignette } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ vignette: ShareCard }> = async ({ props: { vignette } }) =>
  new Response(await drawVignette(vignette, dataset.editionOf(vignette.annee)), {
    headers: { 'Content-Type': 'image/png' },
  });

/** Vite hands a file over as a data: address. */
function toBytes(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
