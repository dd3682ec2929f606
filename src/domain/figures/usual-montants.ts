/**
 * The usual amount of each category: the one that at least half of its initiatives have (two or more of
 * them). A category without such an amount is absent. Amounts are integer euros.
 */
export function usualMontants(initiatives: readonly { categorie: string; montant: number }[]): Map<string, number> {
  const usual = new Map<string, number>();
  for (const categorie of new Set(initiatives.map((initiative) => initiative.categorie))) {
    const montants = initiatives.flatMap((initiative) =>
      initiative.categorie === categorie ? [initiative.montant] : [],
    );
    const count = (montant: number): number => montants.filter((other) => other === montant).length;
    const most = montants.find((montant) => count(montant) > 1 && count(montant) * 2 >= montants.length);
    if (most !== undefined) usual.set(categorie, most);
  }
  return usual;
}
