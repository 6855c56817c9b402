import { clipboard } from 'electron';
import { captureOfText, mostWords } from '../../core/capture/capture';
import type { Capture } from '../../core/model/capture';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

export async function readClipboard(): Promise<Capture> {
  const text = await clipboard.readText();
  if (text.trim() === '') throw new StetError('not-found', t.message('emptyClipboard'));
  // More than is stored, so that the note about a cut appears.
  return captureOfText(text.slice(0, 2 * mostWords));
}
