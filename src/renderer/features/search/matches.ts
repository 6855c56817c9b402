/** Whether all words of the wanted text begin a word of the title, in any order. */
export function matches(title: string, wanted: string): boolean {
  const words = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((part) => part === '' || words.some((word) => word.startsWith(part)));
}
