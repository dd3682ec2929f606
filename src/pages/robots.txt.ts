import type { APIRoute } from 'astro';
import { fileUrl } from '../site/routes.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(fileUrl('sitemap-index.xml'), site).href}\n`);
