import { describe, expect, it } from 'vitest';
import { initiatives, learntEngine } from './fiches.ts';
import golden from './golden.json' with { type: 'json' };

interface Jugement {
  readonly requete: string;
  readonly premiers: readonly string[];
  readonly attendus: readonly string[];
  readonly maximum: number;
}

const genres: Record<string, readonly Jugement[]> = golden.genres;
const requetes = Object.entries(genres).flatMap(([genre, judged]) => judged.map((one) => ({ ...one, genre })));
const judged = requetes.filter(({ premiers }) => premiers.length > 0);
const engine = await learntEngine();
const search = (requete: string): (string | undefined)[] =>
  engine.search(requete).resultats.map(({ indice }) => initiatives[indice]?.id);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the golden set', () => {
  it('has at least 60 judged queries of every kind, each naming known initiatives', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(genres).length).toBeGreaterThanOrEqual(12);
    expect(new Set(requetes.map(({ requete }) => requete)).size).toBe(requetes.length);
    const ids = new Set(initiatives.map(({ id }) => id));
    for (const { requete, premiers, attendus } of requetes) {
      for (const id of [...premiers, ...attendus]) expect(ids.has(id), `${requete} : ${id}`).toBe(true);
    }
  });

  it('finds what a person accepts as first result: mean reciprocal rank ≥ 0.98', () => {
    const ranks = judged.map(({ requete, premiers }) => {
      const rank = search(requete).findIndex((id) => id !== undefined && premiers.includes(id));
      return rank < 0 ? 0 : 1 / (rank + 1);
    });
    expect(mean(ranks), listFailures(ranks)).toBeGreaterThanOrEqual(0.98);
  });

  it('finds what must be found: recall at 5 ≥ 0.98', () => {
    const recalls = judged.map(({ requete, attendus }) => {
      const top = search(requete).slice(0, 5);
      return attendus.filter((id) => top.includes(id)).length / Math.min(5, attendus.length);
    });
    expect(mean(recalls), listFailures(recalls)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(requetes)('« $requete » ($genre) has no more than $maximum results of its own', ({ requete, maximum }) => {
    expect(engine.search(requete, true).resultats.length).toBeLessThanOrEqual(maximum);
  });
});

function listFailures(values: readonly number[]): string {
  return judged
    .flatMap(({ requete }, i) => (values[i] === 1 ? [] : `« ${requete} » : ${search(requete).slice(0, 5).join(', ')}`))
    .join('\n');
}
