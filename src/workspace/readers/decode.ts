/// <reference path="./html-encoding-sniffer.d.ts" />
import sniffHtmlEncoding from 'html-encoding-sniffer';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

interface HtmlHints {
  /** The character set that the sender names, e.g. in the header `Content-Type`. */
  charset?: string | undefined;
  /** Whether the bytes are the beginning of a page, and may end inside a character. */
  isCut?: boolean;
}

/** `<meta charset>` is looked for in so many bytes: pages often have it behind a long script. */
const longestHead = 4096;

/**
 * A page as text, without NULs and lone surrogates. The encoding is the first that fits the bytes: by the byte
 * order mark, the sender, `<meta charset>`, UTF-8, Windows-1252. Throws `unreadable` for what is not text.
 */
export function decodeHtml(bytes: Uint8Array, { charset, isCut = false }: HtmlHints = {}): string {
  const options = { defaultEncoding: 'UTF-8', maxPrescanBytes: longestHead };
  const named = sniffHtmlEncoding(bytes, { ...options, transportLayerEncodingLabel: charset });
  return decode(bytes, [named, sniffHtmlEncoding(bytes, options), 'UTF-8'], isCut);
}

/** A text file: by its byte order mark, UTF-8 or Windows-1252. Throws `unreadable` for what is not text. */
export const decodeText = (bytes: Uint8Array): string => decode(bytes, [markOf(bytes)], false);

/** The character set that a `Content-Type` names; undefined if it names none. */
export const charsetOf = (contentType: string): string | undefined =>
  /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1];

function markOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : 'UTF-8';
}

function decode(bytes: Uint8Array, labels: [string, ...string[]], isCut: boolean): string {
  const isStrict = markOf(bytes) === 'UTF-8';
  for (const label of labels) {
    const text = decodeAs(label, bytes, isStrict, isCut);
    if (text !== null) return clean(text);
  }
  // A page in another encoding may have bytes that are damaged.
  const other = labels[0] === 'UTF-8' ? null : decodeAs(labels[0], bytes, false, isCut);
  if (other !== null) return clean(other);
  assertText(bytes);
  return clean(decodeAs('windows-1252', bytes, false, isCut) ?? '');
}

/** Null if the bytes are not text of this encoding. */
function decodeAs(label: string, bytes: Uint8Array, fatal: boolean, isCut: boolean): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes, { stream: isCut });
    return decoder.encoding === 'windows-1252' ? withPunctuation(text) : text;
  } catch {
    return null;
  }
}

/** Windows-1252 from 0x80 to 0x9F; Node 20 takes these bytes for control characters. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const withPunctuation = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => punctuation[control.charCodeAt(0) - 0x80] ?? control);

const mostNuls = 8;

function assertText(bytes: Uint8Array): void {
  if (bytes.subarray(0, 4096).filter((byte) => byte === 0).length > mostNuls)
    throw new StetError('unreadable', t.message('notText'));
}

const clean = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\u0000', '')
    .toWellFormed();
