import { findPandocCitations } from '../citations/pandocKeys';
import { citationsOf } from '../document/find';
import { blockText } from '../document/text';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';

/** Citations name sources that are there. */
export const citations: Check = {
  id: 'broken-citation',
  severity: 'error',
  find({ article: { body }, sources }) {
    return body.flatMap((block, index) => {
      if (block.type === 'code') return [];
      const place = { block: index, start: 0, end: 0 };
      const gone = citationsOf(block)
        .flatMap(({ items }) => items)
        .filter(({ sourceId }) => !sources.has(sourceId))
        .map(({ sourceId }) => inText(t('citation.gone'), { words: '', place }, { subject: sourceId }));
      const text = blockText(block);
      // `@key` alone may be somebody’s name on a network; in brackets it is a citation.
      const unknown = findPandocCitations(text)
        .filter(({ start }) => text[start] === '[')
        .map(({ start, end }) =>
          inText(t('citation.unknown'), {
            words: text.slice(start, end),
            place: { block: index, start, end },
          }),
        );
      return [...gone, ...unknown];
    });
  },
};
