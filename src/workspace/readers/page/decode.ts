import { decodeText } from '../decode';

/** HTML by the character set it was sent with, else the one it declares, else as any text. */
export function decodeHtml(bytes: Uint8Array, charset = ''): string {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = charset || /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] || '';
  if (hasMark || label === '' || /^utf-?(8|16)/i.test(label)) return decodeText(bytes);
  try {
    return new TextDecoder(label).decode(bytes).replaceAll('\u0000', '').toWellFormed();
  } catch {
    return decodeText(bytes);
  }
}
