/** Compares the address that was asked for with those of the site, shows the nearest and readies the search. */
import { type Adresse, nearestAdresses, wordsOfChemin } from '../../domain/adresses-proches.ts';
import { countNoun, pluralOf } from '../../domain/typography.ts';

class PageIntrouvable extends HTMLElement {
  connectedCallback(): void {
    const { base = '/', adresses = '' } = this.dataset;
    const field = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (field?.value === '') field.value = wordsOfChemin(location.pathname, base);
    void this.#suggest(base, adresses);
  }

  async #suggest(base: string, source: string): Promise<void> {
    const known = await readAdresses(source);
    const near = nearestAdresses(location.pathname, known, base);
    const section = this.querySelector<HTMLElement>('[data-proches]');
    const list = section?.querySelector('ul');
    const model = section?.querySelector('template');
    if (!section || !list || !model || near.length === 0) return;
    list.replaceChildren(...near.map((adresse) => renderAdresse(model, adresse)));
    section.hidden = false;
    const status = this.querySelector('[role="status"]');
    if (status)
      status.textContent = `${countNoun(near.length, 'adresse')} du site ${pluralOf(near.length, 'ressemble', 'ressemblent')} à celle-ci.`;
  }
}

/** None when the list does not come: the page does without. */
async function readAdresses(source: string): Promise<readonly Adresse[]> {
  try {
    const response = await fetch(source);
    return response.ok ? ((await response.json()) as Adresse[]) : [];
  } catch {
    return [];
  }
}

function renderAdresse(model: HTMLTemplateElement, [chemin, titre]: Adresse): Node {
  const item = model.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a');
  const shown = item.querySelector('[data-chemin]');
  if (link) {
    link.href = chemin;
    link.textContent = titre;
  }
  if (shown) shown.textContent = chemin;
  return item;
}

customElements.define('page-introuvable', PageIntrouvable);
