import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What a file of ours imports of ours, types included, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
  const names = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
  return names.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(file), name));
}

test('no file imports itself by way of others', () => {
  const files = globSync('{src,scripts,tests}/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  expect(graph.size).toBeGreaterThan(300);
  expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  // A file that imports none of those left, or that none of them imports, is in no circle.
  for (let before = 0; before !== graph.size;) {
    before = graph.size;
    const imported = new Set([...graph.values()].flat());
    for (const [file, imports] of graph)
      if (!imported.has(file) || !imports.some((one) => graph.has(one))) graph.delete(file);
  }
  expect([...graph.keys()]).toEqual([]);
});
