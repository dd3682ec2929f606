/** What the site is said not to have (data/rgaa.json, « non applicable »), it has not. */
import { expect, test } from 'vitest';
import { DIST } from '../support/dist.ts';
import { readSite } from '../support/site/model.ts';

const site = readSite(DIST);
const pages = site.pages.filter(({ isRedirection }) => !isRedirection);

const ABSENT = [
  // Sound, film and plug-ins; frames; pictures from a file, and drawings that a screen reader would be given.
  'audio, video, object, embed, applet, canvas, track, iframe, frame, portal',
  'body :is(img, picture, map, input[type="image"]), svg:not([aria-hidden="true"], [aria-hidden="true"] *)',
  // Tables that are not data, or have several levels of headers.
  'table:is([role], :not(:has(> caption:first-child)), :not(:has(> thead th)))',
  'thead tr + tr, [rowspan], td[headers], th:not([scope])',
  // A page that refreshes itself; other languages and directions; shortcuts.
  'meta[http-equiv="refresh" i], body [lang], [dir], bdo, [accesskey]',
  // A field for anything but a search or a choice, or one that must be filled in; a form that sends.
  'textarea, input:not([type="search"], [name="lieu"], [type="checkbox"], [type="radio"])',
  '[required], [pattern], [aria-required], [aria-invalid], form:not([method="get"], [method="dialog"])',
].join(', ');

test('no page has media, frames, pictures, tables, fields or shortcuts of a kind that is not applicable', () => {
  const found = pages.flatMap(({ document, url }) =>
    Array.from(document.querySelectorAll(ABSENT), ({ outerHTML }) => `${url} ${outerHTML.slice(0, 100)}`),
  );
  expect(found).toEqual([]);
});

test('a redirection is immediate', () => {
  const moved = site.pages.filter(({ isRedirection }) => isRedirection);
  expect(moved.filter(({ html }) => !html.includes(`http-equiv="refresh" content="0;`))).toEqual([]);
});

test('no page has an emoji', () => {
  const found = pages.filter(({ document }) => /[\p{Emoji_Presentation}]/u.test(document.body.textContent));
  expect(found.map(({ url }) => url)).toEqual([]);
});

test('no script opens a window or asks for a sensor', () => {
  const scripts = [...site.files].filter((file) => file.endsWith('.js'));
  const asking = /\b(?:window|self|globalThis)\.open\(|DeviceMotion|DeviceOrientation|devicemotion|deviceorientation/;
  expect(scripts.filter((file) => asking.test(site.read(file)))).toEqual([]);
});

test('the manifest asks for no orientation', () => {
  expect(JSON.parse(site.read('site.webmanifest'))).not.toHaveProperty('orientation');
});
