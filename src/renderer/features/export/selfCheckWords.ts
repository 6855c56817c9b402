import type { SelfCheck } from '../../../core/model/exchange';

const names: Record<string, [one: string, several: string]> = {
  quotation: ['quotation', 'quotations'],
  quotations: ['quotation', 'quotations'],
  citation: ['citation', 'citations'],
  citations: ['citation', 'citations'],
  link: ['link', 'links'],
  links: ['link', 'links'],
  footnote: ['footnote', 'footnotes'],
  footnotes: ['footnote', 'footnotes'],
  figure: ['figure', 'figures'],
  figures: ['figure', 'figures'],
  table: ['table', 'tables'],
  tables: ['table', 'tables'],
  word: ['word', 'words'],
  words: ['word', 'words'],
};

const named = (kind: string, count: number): string => {
  const [one, several] = names[kind] ?? [kind, kind];
  return `${count.toLocaleString()} ${count === 1 ? one : several}`;
};

/** `Read back: 1,214 words, 18 quotations and 3 links are all there.` */
export function selfCheckSentence({ ok, losses, counted }: SelfCheck): string {
  const kinds = Object.entries(counted).filter(([, { expected }]) => expected > 0);
  if (ok) {
    const all = kinds.map(([kind, { found }]) => named(kind, found));
    return all.length === 0
      ? 'Read back: the text is empty, and so is the file.'
      : `Read back: ${list(all)} ${kinds.length === 1 && kinds[0]?.[1].found === 1 ? 'is' : 'are all'} there.`;
  }
  const missing = kinds
    .filter(([, { expected, found }]) => found < expected)
    .map(
      ([kind, { expected, found }]) => `${(expected - found).toLocaleString()} of ${named(kind, expected)}`,
    );
  const what = missing.length > 0 ? list(missing) : named('loss', losses.length);
  return `Read back: ${what} could not be found again in the file.`;
}

const list = (items: string[]): string =>
  new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }).format(items);
