import type { Channel, EventPayload } from '../../ipc/contract';

type Topic = EventPayload<'changed'>['topics'][number];

const everything: Topic[] = ['articles', 'quotes', 'sources', 'speakers', 'snippets', 'archive', 'settings'];
const library: Topic[] = ['quotes', 'sources', 'speakers', 'articles'];

/** Which records a request changes; the window refetches what shows them. */
const changes: Partial<Record<Channel, Topic[]>> = {
  'articles.create': ['articles'],
  'articles.duplicate': ['articles', 'quotes', 'sources', 'snippets'],
  'articles.setMeta': ['articles'],
  'articles.setStatus': ['articles'],
  'articles.setRelated': ['articles'],
  'articles.bin': everything,
  'articles.unbin': everything,
  'articles.deleteForever': everything,
  'revisions.create': ['articles'],
  'revisions.restore': everything,
  'quotes.create': library,
  'quotes.update': library,
  'quotes.delete': library,
  'sources.create': library,
  'sources.update': library,
  'sources.delete': library,
  'sources.rekey': library,
  'sources.setKeys': library,
  'sources.merge': library,
  'sources.undoMerge': library,
  'snapshots.keep': ['sources'],
  'snapshots.fetch': ['sources'],
  'snapshots.newSource': library,
  'snapshots.delete': ['sources'],
  'library.choose': library,
  'library.import': library,
  'speakers.create': library,
  'speakers.update': library,
  'speakers.delete': library,
  'speakers.merge': library,
  'speakers.undoMerge': library,
  'snippets.create': ['snippets', 'articles'],
  'snippets.update': ['snippets'],
  'snippets.delete': ['snippets', 'articles'],
  'import.choose': everything,
  'import.files': everything,
  'import.removeFurniture': everything,
  'settings.set': ['settings'],
  'citations.importStyle': ['settings'],
};

/** A save of the text changes lists too, but they need not follow every second of typing. */
const savedTopics: Topic[] = ['articles', 'quotes', 'sources', 'snippets'];
const savedDelay = 3000;

export class ChangeTeller {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (payload: EventPayload<'changed'>) => void) {}

  after(channel: Channel): void {
    const topics = changes[channel];
    if (topics) this.tell({ topics });
    if (channel === 'articles.saveBody') this.#timer ??= setTimeout(() => this.#saved(), savedDelay);
  }

  #saved(): void {
    this.#timer = undefined;
    this.tell({ topics: savedTopics });
  }
}
