/**
 * The text of a page: by its byte order mark, then by the answer's header, the page's own `meta`, UTF-8 and
 * Windows-1252. What is named but does not fit the bytes is passed over. `isCut`: they may end inside a character.
 */
export function decodePage(bytes: Uint8Array, contentType: string, isCut = false): string {
  const named = [bomOf(bytes), charsetIn(contentType), metaOf(bytes), 'utf-8'].filter(Boolean);
  for (const label of named) {
    const text = decode(bytes, label, isCut ? longestCharacter - 1 : 0);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

const longestCharacter = 4;

/** Null: these are not the bytes of such a text, even without the last few. */
function decode(bytes: Uint8Array, label: string, spare: number): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return spare === 0 ? null : decode(bytes.subarray(0, -1), label, spare - 1);
  }
}

function bomOf([a, b, c]: Uint8Array): string {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : '';
}

const charsetIn = (text: string): string =>
  /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';

/** A `meta` that can be read as ASCII cannot be in UTF-16. */
function metaOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const charset = charsetIn(
    /<meta\b[^>]*charset[^>]*>|<\?xml[^>]*encoding[^>]*>/i.exec(head)?.[0].replace(/encoding/i, 'charset') ??
      '',
  );
  return charset.startsWith('utf-16') ? 'utf-8' : charset;
}
