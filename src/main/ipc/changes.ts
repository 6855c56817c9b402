import { type Channel, channels, contract, type EventPayload, staleAfter } from '../../ipc/contract';

/** Lists change with each save of a text, but need not follow every second of typing. */
const savedDelay = 3000;

/** Tells the window after each write which channels to ask again. */
export class ChangeTeller {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (payload: EventPayload<'changed'>) => void) {}

  after(channel: Channel): void {
    const channels = staleAfter(channel);
    if (channels.length === 0) return;
    if (channel === 'articles.saveBody') this.#timer ??= setTimeout(() => this.#saved(channels), savedDelay);
    else this.tell({ channels });
  }

  /** Another program has written: whatever is shown is asked again. */
  all(): void {
    this.tell({ channels: channels.filter((channel) => contract[channel].reads.length > 0) });
  }

  #saved(channels: Channel[]): void {
    this.#timer = undefined;
    this.tell({ channels });
  }
}
