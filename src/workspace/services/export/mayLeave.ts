import type { RenderInput } from '../../../core/markdown/render/input';
import { StetError } from '../../../core/model/errors';
import { isUnderEmbargo, termsOfQuote, termsOfSource } from '../../../core/model/terms';
import { type UsedTerms, usedTerms } from '../../../core/quotes/usedTerms';
import { t } from '../messages';

/**
 * Throws `forbidden` when an article uses what is off the record, or what is under an embargo at `now`. The error says
 * where, and never the words: it may be printed or logged by a script.
 */
export function assertMayLeave(
  { article, quotes, sources }: RenderInput,
  { now, beforeEmbargo = false }: { now: string; beforeEmbargo?: boolean | undefined },
): void {
  const used = usedTerms(
    article.body,
    new Map([...quotes].map(([id, { quote, source }]) => [id, termsOfQuote(quote, source)])),
    new Map([...sources].map(([id, source]) => [id, termsOfSource(source)])),
  );
  const secret = used.filter(({ terms }) => terms.terms === 'off-record');
  const [first] = secret;
  if (first)
    throw new StetError('forbidden', t.message('export.offRecord', placeOf(first, used, secret.length)));
  const early = used.filter(({ terms }) => isUnderEmbargo(terms.embargo, now));
  early.sort((a, b) => Date.parse(b.terms.embargo) - Date.parse(a.terms.embargo));
  const [last] = early;
  if (last && !beforeEmbargo) {
    const { embargo } = last.terms;
    throw new StetError(
      'forbidden',
      t.message('export.embargo', { ...placeOf(last, used, early.length), embargo }),
    );
  }
}

/** Which quotation or citation of the text it is, and in which block, both counted from 1. */
function placeOf(one: UsedTerms, used: UsedTerms[], count: number) {
  const { kind, block } = one;
  const place = used.filter((other) => other.kind === kind).indexOf(one) + 1;
  return { kind, place, block: block + 1, others: count - 1 };
}
