/** What a site generator puts for characters as they are typed. */
const typedAs: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '«': '<<',
  '»': '>>',
  '–': '--',
  '—': '---',
  '…': '...',
};
const typographic = new RegExp(`[${Object.keys(typedAs).join('')}]`, 'g');

/** A text with its typographic characters as they are typed. */
export const typed = (text: string): string => text.replace(typographic, (mark) => typedAs[mark] ?? mark);

/** For each UTF-16 offset in the typed text, the offset in the text. */
export function typedOffsets(text: string): Int32Array {
  const offsets = new Int32Array(typed(text).length + 1);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const length = typedAs[text[index] ?? '']?.length ?? 1;
    for (let part = 0; part < length; part++) offsets[at++] = index;
  }
  offsets[at] = text.length;
  return offsets;
}

/**
 * Whether a site generator makes the shown words of the words in a file: it puts typographic characters for typed ones,
 * never the other way round.
 */
export function isShownAs(words: string, shown: string): boolean {
  let at = 0;
  for (const character of shown) {
    if (words.startsWith(character, at)) at += character.length;
    else {
      const written = typedAs[character];
      if (written === undefined || !words.startsWith(written, at)) return false;
      at += written.length;
    }
  }
  return at === words.length;
}
