import { clipboard } from 'electron';
import { captureOfText, mostWords } from '../../core/capture/capture';
import type { Capture } from '../../core/model/capture';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

export async function readClipboard(): Promise<Capture> {
  const text = await clipboard.readText();
  if (text.trim() === '') throw new StetError('not-found', t.message('emptyClipboard'));
  // More than is kept, so that a cut is said.
  return captureOfText(text.slice(0, 2 * mostWords));
}
