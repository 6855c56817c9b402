import { useState } from 'react';
import type { DialectId } from '../../../core/model/dialect';
import type { Imported } from '../../../core/model/importing';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';

/** As a file says, or another Markdown. */
export type MarkdownWish = DialectId | 'file';

export interface MarkdownChoice {
  wishFor(item: Imported): MarkdownWish;
  choose(items: Imported[], wish: MarkdownWish): void;
  isRunning: boolean;
}

interface Chosen {
  items: Imported[];
  wish: MarkdownWish;
}

/** In which Markdown the imported files are written, where one is taken for the wrong kind. */
export function useMarkdownChoice(): MarkdownChoice {
  const [wishes, setWishes] = useState<ReadonlyMap<string, MarkdownWish>>(new Map());
  const { run, isRunning } = useAction(async ({ items, wish }: Chosen) => {
    for (const { id, dialect } of items) {
      const chosen = wish === 'file' ? dialect : wish;
      if (chosen) await call('articles.setMeta', { id, meta: { dialect: chosen } });
    }
    setWishes((before) => new Map([...before, ...items.map(({ id }) => [id, wish] as const)]));
  });
  return {
    wishFor: ({ id }) => wishes.get(id) ?? 'file',
    choose: (items, wish) => run({ items, wish }),
    isRunning,
  };
}
