import { blockText, countWords } from '../document/text';
import { folded } from '../model/folded';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';

/** Shorter lines, and lines that are no sentence, are repeated on purpose. */
const fewestWords = 8;
const sentence = /[.!?…]\p{P}*$/u;

/** No paragraph stands in the text twice. */
export const repeated: Check = {
  id: 'repeated-paragraph',
  severity: 'warning',
  find({ article }) {
    const seen = new Set<string>();
    return article.body.flatMap((block, index) => {
      if (block.type !== 'paragraph') return [];
      const words = blockText(block);
      if (countWords(words) < fewestWords || !sentence.test(words.trim())) return [];
      const key = folded(words);
      const isAgain = seen.has(key);
      seen.add(key);
      if (!isAgain) return [];
      const place = { block: index, start: 0, end: words.length };
      return [inText(t('repeated'), { words, place }, { mend: { kind: 'removeBlock' } })];
    });
  },
};
