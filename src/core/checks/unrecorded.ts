import { dismissalKey } from '../quotes/dismissed';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';

/** Words in quotation marks belong to a record. A waiver is the mark “not a quotation”. */
export const unrecorded: Check = {
  id: 'quotation-without-record',
  severity: 'error',
  find: (article) =>
    article.unrecorded.map((found) =>
      inText(t('unrecorded'), found, {
        subject: dismissalKey(found.words) || found.words,
        mend: { kind: 'record' },
      }),
    ),
};
