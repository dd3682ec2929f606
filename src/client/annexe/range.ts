/** A stretch of lines as an address names it: `#L553`, `#L553-L573` (in either order). Undefined for any other fragment. */
export function readRange(hash: string): readonly [first: number, last: number] | undefined {
  const { debut, fin } = /^#L(?<debut>\d{1,9})(?:-L(?<fin>\d{1,9}))?$/.exec(hash)?.groups ?? {};
  if (debut === undefined) return undefined;
  const [first, last] = [Number(debut), Number(fin ?? debut)];
  return first <= last ? [first, last] : [last, first];
}
