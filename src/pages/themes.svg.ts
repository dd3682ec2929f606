/** The drawings of the themes in one file: a page that shows one of them many times is sent none. */
import type { APIRoute } from 'astro';
import { drawings } from '../components/icon/drawings.ts';

const TRAIT = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"';

export const GET: APIRoute = async () => {
  const symbols = [...drawings].map(async ([name, read]) =>
    (await read())
      .replace(/<svg[^>]*(viewBox="[^"]*")[^>]*>/, `<symbol id="${name}" $1 ${TRAIT}>`)
      .replace('</svg>', '</symbol>')
      .replace(/\s*\n\s*/g, ''),
  );
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${(await Promise.all(symbols)).join('')}</svg>`);
};
