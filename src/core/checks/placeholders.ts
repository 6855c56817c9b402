import type { Check } from './check';
import { fingerprint } from './fingerprint';
import { inText } from './found';
import { t } from './messages';
import { matchesIn } from './texts';

/** Marks of what is still to come, in capitals: `TK`, `TKTK`, `TODO`, `FIXME`, `XXX`; and `lorem ipsum`. */
const pattern = /(?<![\p{L}\p{N}/_-])(?:(?:TK)+|TODO|FIXME|X{3,}|[Ll]orem ipsum)(?![\p{L}\p{N}])/gu;

/** Nothing is still to come. */
export const placeholders: Check = {
  id: 'placeholder',
  severity: 'error',
  find: ({ article }) =>
    matchesIn(article, pattern).map(({ words, place, around }) =>
      inText(t('placeholder', { words }), { words: around, place }, { subject: fingerprint(around) }),
    ),
};
