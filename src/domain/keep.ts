/**
 * `make`, asked once for each object: what several pages of a build draw from the same table is worked out once. The answer
 * is forgotten with its object, which must not change.
 */
export function keepFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = kept.get(key) ?? { value: make(key) };
    kept.set(key, known);
    return known.value;
  };
}
