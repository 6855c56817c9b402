import type { Flushed } from '../../ipc/channels/rescue';

/** What keeps the open workspace from being left without a question; `hung`: the window does not answer. */
export type Hindrance = NonNullable<Flushed['unsaved']> | 'hung';

interface Parts {
  /** Whether a window could hold words that are not on disk. */
  mayHold(): boolean;
  /** Has the window store what it holds; null when it does not answer. */
  flush(): Promise<Flushed | null>;
  /** Whether the user leaves all the same. */
  ask(hindrance: Hindrance): Promise<boolean>;
  /** The user stays, so the window goes on. */
  stay(): void;
}

/** The one way out of what is open, whatever the door: all of it is stored, or the user decides. */
export class Gate {
  #passing: Promise<boolean> | null = null;

  constructor(private readonly parts: Parts) {}

  /** False when the user stays. Who comes while another waits gets the same answer. */
  readonly pass = (): Promise<boolean> => {
    this.#passing ??= this.#pass().finally(() => {
      this.#passing = null;
    });
    return this.#passing;
  };

  async #pass(): Promise<boolean> {
    const { mayHold, flush, ask, stay } = this.parts;
    if (!mayHold()) return true;
    const answer = await flush();
    const hindrance = answer === null ? 'hung' : answer.unsaved;
    if (hindrance === null || (await ask(hindrance))) return true;
    stay();
    return false;
  }
}
