/** The name of each initiative in a title bar, a search engine or a shared link, where nothing stands beside it. */
import { clipText } from '../text/clip.ts';
import type { Initiative } from './model.ts';

const MAX = 70;

/** Names by id: the titre, cut short when long; where several bear the same, each with its structure, commune and edition. */
export function nameInitiatives(initiatives: readonly Initiative[]): Map<string, string> {
  const byName = Map.groupBy(initiatives, ({ titre }) => clipText(titre, MAX));
  return new Map(
    [...byName].flatMap(([name, sharing]) =>
      sharing.map(({ id, annee, structure, commune }) => [
        id,
        sharing.length === 1 ? name : `${name} (${clipText(structure.label, MAX)}, ${commune.nom}, ${annee})`,
      ]),
    ),
  );
}
