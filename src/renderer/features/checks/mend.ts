import type { Finding, Mend } from '../../../core/model/check';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { tellStep } from '../../session/toldStep';
import { showReview, showTab } from '../../shell/inspectorTab';
import { perform } from '../../shell/perform';
import { openQuoteDialog, openSourceDialog } from '../../shell/recordDialogs';
import { toast } from '../../shell/toast';
import { correctFound, restoreRecord } from '../quotations/actions';
import { t } from './messages';
import { spanOf } from './place';

/** Puts the caret where the finding is. */
export function goTo(session: ArticleSession, finding: Finding): void {
  const span = spanOf(finding, session.snapshot.get());
  if (!span) {
    if (finding.place) toast(t('changed'), 'bad');
    return;
  }
  const { blockKey } = span;
  session.handle.get()?.reveal(span.start === span.end ? { blockKey } : span);
}

/** Does the one thing that mends a finding: opens a form, or changes the text as one undo step. */
export async function mend(session: ArticleSession, finding: Finding): Promise<void> {
  const { mend: what } = finding;
  switch (what?.kind) {
    case undefined:
      return goTo(session, finding);
    case 'record':
      return makeRecord(session, finding);
    case 'quote': {
      const [quote] = await call('quotes.getMany', { ids: [what.quoteId] });
      if (quote) await openQuoteDialog(quote);
      return;
    }
    case 'source': {
      const [source] = await call('sources.getMany', { ids: [what.sourceId] });
      if (source) await openSourceDialog(source);
      return;
    }
    case 'restore':
      return restore(session, finding, what.quoteId);
    case 'removeBlock':
      return removeBlock(session, finding);
    case 'field':
      return goToField(what);
    case 'related':
      return showTab('related');
    case 'comments':
      return showReview('comments');
  }
}

async function makeRecord(session: ArticleSession, finding: Finding): Promise<void> {
  const span = spanOf(finding, session.snapshot.get());
  const entry = session.found
    .get()
    ?.find(
      (found) =>
        found.span.blockKey === span?.blockKey && found.span.start < span.end && found.span.end > span.start,
    );
  if (entry) await correctFound(session, entry);
  else toast(t('changed'), 'bad');
}

function restore(session: ArticleSession, finding: Finding, quoteId: string): void {
  const span = spanOf(finding, session.snapshot.get());
  const all = session.tied.get().filter((tied) => tied.quoteId === quoteId && tied.state === 'drifted');
  const entry = all.find((tied) => tied.span.blockKey === span?.blockKey && tied.span.start === span.start);
  if (entry) restoreRecord(session, entry);
  else toast(t('changed'), 'bad');
}

function removeBlock(session: ArticleSession, finding: Finding): void {
  const span = spanOf(finding, session.snapshot.get());
  const { body, keys } = session.snapshot.get();
  const index = keys.indexOf(span?.blockKey ?? '');
  if (index < 0 || index !== finding.place?.block) {
    toast(t('changed'), 'bad');
    return;
  }
  session.handle.get()?.setBody(body.toSpliced(index, 1));
  void perform(() => tellStep(session, t('removed')));
}

/** The fields above the text are in the page; that of the cover is in the details. */
function goToField({ field }: Extract<Mend, { kind: 'field' }>): void {
  if (field === 'coverAlt') showTab('details');
  else
    document
      .querySelector<HTMLElement>(
        `:is(input, textarea)[data-field="${field}"], [data-field="${field}"] input`,
      )
      ?.focus();
}
