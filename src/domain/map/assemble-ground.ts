/** The base map, from the checked files of the referential. */
import type { MapGround } from './ground.ts';
import type { Position } from './projection.ts';
import { type Issue, makeIssue } from '../records/issue.ts';
import type { Communes, Contour, Reperes } from '../records/schema/referentiel.ts';

const toPosition = ([lon, lat]: readonly [number, number]): Position => ({ lat, lon });

/** The outline and the landmarks, with towns resolved in the latest COG. `issues` names each town that has no known place. */
export function assembleGround(
  contour: Contour,
  reperes: Reperes,
  files: readonly Communes[],
): { value: MapGround; issues: Issue[] } {
  const issues: Issue[] = [];
  const [latest] = files.toSorted((a, b) => b.cog - a.cog);
  const villes = reperes.villes.flatMap((code) => {
    const commune = latest?.communes.find((one) => one.code === code);
    if (!commune?.position) issues.push(unknownVille(code, latest?.cog));
    return commune?.position ? [{ code, nom: commune.nom, lat: commune.position.lat, lon: commune.position.lon }] : [];
  });
  const [ring = []] = contour.features[0]?.geometry.coordinates ?? [];
  return {
    value: { contour: ring.map(toPosition), rivage: reperes.rivage.map(toPosition), voisins: reperes.voisins, villes },
    issues,
  };
}

function unknownVille(code: string, cog = 0): Issue {
  return makeIssue({
    code: 'E-REFERENCE-INCONNUE',
    file: 'data/referentiel/reperes.json',
    read: `villes : « ${code} »`,
    expected: `une commune de communes-${cog}.json qui a une position`,
  });
}
