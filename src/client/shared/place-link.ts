/** The way from a search that finds nothing to the place that it names. */
import { isPostalCode, namePlaces } from '../../domain/near/places.ts';
import { messages } from '../../site/messages.ts';
import { presUrl } from '../../site/routes.ts';
import { loadPlaces } from './places.ts';

/** A beginning shorter than this names a commune by chance. */
const MIN_NAME = 4;

/** Adds to `list` a link to what is near the commune or the postal code that a search names, if it names one. */
export async function offerPlace(list: HTMLElement, requete: string): Promise<void> {
  list.dataset['lieu'] = requete;
  if (requete.length < MIN_NAME) return;
  const found = namePlaces(await loadPlaces(), requete);
  const [place] = found;
  // Another search may have come meanwhile.
  if (!place || list.dataset['lieu'] !== requete || (found.length > 1 && !isPostalCode(requete))) return;
  const [lieu, nom] = isPostalCode(requete) ? [requete, requete] : [place.slug, place.nom];
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.className = 'bouton';
  link.href = presUrl(lieu);
  link.textContent = `${messages.presDeChezMoi}\u00A0: ${nom}`;
  item.append(link);
  list.prepend(item);
}
