import type { Communes } from '../../src/domain/records/schema/referentiel.ts';

/** JSON of `communes-<cog>.json`, one commune a line so that a difference shows which one changed. */
export function printCommunes({ communes, ...header }: Communes): string {
  const lines = communes.map((commune) => `    ${JSON.stringify(commune)}`).join(',\n');
  const opening = JSON.stringify(header, null, 2).replace(/\n\}$/, '');
  return `${opening},\n  "communes": [\n${lines}\n  ]\n}\n`;
}
