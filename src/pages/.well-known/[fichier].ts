/**
 * security.txt: only where it can be true. The RFC wants a contact and an https address; a build that has neither, as
 * every local one, has no such file.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildTime, toSecurityTxt } from '../../exports/security.ts';
import { config } from '../../site/config.ts';

const CHEMIN = '/.well-known/security.txt';
const { contact } = config.editeur;

export const getStaticPaths = (() =>
  contact !== '' && import.meta.env.SITE.startsWith('https:')
    ? [{ params: { fichier: 'security.txt' } }]
    : []) satisfies GetStaticPaths;

// Browsers and tools look for it at the root of the server, wherever the site lives: a site in a folder copies it there.
export const GET: APIRoute = ({ site }) =>
  new Response(toSecurityTxt(contact, new URL(CHEMIN, site).href, buildTime(process.env['SOURCE_DATE_EPOCH'])));
