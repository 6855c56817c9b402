import { type Channel, channels, contract, type EventPayload, staleAfter } from '../../ipc/contract';

/** Lists change with each save of a text, but no key of somebody who is typing may wait while the window asks for them. */
const restAfterSave = 3000;

/** Tells the window after each write which channels to ask again. */
export class ChangeTeller {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (payload: EventPayload<'changed'>) => void) {}

  after(channel: Channel): void {
    const channels = staleAfter(channel);
    if (channels.length === 0) return;
    if (channel === 'articles.saveBody') {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.tell({ channels }), restAfterSave);
    } else this.tell({ channels });
  }

  /** Another program has written: whatever is shown is asked again. */
  all(): void {
    this.tell({ channels: channels.filter((channel) => contract[channel].reads.length > 0) });
  }
}
