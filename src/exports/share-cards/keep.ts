/** Pictures already drawn, in a folder that may go at any time. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import project from '../../../package.json' with { type: 'json' };

/** Gives the picture drawn from `content`, and draws it only where it is not kept. */
export type KeepPicture = (
  content: string,
  draw: () => Promise<Uint8Array<ArrayBuffer>>,
) => Promise<Uint8Array<ArrayBuffer>>;

// Beside what Astro keeps from build to build. Most of a build was the drawing of cards that had not changed.
const FOLDER = join(process.cwd(), 'node_modules', '.astro', 'partage');
const { satori, sharp } = project.dependencies;

/** @param faces the fonts, as text; pictures made with others, or by other versions of the programs, are others */
export function keepPictures(...faces: readonly string[]): KeepPicture {
  const tools = [satori, sharp, ...faces].join();
  return async (content, draw) => {
    const path = join(FOLDER, `${createHash('sha256').update(tools).update(content).digest('hex')}.png`);
    const kept = await readFile(path).catch(() => undefined);
    if (kept) return Uint8Array.from(kept);
    const picture = await draw();
    await mkdir(FOLDER, { recursive: true });
    // Another build may be reading: it finds a whole file or none.
    const part = `${path}.${randomUUID()}`;
    await writeFile(part, picture);
    await rename(part, path);
    return picture;
  };
}
