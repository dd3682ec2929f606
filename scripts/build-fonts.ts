/**
 * `npm run fonts`: cuts the faces of the site to what French needs, into src/styles/fonts/, and writes src/styles/fonts.css;
 * cuts the weights of the share cards into src/exports/share-cards/faces/.
 * `--check` writes nothing and exits with 1 when a file is no longer what it would write.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printFontsCss, type MeasuredFace } from './fonts/css.ts';
import { cutFont, cutInstance, unpackFont } from './fonts/cut.ts';
import { ALPHABET, FACES, INSTANCES, PARTS, type Face } from './fonts/faces.ts';
import { matchArial } from './fonts/stand-in.ts';
import { concludeScript } from './shared/publish.ts';
import { stop } from './shared/command.ts';

/** Above this many bytes for all the faces, nothing is written. */
const BUDGET = 45_000;

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const files = new Map<string, string | Buffer>();
const measured: MeasuredFace[] = [];
for (const face of FACES) measured.push(await buildFace(face));
files.set('src/styles/fonts.css', printFontsCss(measured));
for (const { paquet, poids } of INSTANCES) {
  const font = read(`${folderOf(paquet)}/files/${paquet}-latin-wght-normal.woff2`);
  files.set(`src/exports/share-cards/faces/${paquet}-${poids}.ttf`, await cutInstance(font, ALPHABET, poids));
}

const fonts = [...files].filter(([path]) => path.endsWith('.woff2'));
const total = fonts.reduce((sum, [, { length }]) => sum + length, 0);
for (const [path, { length }] of fonts) console.log(`${path} : ${length} octets`);
console.log(`Total : ${total} octets sur ${BUDGET}.`);
if (total > BUDGET) refuse('les polices dépassent leur budget');
process.exitCode = concludeScript(root, files, values.check ?? false, 'npm run fonts');

async function buildFace(face: Face): Promise<MeasuredFace> {
  const folder = folderOf(face.paquet);
  for (const { source, suffix, text } of PARTS) {
    const font = read(`${folder}/files/${face.paquet}-${source}-wght-normal.woff2`);
    files.set(`src/styles/fonts/${face.paquet}${suffix}.woff2`, await cutFont(font, text, face));
  }
  files.set(`src/styles/fonts/${face.paquet}.OFL.txt`, read(`${folder}/LICENSE`));
  const cut = await unpackFont(files.get(`src/styles/fonts/${face.paquet}.woff2`) as Buffer);
  return { face, standIns: face.replis.map(({ mesure, gras }) => matchArial(cut, mesure, gras)) };
}

function folderOf(paquet: string): string {
  return `node_modules/@fontsource-variable/${paquet}`;
}

function read(path: string): Buffer {
  return existsSync(root + path) ? readFileSync(root + path) : refuse(`${path} est introuvable`);
}

function refuse(reason: string): never {
  return stop(`Polices refusées, rien n’est écrit : ${reason}.`);
}
