import type { WebContents } from 'electron';

const within = 3000;

/** Whether a key or button was pressed in the window a moment ago: what a page cannot pretend. */
export class RecentInput {
  #last = Number.NEGATIVE_INFINITY;

  watch(contents: WebContents): void {
    contents.on('input-event', (_event, { type }) => {
      if (type === 'rawKeyDown' || type === 'keyDown' || type === 'mouseDown') this.#last = performance.now();
    });
  }

  get isRecent(): boolean {
    return performance.now() - this.#last < within;
  }
}
