import type { Browser, CDPSession } from 'playwright-core';

/** A phone is about six times slower than what builds this site. */
export const RALENTI = 6;
const MOTS = ['jardin partagé', 'vélo', 'brasserie béthune', 'ressourcrie', '25 000'];
/** Milliseconds between two keys: someone who types fast. */
const CADENCE = 250;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** What is read of a trace event of Chromium; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor: other programs do not count. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/**
 * Types searches in the catalogue of a served site, the processor slowed down.
 *
 * @param island false to keep the page's scripts away: what the browser alone does for a key
 * @returns for each key, the milliseconds that the page works from the key to the frame that shows its result
 */
export async function measureKeystrokes(browser: Browser, address: string, island: boolean): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  if (!island) await page.route('**/*.js', (route) => route.abort());
  await page.goto(address);
  await page.waitForTimeout(1000);
  await page.getByRole('searchbox').focus();
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: RALENTI });
  const events = await trace(session, async () => {
    for (const mot of MOTS) {
      for (const key of [...Array.from(mot), ...Array.from(mot, () => 'Backspace')]) {
        if (key.length === 1) await page.keyboard.type(key);
        else await page.keyboard.press(key);
        await page.waitForTimeout(CADENCE);
      }
    }
  });
  await context.close();
  return readWork(events);
}

async function trace(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  await act();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  return events;
}

function readWork(events: readonly TraceEvent[]): number[] {
  const input = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input');
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === input?.pid && tid === input.tid);
  const byTime = own.toSorted((a, b) => a.ts - b.ts);
  const commits = byTime.filter(({ name }) => name === 'Commit');
  const tasks = byTime.filter(({ name }) => name.endsWith('RunTask'));
  return byTime
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
    .flatMap(({ ts: start }) => {
      const commit = commits.find(({ ts }) => ts > start);
      // A key that changes nothing on the page is followed by no frame of its own.
      if (!commit || commit.ts - start > CADENCE * 1000) return [];
      const end = commit.ts + (commit.dur ?? 0);
      return [sumInside(tasks, start, end) / 1000];
    });
}

/** Microseconds that `tasks` spent on the processor between two times; a task inside another counts once. */
function sumInside(tasks: readonly TraceEvent[], start: number, end: number): number {
  let sum = 0;
  let done = start;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    const stop = Math.min(ts + dur, end);
    if (stop <= done || ts >= end) continue;
    sum += (stop - Math.max(ts, done)) * (tdur / dur);
    done = stop;
  }
  return sum;
}
