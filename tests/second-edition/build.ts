/** Builds the site in a copy of the project to which the invented edition was added. */
import { join } from 'node:path';
import { buildCopy, type CopyBuild } from '../../scripts/frame/copy.ts';
import { addEdition, tempFolder } from './fixture.ts';

export type Build = CopyBuild;

/** Copies, adds the edition, parses every edition, builds. Throws with all that was printed when a step fails. */
export async function buildWithEdition(): Promise<Build> {
  return buildCopy(tempFolder(), (folder) => {
    addEdition(join(folder, 'data'));
  });
}
