import { expect, test } from 'vitest';
import { readMarkdown } from './read';
import { addressesOf, tieWikiLinks } from './wikiLinks';
import { writeMarkdown } from './write';

const addressOf = addressesOf([
  { url: 'https://a.example/quay/', names: ['the-quay', 'The quay that sank', '2026-03-03-quay'] },
  { url: '/crane/', names: ['crane', 'Cranes'] },
  { url: 'https://a.example/1', names: ['one', 'Twice'] },
  { url: 'https://a.example/2', names: ['two', 'twice'] },
  { url: 'javascript:alert(1)', names: ['bad'] },
]);

const tied = (source: string) => {
  const { body, unknown } = tieWikiLinks(readMarkdown(source).body, addressOf);
  return { text: writeMarkdown(body).trim(), unknown };
};

test.each([
  ['See [[the-quay]].', 'See [the-quay](https://a.example/quay/).'],
  ['See [[the QUAY that  sank|what sank]].', 'See [what sank](https://a.example/quay/).'],
  ['See **[[posts/2026-03-03-quay.md]]**.', 'See **[posts/2026-03-03-quay.md](https://a.example/quay/)**.'],
  ['[[Cranes#Who pays, and when?]]', '[Cranes > Who pays, and when?](/crane/#who-pays-and-when)'],
  [
    '- a [[crane]]\n\nNote[^1]\n\n[^1]: In [[crane|it]].',
    '- a [crane](/crane/)\n\nNote[^1]\n\n[^1]: In [it](/crane/).',
  ],
])('%j leads to the post', (source, text) => expect(tied(source)).toEqual({ text, unknown: [] }));

test.each(['[[nobody]]', '[[Twice]]', '[[bad|x]]', '[[#here]]', '![[crane]]'])(
  '%s stays as it is written, and is named',
  (source) => {
    expect(tied(`See ${source}.`)).toEqual({ text: `See ${source}.`, unknown: [source] });
    expect(tied(source)).toMatchObject({ text: source });
  },
);
