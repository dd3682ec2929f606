/** What an edition calls its amounts: its annex alone may say that they were proposed, awarded or voted. */
export interface Intitule {
  /** « montant proposé » */
  readonly un: string;
  /** « montants proposés » */
  readonly plusieurs: string;
  /** « Montant proposé » */
  readonly titre: string;
}

const INVARIABLE = /^(?:à|au|aux|de|des|du|d['’].*|en|par|pour)$/;

/** The name of the amounts after the heading of their column, as printed: all that is taken from it is what qualifies « Montant ». */
export function toIntitule(heading: string): Intitule {
  const bare = heading.replace(/\s*(?:\(.*\)|\ben (?:k?€|euros))\s*$/i, '');
  const qualifier = /^montants?\s+(.*)$/i.exec(bare === bare.toUpperCase() ? bare.toLowerCase() : bare)?.[1] ?? '';
  const [first = '', ...rest] = qualifier.split(' ');
  const word = first.toLowerCase();
  const fixed = word === '' || INVARIABLE.test(word);
  const one = /^montants/i.test(bare) && !fixed ? word.replace(/s$/, '') : word;
  const many = fixed || /[sx]$/.test(one) ? one : `${one}s`.replace(/als$/, 'aux');
  const un = ['montant', one, ...rest].join(' ').trim();
  return { un, plusieurs: ['montants', many, ...rest].join(' ').trim(), titre: `M${un.slice(1)}` };
}

/** The name that initiatives or editions share for their amounts; « montant » alone where they differ. */
export function intituleOf(items: readonly { readonly intitule: Intitule }[]): Intitule {
  const [first, ...others] = new Map(items.map(({ intitule }) => [intitule.titre, intitule])).values();
  return first && others.length === 0 ? first : toIntitule('Montant');
}
