/** The address and the history: the state of the page, and how far it is scrolled. */
import { serializeState, type AddressState } from '../../domain/selection/state.ts';

// Browsers refuse addresses that change at every key, and a place that is saved at every pixel.
const PAUSE = 250;

interface HistoryEntry {
  /** Vertical scroll, in CSS pixels. */
  readonly scroll?: number;
}

/** Goes to a state that was asked for. */
export type Choose = (state: AddressState) => void;

/** `onReturn` is called when Back or Forward changes the address. */
export function createAddress(onReturn: () => void) {
  let pending: AddressState | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  const url = (state: AddressState): string => location.pathname + serializeState(state) + location.hash;
  const savePlace = (): void => history.replaceState({ scroll: scrollY } satisfies HistoryEntry, '');
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
    /** Replaces the address while somebody types. */
    replace(state: AddressState): void {
      pending = state;
      clearTimeout(typing);
      typing = setTimeout(flush, PAUSE);
    },
    /** A choice: Back comes back to the state before it. */
    push(state: AddressState): void {
      flush();
      savePlace();
      if (url(state) !== location.pathname + location.search + location.hash) history.pushState({}, '', url(state));
    },
    /** Returns to the place where this entry was left, if it was. */
    restorePlace(): void {
      const { scroll } = (history.state ?? {}) as HistoryEntry;
      if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
    },
  };
}
