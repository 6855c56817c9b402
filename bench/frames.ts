import type { CDPSession, Page } from 'playwright-core';

/** How a window drew while it was watched, in milliseconds. */
export interface Frames {
  /** Between one frame and the next, in order. */
  intervals: number[];
  /** Tasks that kept the page busy for more than 50 ms. */
  longTasks: number[];
}

/** Notes from now on when the page draws, and its long tasks. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const intervals: number[] = [];
    const longTasks: number[] = [];
    let last: number | null = null;
    let isOver = false;
    const frame = (now: number) => {
      if (last !== null) intervals.push(now - last);
      last = now;
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    Reflect.set(globalThis, 'takeFrames', () => {
      isOver = true;
      observer.disconnect();
      return { intervals, longTasks };
    });
  });

/** Milliseconds that the page's thread has spent so far on scripts, styles and layouts. */
export async function work(session: CDPSession): Promise<Record<'script' | 'style' | 'layout', number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const spent = (name: string) =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return {
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
  };
}

/** What was noted; ends the watching. */
export const takeFrames = (page: Page): Promise<Frames> =>
  page.evaluate(() => Reflect.get(globalThis, 'takeFrames')());
