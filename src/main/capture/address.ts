import { type Captured, capturedNames, captureOf } from '../../core/capture/capture';
import type { Capture } from '../../core/model/capture';
import { StetError } from '../../core/model/errors';
import { t } from './messages';
import { scheme } from './scheme';

/** Twenty thousand characters of any script, escaped, and their source. */
const longest = 256 * 1024;

/** Reads `stet://capture?…`. Any page or program can send it, so it is shown to the user and never acted on. */
export function readCaptureAddress(address: string): Capture {
  if (address.length > longest) {
    throw new StetError('invalid-input', t.message('tooLong'));
  }
  const url = URL.parse(address);
  if (url?.protocol !== `${scheme}:` || url.host !== 'capture' || !/^\/?$/.test(url.pathname)) {
    throw new StetError('unsupported', t.message('unknownAddress'));
  }
  const sent: Captured = {};
  for (const name of capturedNames) {
    const value = url.searchParams.get(name);
    if (value) sent[name] = value;
  }
  const capture = captureOf(sent);
  if (capture.words === '' && !capture.csl['URL'] && !capture.csl.title) {
    throw new StetError('invalid-input', t.message('emptyCapture'));
  }
  return capture;
}
