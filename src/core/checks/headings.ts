import { outline } from '../document/outline';
import type { Found } from '../model/check';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';

/** Headings go down one level at a time below the headline, and have words. */
export const headings: Check = {
  id: 'heading-order',
  severity: 'warning',
  find({ article }) {
    const found: Found[] = [];
    let above = 1;
    for (const { block, level, text } of outline(article.body)) {
      const at = { words: text, place: { block, start: 0, end: text.length } };
      const subject = `${above} ${level} ${text}`;
      if (text.trim() === '') found.push(inText(t('heading.empty'), at, { subject: `empty ${block}` }));
      else if (level === 1) found.push(inText(t('heading.first'), at, { subject }));
      else if (level > above + 1) found.push(inText(t('heading.jump', { level, above }), at, { subject }));
      above = level;
    }
    return found;
  },
};
