import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypeOf } from '../../exports/datapackage.ts';
import type { Fichier } from '../../exports/fichier.ts';
import { fichiers } from './_fichiers.ts';

export const getStaticPaths = (() =>
  fichiers.map((fichier) => ({ params: { fichier: fichier.nom }, props: { fichier } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ fichier: Fichier }> = ({ props: { fichier } }) =>
  new Response(fichier.contenu, { headers: { 'Content-Type': mediaTypeOf(fichier.format) } });
