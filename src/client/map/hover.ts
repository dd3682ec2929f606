/** Tells of the commune that the pointer or the focus is on, and of none when they leave. A finger hovers over nothing: it touches. */
export function listenHover(element: HTMLElement, code: string, hover: (code: string | undefined) => void): void {
  const tell = (to: string | undefined, event: Event): void => {
    if (!(event instanceof PointerEvent && event.pointerType === 'touch')) hover(to);
  };
  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, tell.bind(undefined, code));
  for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, tell.bind(undefined, undefined));
}
