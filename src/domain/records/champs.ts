/**
 * The columns of the annex, in its order: the one place that names them. What reads a record (its shape, the pages, the
 * downloads) follows this table. It imports nothing.
 */

/** What a cell holds: a text, the name of who has a page, one or several labels of a closed list, a commune, whole euros. */
export type Kind = 'text' | 'name' | 'label' | 'labels' | 'commune' | 'amount';

export interface Definition {
  readonly kind: Kind;
  /** As the pages call the column. */
  readonly label: string;
  /** The same over one value, where there may be several. */
  readonly singular?: string;
  /** As the downloads call it, where that is not the name of the field. */
  readonly column?: string;
  /** Published: JSON Schema, Table Schema and the page of the data say it. */
  readonly description: string;
}

export const champs = {
  structure: { kind: 'name', label: 'Structure', description: 'Structure qui porte l’initiative.' },
  titre: {
    kind: 'text',
    label: 'Initiative',
    column: 'initiative',
    description: 'Titre de l’initiative, tel qu’imprimé.',
  },
  themes: {
    kind: 'labels',
    label: 'Thèmes',
    singular: 'Thème',
    description: 'Thèmes, dans l’ordre de l’annexe, séparés dans les CSV par « / » entre deux espaces.',
  },
  commune: {
    kind: 'commune',
    label: 'Commune',
    description: 'Nom officiel de la commune, dans le Code officiel géographique de l’édition.',
  },
  territoire: { kind: 'label', label: 'Territoire', description: 'Territoire, selon le libellé de l’annexe.' },
  resume: {
    kind: 'text',
    label: 'Résumé',
    description: 'Résumé de l’initiative, tel qu’imprimé, lignes mises bout à bout.',
  },
  categorie: { kind: 'label', label: 'Catégorie', description: 'Catégorie de l’initiative.' },
  montant: {
    kind: 'amount',
    label: 'Montant',
    column: 'montant_propose',
    description:
      'Montant que l’annexe imprime, en euros entiers. Elle lui donne son nom, qui peut changer d’une édition à l’autre, et n’indique aucun versement.',
  },
} as const satisfies Readonly<Record<string, Definition>>;

export type Champ = keyof typeof champs;
type ChampOf<K extends Kind> = { [C in Champ]: (typeof champs)[C]['kind'] extends K ? C : never }[Champ];

/** What pages of an edition call a column: that of the amount bears the name that its annex gives it. */
export function columnLabel(champ: Champ, { titre }: { readonly titre: string }): string {
  return champ === 'montant' ? titre : champs[champ].label;
}

/** In the order of the annex. */
export const CHAMPS = Object.keys(champs) as Champ[];

/** The columns of some kinds, in the order of the annex. */
export function champsOf<K extends Kind>(...kinds: readonly K[]): ChampOf<K>[] {
  return CHAMPS.filter((champ): champ is ChampOf<K> => kinds.some((kind) => kind === champs[champ].kind));
}

/** The columns that stand side by side on the page of an initiative, in its order; the others have places of their own. */
export const FACTS = ['categorie', 'structure', 'commune', 'territoire', 'themes'] as const satisfies readonly Champ[];

/** The field of each column as the annex prints them: those of `champs`, null for one left aside; without it, the order above. */
export function champsOfColonnes(edition: {
  readonly colonnes: readonly string[];
  readonly champs?: Readonly<Record<string, Champ | null>> | undefined;
}): readonly (Champ | null)[] {
  const { colonnes, champs: byHeading } = edition;
  return byHeading ? colonnes.map((heading) => byHeading[heading] ?? null) : CHAMPS;
}
