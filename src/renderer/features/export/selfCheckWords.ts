import { type Loss, lossKindSchema, type SelfCheck } from '../../../core/model/selfCheck';

const names: Record<Loss['kind'], [one: string, several: string]> = {
  quotation: ['quotation', 'quotations'],
  citation: ['citation', 'citations'],
  link: ['link', 'links'],
  footnote: ['footnote', 'footnotes'],
  figure: ['figure', 'figures'],
  table: ['table', 'tables'],
  words: ['word', 'words'],
  'front-matter': ['field of the front matter', 'fields of the front matter'],
};

const named = (kind: Loss['kind'], count: number): string =>
  `${count.toLocaleString()} ${names[kind][count === 1 ? 0 : 1]}`;

/** `Read back: 1,214 words, 18 quotations and 3 links are all there.` */
export function selfCheckSentence({ ok, losses, counted }: SelfCheck): string {
  const kinds = lossKindSchema.options.flatMap((kind) => {
    const count = counted[kind];
    return count && count.expected > 0 ? [{ kind, ...count }] : [];
  });
  if (ok) {
    const all = kinds.map(({ kind, found }) => named(kind, found));
    return all.length === 0
      ? 'Read back: the text is empty, and so is the file.'
      : `Read back: ${list(all)} ${kinds.length === 1 && kinds[0]?.found === 1 ? 'is' : 'are all'} there.`;
  }
  const missing = kinds
    .filter(({ expected, found }) => found < expected)
    .map(({ kind, expected, found }) => `${(expected - found).toLocaleString()} of ${named(kind, expected)}`);
  const what = missing.length > 0 ? list(missing) : `${losses.length.toLocaleString()} of its parts`;
  return `Read back: ${what} could not be found again in the file.`;
}

const list = (items: string[]): string =>
  new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' }).format(items);
