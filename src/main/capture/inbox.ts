import type { Capture } from '../../core/model/capture';
import { reasonOf } from '../../workspace/disk/plainError';
import { t } from './messages';

const most = 20;

/** What came from other programs, until the window of a workspace takes it. */
export class CaptureInbox {
  #captures: Capture[] = [];
  #problems: string[] = [];

  constructor(private readonly onChange: () => void) {}

  get waiting(): number {
    return this.#captures.length;
  }

  /** Adds what `read` makes, or says why it could not. */
  async put(read: () => Capture | Promise<Capture>): Promise<void> {
    try {
      const capture = await read();
      if (this.#captures.length < most) this.#captures.push(capture);
      else this.#say(t('inboxFull', { most }));
    } catch (error) {
      this.#say(reasonOf('capture', error));
    }
    this.onChange();
  }

  say(problem: string): void {
    this.#say(problem);
    this.onChange();
  }

  take(): { captures: Capture[]; problems: string[] } {
    const taken = { captures: this.#captures, problems: this.#problems };
    this.#captures = [];
    this.#problems = [];
    return taken;
  }

  #say(problem: string): void {
    if (!this.#problems.includes(problem) && this.#problems.length < most) this.#problems.push(problem);
  }
}
