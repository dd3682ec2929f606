/**
 * Calls `start` once: on first use of `host`, when the browser has painted and rests, or at once when the address holds
 * a state. The page is whole without what it starts. A button touched while that comes is pressed once it is there.
 */
export function startWhenNeeded(host: HTMLElement, start: () => Promise<void>): void {
  let started: Promise<void> | undefined;
  let touched: HTMLElement | null = null;
  const once = (): void => {
    started ??= start().then(() => touched?.click());
  };
  host.addEventListener('click', ({ target }) => {
    touched = (target as Element).closest('[type="button"]');
  });
  for (const type of ['pointerdown', 'focusin', 'input']) host.addEventListener(type, once);
  if (location.search !== '') once();
  else if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: 2000 });
  else addEventListener('load', once);
}
