import { emptyQuote } from '../../../core/model/quote';
import { dismissalKey } from '../../../core/quotes/dismissed';
import type { BlockSpan, SelectedWords } from '../../../editor/api';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { request } from '../../session/request';
import type { TiedEntry } from '../../session/tied';
import { announce } from '../../shell/announce';
import { followChange } from '../../shell/corrections';
import { perform } from '../../shell/perform';
import { openQuoteDialog, pickRecord } from '../../shell/recordDialogs';
import { toast } from '../../shell/toast';
import { findSpeaker, speakerNamed } from '../speakers/speakerChoice';
import { t } from './messages';
import { findOrCreateQuote, quoteFromWords, quotesInWords } from './quoteRecords';

/** Puts the record's words back into the text. */
export function restoreRecord(session: ArticleSession, { ref, record }: TiedEntry): void {
  session.handle.get()?.replaceWords(ref, record);
  announce(t('announce.restored'));
}

/** Gives the record the words of the text. */
export async function correctRecord({ quoteId, words, quote, record }: TiedEntry): Promise<void> {
  const fields = quote && record !== quote.text ? { translation: words } : { text: words };
  await call('quotes.update', { id: quoteId, fields });
  void followChange('quote', quoteId);
  announce(t('announce.corrected'));
}

/** The words stay in the text, but are no longer a quotation. */
export function paraphrase(session: ArticleSession, { ref }: TiedEntry): void {
  session.handle.get()?.detach(ref);
  announce(t('announce.paraphrased'));
}

const fieldsOf = (session: ArticleSession, entry: FoundEntry) => ({
  ...emptyQuote(session.language),
  text: entry.words,
  contextBefore: entry.before,
  contextAfter: entry.after,
});

/** Makes a record of the words and the proposed speaker; returns its id. */
export async function recordFound(session: ArticleSession, entry: FoundEntry): Promise<string> {
  const speaker = entry.speaker === null ? null : await speakerNamed(entry.speaker);
  return findOrCreateQuote({ ...fieldsOf(session, entry), speakerId: speaker?.id ?? null });
}

/** Opens the form with what was found, so that the user can correct it before the words are attached. */
export async function correctFound(session: ArticleSession, entry: FoundEntry): Promise<void> {
  const known = entry.speaker === null ? null : await findSpeaker(entry.speaker);
  const quote = await openQuoteDialog({
    ...fieldsOf(session, entry),
    ...(known ? { speakerId: known.id } : { speakerName: entry.speaker ?? '' }),
  });
  if (quote) tie(session, entry.span, quote.id);
}

/** Attaches words to a quote that is already on record. */
export async function attachKnown(session: ArticleSession, target: BlockSpan | 'selection'): Promise<void> {
  const quoteId = await pickRecord('quotes');
  if (quoteId !== null) tie(session, target, quoteId);
}

/** Attaches the selected words to a quote on record with these words, or to a new one. With nothing selected, opens an empty form. */
export async function captureQuote(session: ArticleSession): Promise<void> {
  const words = session.handle.get()?.selectedWords() ?? null;
  if (words === null) {
    const quote = await openQuoteDialog(emptyQuote(session.language));
    if (quote) announce(t('announce.captured'));
    return;
  }
  const quotes = await quotesInWords(words.text);
  if (quotes.length === 0) await captureWords(session, words);
  else request({ kind: 'tie', words, quotes });
}

/** Makes a new quote from the selected words and attaches them to it. */
export async function captureWords(session: ArticleSession, words: SelectedWords): Promise<void> {
  const quote = await openQuoteDialog(quoteFromWords(words, session.language));
  if (quote) tie(session, 'selection', quote.id);
}

export function tie(session: ArticleSession, target: BlockSpan | 'selection', quoteId: string): void {
  const isTied = session.handle.get()?.attach(target, quoteId) ?? false;
  if (isTied) announce(t('announce.attached'));
  else toast(t('cannotAttach'), 'bad');
}

/** Marks the words as not a quotation, everywhere in this article. */
export async function dismissFound(session: ArticleSession, { words }: FoundEntry): Promise<void> {
  showDismissed(session, words, true);
  const dismiss = () => call('articles.dismiss', { id: session.id, words });
  if (await perform(dismiss, { announce: t('announce.dismissed') })) showDismissed(session, words, false);
}

export async function takeBack(session: ArticleSession, { words }: FoundEntry): Promise<void> {
  showDismissed(session, words, false);
  const restore = () => call('articles.takeBackDismissal', { id: session.id, words });
  if (await perform(restore, { announce: t('announce.takenBack') })) showDismissed(session, words, true);
}

function showDismissed(session: ArticleSession, words: string, isDismissed: boolean): void {
  const keys = new Set(session.dismissed.get());
  if (isDismissed) keys.add(dismissalKey(words));
  else keys.delete(dismissalKey(words));
  session.dismissed.set(keys);
}
