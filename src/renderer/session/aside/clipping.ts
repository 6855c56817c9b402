import { StetError } from '../../../core/model/errors';
import type { Clipping, ReadClipping } from '../../../editor/api';
import { toast, toastWhileBusy } from '../../shell/toast';
import { t } from '../messages';
import { clippings } from '.';

/** Milliseconds after which the user is told to wait, and can have the words alone for as long as it takes. */
const noticeable = 1_000;

/** Null: the words alone are to be pasted, because the user asked for them or reading took too long. */
export async function readClipping(clipping: Clipping): Promise<ReadClipping | null> {
  const wordsOnly = new AbortController();
  const action = { label: t('clipping.words'), run: () => wordsOnly.abort() };
  let close = () => {};
  const notice = setTimeout(() => {
    close = toastWhileBusy(t('clipping.reading'), action);
  }, noticeable);
  try {
    return await clippings.run('clipping', clipping, wordsOnly.signal);
  } catch (error) {
    if (wordsOnly.signal.aborted) return null;
    toast(
      error instanceof StetError && error.code === 'timeout' ? t('clipping.tooLong') : String(error),
      'bad',
    );
    return null;
  } finally {
    clearTimeout(notice);
    close();
  }
}
