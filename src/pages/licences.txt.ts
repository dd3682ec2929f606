/** The licences of the software, faces and drawings that are sent to the reader: they ask to go along. */
import type { APIRoute } from 'astro';
import lucide from '../components/icon/lucide/LICENSE.txt?raw';
import { licences } from '../exports/packages.ts';

export const GET: APIRoute = () => new Response(`${licences()}\n${'-'.repeat(72)}\n\nLucide\n\n${lucide.trim()}\n`);
