/** Whether all words of the wanted text begin a word of the title, in any order. */
export function matches(title: string, wanted: string): boolean {
  const words = wordsOf(title);
  return wordsOf(wanted).every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
