import { StetError } from '../../core/model/errors';

const patience = 5000;

/** Asks the window to commit what is typed and waits for its word, at most five seconds. */
export class FlushRequest {
  #done: (() => void) | undefined;

  constructor(private readonly ask: () => void) {}

  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new StetError('timeout', 'The window did not answer within five seconds.')),
        patience,
      );
      this.#done = () => {
        clearTimeout(timer);
        resolve();
      };
      this.ask();
    });
  }

  answered(): void {
    this.#done?.();
    this.#done = undefined;
  }
}
