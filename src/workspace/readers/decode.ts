/// <reference path="./html-encoding-sniffer.d.ts" />
// The same in every version of Node and in Electron; Node 20's own decoder takes Windows-1252 for Latin-1.
import { getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

interface HtmlHints {
  /** The character set that the sender names, e.g. in the header `Content-Type`. */
  charset?: string | undefined;
  /** Whether the bytes are the beginning of a page, and may end inside a character. */
  isCut?: boolean;
}

export interface Decoded {
  /** Without NULs and lone surrogates. */
  text: string;
  /** The name of the encoding in the Encoding Standard, in small letters. */
  encoding: string;
  /** Characters that could not be read, each U+FFFD in the text. */
  damaged: number;
  /** Whether nothing in the file or beside it says this encoding. */
  isGuessed: boolean;
}

/** `<meta charset>` is looked for in so many bytes: pages often have it behind a long script. */
const longestHead = 4096;

/**
 * A page as text. The encoding is the first that fits all bytes: by the byte order mark, the sender, `<meta charset>`
 * (HTML Standard, “Determining the character encoding”), UTF-8; otherwise the likeliest of them, with its damaged bytes
 * replaced. Throws `unreadable` for what is not text.
 */
export function decodePage(bytes: Uint8Array, { charset, isCut = false }: HtmlHints = {}): Decoded {
  const options = { defaultEncoding: 'UTF-8', maxPrescanBytes: longestHead };
  const named = sniffHtmlEncoding(bytes, { ...options, transportLayerEncodingLabel: charset });
  return decode(bytes, [named, sniffHtmlEncoding(bytes, options), 'UTF-8'], isCut);
}

/**
 * A text file: by its byte order mark, as UTF-16 where every second byte is zero, as UTF-8, otherwise as Windows-1252.
 * A few damaged bytes do not make UTF-8 another encoding. Throws `unreadable` for what is not text.
 */
export const decodeFile = (bytes: Uint8Array): Decoded =>
  decode(bytes, [getBOMEncoding(bytes) ?? bareUtf16(bytes) ?? 'UTF-8'], false);

/**
 * Decodes a text that comes in pieces, by its first: its byte order mark, UTF-16 where every second byte is zero, what an
 * XML declaration says, or UTF-8. Throws `unreadable` for what is not text.
 */
export function textDecoder(first: Uint8Array): (bytes: Uint8Array) => string {
  const head = Buffer.from(first.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(head)?.[1];
  const label = getBOMEncoding(first) ?? bareUtf16(first.subarray(0, 4096)) ?? declared ?? 'UTF-8';
  if (!/^utf-16/i.test(label)) assertText(first);
  const decoder = decoderOf(label);
  return (bytes) => decoder.decode(bytes, { stream: true }).replaceAll('\u0000', '');
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('UTF-8');
  }
}

export const decodeHtml = (bytes: Uint8Array, hints?: HtmlHints): string => decodePage(bytes, hints).text;
export const decodeText = (bytes: Uint8Array): string => decodeFile(bytes).text;

/** The character set that a `Content-Type` names; undefined if it names none. */
export const charsetOf = (contentType: string): string | undefined =>
  /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1];

function decode(bytes: Uint8Array, labels: [string, ...string[]], isCut: boolean): Decoded {
  const isUtf16 = /^utf-16/i.test(labels[0]);
  for (const label of isUtf16 ? [] : labels) {
    const text = decodeAs(label, bytes, true, isCut);
    if (text !== null)
      return { text: clean(text), encoding: label.toLowerCase(), damaged: 0, isGuessed: false };
  }
  const label = isUtf16 ? labels[0] : likeliest(bytes, labels[0], isCut);
  if (!isUtf16) assertText(bytes);
  const text = clean(decodeAs(label, bytes, false, isCut) ?? '');
  const damaged = replaced(text) - alreadyReplaced(bytes, label);
  return {
    text,
    encoding: label.toLowerCase(),
    damaged,
    isGuessed: label === 'windows-1252' && label !== labels[0],
  };
}

/** Of a text that no encoding fits as a whole: UTF-8 if more of its characters are whole than damaged. */
function likeliest(bytes: Uint8Array, named: string, isCut: boolean): string {
  const text = decodeAs('UTF-8', bytes, false, isCut) ?? '';
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const damaged = replaced(text) - alreadyReplaced(bytes, 'UTF-8');
  if (beyondAscii - damaged > damaged) return 'UTF-8';
  return named === 'UTF-8' ? 'windows-1252' : named;
}

const replaced = (text: string): number => text.split('\ufffd').length - 1;

/** Characters U+FFFD that the file itself has are not damage. */
function alreadyReplaced(bytes: Uint8Array, label: string): number {
  return label === 'UTF-8' ? Buffer.from(bytes).toString('latin1').split('\u00ef\u00bf\u00bd').length - 1 : 0;
}

/** Null if the bytes are not text of this encoding. */
function decodeAs(label: string, bytes: Uint8Array, fatal: boolean, isCut: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

/** UTF-16 without a byte order mark: its spaces, line ends and Latin letters have a zero in the same half. */
function bareUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) < head.length / 40) return null;
  if (Math.max(even, odd) < head.length / 4 && isPlainUtf8(bytes)) return null;
  return odd > 0 ? 'UTF-16LE' : 'UTF-16BE';
}

/** A stray zero does not make it another encoding; the letters of UTF-16 read as UTF-8 are control characters. */
function isPlainUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs('UTF-8', bytes, true, false);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell text from other bytes
  return text !== null && !/[\u0001-\u0008\u000e-\u001a]/.test(text);
}

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
