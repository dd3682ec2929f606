import { makeIssue } from '../../../src/domain/records/issue.ts';
import type { Dataset } from '../../../src/domain/records/model.ts';
import type { Redirection } from '../../../src/domain/records/schema/addresses.ts';
import type { Step } from '../types.ts';
import { saysHidden } from './masks.ts';

/** What is known of addresses besides the data. */
interface Known {
  /** All that were ever published. */
  readonly published: readonly string[];
  readonly redirections: readonly Redirection[];
  /** The texts that masks hide: an address that says one is let go. */
  readonly hidden: readonly string[];
}

/**
 * Adds the addresses of initiatives and subjects to those ever published. One that no page answers any more, and a
 * redirection that cannot be, are errors.
 */
export function rememberAddresses(dataset: Dataset, { published, redirections, hidden }: Known): Step<string[]> {
  const { editions, categories, communes, structures, territoires, themes } = dataset;
  const sujets = Object.entries({ categories, communes, structures, territoires, themes });
  const pages = new Set([
    ...sujets.flatMap(([sujet, list]) => list.map(({ slug }) => `${sujet}/${slug}`)),
    ...editions.flatMap(({ annee, permaliens }) => permaliens.map(({ slug }) => `initiatives/${annee}/${slug}`)),
  ]);
  const moved = new Set(redirections.map(({ sujet, de }) => `${sujet}/${de}`));
  const kept = published.filter((address) => !hidden.some((lu) => saysHidden(address, lu)));
  const lost = kept.filter((address) => !pages.has(address) && !moved.has(address));
  const wrong = redirections.filter(
    ({ sujet, de, vers }) => pages.has(`${sujet}/${de}`) || !pages.has(`${sujet}/${vers}`),
  );
  return {
    value: [...new Set([...kept, ...moved, ...pages])].sort(),
    issues: [
      ...lost.map((address) =>
        makeIssue({
          code: 'E-PERMALIEN-PERDU',
          file: 'data/adresses.json',
          read: `aucune page à l’adresse publiée « ${address} »`,
          expected: 'cette page, ou une redirection',
          cure: cureOf(address),
        }),
      ),
      ...wrong.map(({ sujet, de, vers }) =>
        makeIssue({
          code: 'E-ARBITRAGE-INVALIDE',
          file: 'data/redirections.json',
          read: `« ${sujet}/${de} » → « ${sujet}/${vers} »`,
          expected: 'une adresse qui n’a plus de page, puis celle d’une page',
          cure: 'corriger ou retirer cette redirection',
        }),
      ),
    ],
  };
}

function cureOf(address: string): string {
  const [sujet = '', de = ''] = address.split('/');
  if (sujet === 'initiatives') return 'rétablir cette adresse dans permaliens.json : aucune ne s’y change à la main';
  const entry = JSON.stringify({ sujet, de, vers: '…', raison: '…' });
  return `rétablir ce nom ou, s’il doit changer, compléter cette entrée dans data/redirections.json :\n${entry}`;
}
