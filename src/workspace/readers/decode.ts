import { StetError } from '../../core/model/errors';

/** Bytes as text: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252; NULs and lone surrogates taken out. */
export function decodeText(bytes: Uint8Array): string {
  return clean(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (bytes.subarray(0, 4096).filter((byte) => byte === 0).length > 8) {
      throw new StetError('unreadable', 'This is not a text file.');
    }
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const clean = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\u0000', '')
    .toWellFormed();
