import { setAria } from './dom.ts';

/**
 * What a gesture sets off is done once the browser has painted the answer to the gesture itself: a slow phone shows first
 * that it heard. One step at a time; while it waits, `region` is said to be busy.
 */
export function createAfterPaint(region: Element) {
  let waiting: (() => void) | undefined;
  let frame = 0;
  let timer = 0;
  const wait = (step?: () => void): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    waiting = step;
    setAria(region, 'busy', step && 'true');
  };
  /** Does at once the step that waits, if there is one. */
  const flush = (): void => {
    const step = waiting;
    wait();
    step?.();
  };
  return {
    /** Does `step` after the next image, and `pause` milliseconds more. A step that still waits is forgotten. */
    ask(step: () => void, pause = 0): void {
      wait(step);
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(flush, pause);
      });
    },
    flush,
  };
}
