import type { CDPSession } from 'playwright-core';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** What is read of a trace event of Chromium; times in microseconds. */
export interface TraceEvent {
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

/** What Chromium did while `act` ran. */
export async function trace(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
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

/**
 * How long the page works from each event of a type to the frame that answers it: milliseconds of processor, whatever
 * else the machine does.
 *
 * @param within milliseconds after which a frame answers something else: an event that changes nothing has none of its own
 */
export function workAfter(events: readonly TraceEvent[], type: string, within: number): number[] {
  const { starts, byTime, tasks } = readThread(events, type);
  const commits = byTime.filter(({ name }) => name === 'Commit');
  return starts.flatMap((start) => {
    const commit = commits.find(({ ts }) => ts > start);
    if (!commit || commit.ts - start > within * 1000) return [];
    const end = commit.ts + (commit.dur ?? 0);
    return [sumInside(tasks, start, end) / 1000];
  });
}

/** All that the page works in the `within` milliseconds that follow each event of a type, in milliseconds of processor. */
export function workWithin(events: readonly TraceEvent[], type: string, within: number): number[] {
  const { starts, tasks } = readThread(events, type);
  return starts.map((start) => sumInside(tasks, start, start + within * 1000) / 1000);
}

/** The thread that the events of a type come to: when they came, and what it did, in order of time. */
function readThread(
  events: readonly TraceEvent[],
  type: string,
): Record<'byTime' | 'tasks', TraceEvent[]> & { starts: number[] } {
  const isOfType = ({ name, args }: TraceEvent): boolean => name === 'EventDispatch' && args?.data?.type === type;
  const first = events.find(isOfType);
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === first?.pid && tid === first.tid);
  const byTime = own.toSorted((a, b) => a.ts - b.ts);
  const tasks = byTime.filter(({ name }) => name.endsWith('RunTask'));
  return { byTime, tasks, starts: byTime.filter(isOfType).map(({ ts }) => ts) };
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
