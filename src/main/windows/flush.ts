import { StetError } from '../../core/model/errors';
import { t } from './messages';

const patience = 5000;

/** Asks the window to commit what is typed and waits at most five seconds until it has. */
export class FlushRequest {
  #done: (() => void) | undefined;

  constructor(private readonly ask: () => void) {}

  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new StetError('timeout', t.message('noAnswer'))), patience);
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
