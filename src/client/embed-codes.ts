/**
 * Lets each code frame something else, what the address asks for first, and copies it. Without it each code is ready as
 * it is, and the page says what to change.
 */
class IntegrerCadres extends HTMLElement {
  connectedCallback(): void {
    const quoi = new URLSearchParams(location.search).get('quoi')?.replace(/\/+$/, '');
    const found = [...this.querySelectorAll<HTMLElement>('[data-cadre]')].map((cadre) => enliven(cadre, quoi));
    const avis = this.querySelector<HTMLElement>('[role="alert"]');
    if (!avis || !quoi || found.includes(true)) return;
    avis.textContent = `«\u00A0${quoi.slice(0, 80)}\u00A0» n’existe pas sur ce site.`;
    avis.hidden = false;
  }
}

/** True when it offers the very view that the address asks for. */
function enliven(cadre: HTMLElement, quoi: string | undefined): boolean {
  const [select, code, link] = [cadre.querySelector('select'), cadre.querySelector('code'), cadre.querySelector('a')];
  const [button, status] = [cadre.querySelector('button'), cadre.querySelector('output')];
  if (!select || !code || !link || !button || !status) return false;
  const show = (): void => {
    code.textContent = select.value;
    // The code names the published site, the link this one.
    link.href = new URL(/src="([^"]*)"/.exec(select.value)?.[1] ?? '', location.href).pathname;
    status.textContent = '';
  };
  const indexOf = (path = ''): number =>
    [...select.options].findIndex(({ value }) => value.includes(`/embed/${path}/"`));
  const index = indexOf(quoi);
  // What is asked for in one edition is proposed as the latest makes it too; what was chosen before this script came stays.
  if (quoi) select.selectedIndex = Math.max(index, indexOf(quoi.replace(/\/\d+$/, '')), 0);
  show();
  select.addEventListener('change', show);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent).then(
      () => void (status.textContent = 'Code copié.'),
      () => {
        getSelection()?.selectAllChildren(code);
        status.textContent = 'Le navigateur refuse la copie\u00A0: le code est sélectionné, à copier vous-même.';
      },
    );
  });
  return index >= 0;
}

customElements.define('integrer-cadres', IntegrerCadres);
