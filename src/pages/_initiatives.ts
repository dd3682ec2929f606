import { editions } from '../dataset.ts';
import { nameInitiatives } from '../domain/records/initiative-names.ts';
import type { Initiative } from '../domain/records/model.ts';

/** The paths of every initiative: its own address, and those it had before. `name` is what the title bar says. */
export function listInitiativePaths() {
  const names = nameInitiatives(editions.flatMap(({ initiatives }) => initiatives));
  return editions.flatMap(({ annee, initiatives, permaliens }) => {
    const pathOf = (slug: string, initiative: Initiative) => ({
      params: { annee: String(annee), slug },
      props: { initiative, name: names.get(initiative.id) ?? initiative.titre },
    });
    return [
      ...initiatives.map((initiative) => pathOf(initiative.slug, initiative)),
      ...permaliens.flatMap(({ slug, redirection }) =>
        initiatives.filter((one) => one.slug === redirection).map((initiative) => pathOf(slug, initiative)),
      ),
    ];
  });
}
