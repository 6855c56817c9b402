import type { Flushed } from '../../ipc/channels/rescue';

/** Longer than the window tries by itself: only one that hangs does not answer. */
const patience = 12_000;
const repeatEvery = 1_000;

/** Asks the window to store what is typed, and waits for its answer. */
export class FlushRequest {
  #asked = 0;
  #done: ((answer: Flushed) => void) | undefined;

  constructor(private readonly ask: (asked: number) => void) {}

  /** Null when the window does not answer. */
  run(): Promise<Flushed | null> {
    const asked = ++this.#asked;
    return new Promise((resolve) => {
      const end = (answer: Flushed | null) => {
        clearTimeout(timer);
        clearInterval(again);
        resolve(answer);
      };
      const timer = setTimeout(() => end(null), patience);
      // A window that has only just been loaded may not have heard the first time.
      const again = setInterval(() => this.ask(asked), repeatEvery);
      this.#done = (answer) => {
        if (answer.asked === asked) end(answer);
      };
      this.ask(asked);
    });
  }

  readonly answered = (answer: Flushed): void => this.#done?.(answer);
}
