/**
 * The usual amount of each category: the one that at least half of its initiatives have (two or more of
 * them). A category without such an amount is absent. Amounts are integer euros.
 */
export function usualMontants<K>(initiatives: readonly { categorie: K; montant: number }[]): Map<K, number> {
  const usual = new Map<K, number>();
  for (const [categorie, group] of Map.groupBy(initiatives, (one) => one.categorie)) {
    const shared = [...Map.groupBy(group, ({ montant }) => montant)];
    const most = shared.find(([, { length }]) => length > 1 && length * 2 >= group.length);
    if (most) usual.set(categorie, most[0]);
  }
  return usual;
}
