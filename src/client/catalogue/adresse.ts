/** The address and the history: the state of the list, and the place in the page. */
import { serializeEtat, type Etat } from '../../domain/etat.ts';

// Browsers refuse addresses that change at every key, and a place that is saved at every pixel.
const PAUSE = 250;

interface Entree {
  /** Vertical scroll, in CSS pixels. */
  readonly defilement?: number;
}

export interface Adresse {
  /** Replaces the address while somebody types. */
  replace(etat: Etat): void;
  /** A choice: Back comes back to the state before it. */
  push(etat: Etat): void;
  /** Returns to the place where this entry was left, if it was. */
  restorePlace(): void;
}

/** `onReturn` is called when Back or Forward changes the address. */
export function createAdresse(onReturn: () => void): Adresse {
  let pending: Etat | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  const url = (etat: Etat): string => location.pathname + serializeEtat(etat) + location.hash;
  const savePlace = (): void => {
    history.replaceState({ defilement: scrollY } satisfies Entree, '');
  };
  const flush = (): void => {
    clearTimeout(typing);
    if (pending) history.replaceState(history.state, '', url(pending));
    pending = undefined;
  };

  // The list changes length after the page is loaded: only we know when the place can be found again.
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => {
    clearTimeout(typing);
    pending = undefined;
    clearTimeout(scrolling);
    onReturn();
  });
  addEventListener('pagehide', () => {
    flush();
    savePlace();
  });
  addEventListener('scroll', () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(savePlace, PAUSE);
  });

  return {
    replace(etat) {
      pending = etat;
      clearTimeout(typing);
      typing = setTimeout(flush, PAUSE);
    },
    push(etat) {
      flush();
      savePlace();
      if (url(etat) !== location.pathname + location.search + location.hash) history.pushState({}, '', url(etat));
    },
    restorePlace() {
      const { defilement } = (history.state ?? {}) as Entree;
      if (defilement !== undefined) scrollTo({ top: defilement, behavior: 'instant' });
    },
  };
}
