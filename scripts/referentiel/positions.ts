import type { Communes } from '../../src/domain/records/schema/referentiel.ts';
import type { LieuxByCommune, EnteredPosition, Sources } from './types.ts';

/** What is wrong with the points set by hand: an exception must name a real commune and still be needed. */
export function checkEntered(
  saisies: readonly EnteredPosition[],
  { sources }: Sources,
  millesimes: readonly Communes[],
  lieux: LieuxByCommune,
): string[] {
  const seen = new Set<string>();
  return saisies.flatMap(({ code, nom, source, raison, remplace = false }) => {
    const issues: string[] = [];
    const known = millesimes.some(({ communes }) => communes.some((c) => c.code === code && c.nom === nom));
    if (!known) issues.push('aucun COG n’a de commune de ce code et de ce nom');
    if (seen.has(code)) issues.push('saisie deux fois');
    if (!(source in sources)) issues.push(`source « ${source} » absente de sources.json`);
    if (!raison) issues.push('raison manquante');
    if (remplace && !lieux.has(code)) issues.push('« remplace » de trop : GeoNames n’a pas de point');
    if (!remplace && lieux.has(code)) issues.push('GeoNames a un point : retirer la saisie, ou dire « remplace »');
    seen.add(code);
    return issues.map((issue) => `data/referentiel/positions.json  ${code} ${nom} : ${issue}`);
  });
}
