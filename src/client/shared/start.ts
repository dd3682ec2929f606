/**
 * Calls `start` once: on first use of `host`, when the browser has painted and rests, or at once when the address holds
 * a state. The page is whole without what it starts.
 */
export function startWhenNeeded(host: HTMLElement, start: () => void): void {
  let started = false;
  const once = (): void => {
    if (!started) start();
    started = true;
  };
  for (const type of ['pointerdown', 'focusin', 'input']) host.addEventListener(type, once);
  if (location.search !== '') once();
  else if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: 2000 });
  else addEventListener('load', once);
}
